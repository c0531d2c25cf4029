package bulletin.report.definition;

import bulletin.yaml.Part;
import bulletin.yaml.Place;

/**
 * A rule whose errors in the data do not stop the release.
 *
 * @param rule the rule's id
 * @param reason why the errors may stand, for the readers of the release
 * @param by who takes responsibility
 */
public record AcceptedCheck(String rule, String reason, String by, Place place) {
  static AcceptedCheck of(Part part) {
    return new AcceptedCheck(
        part.get("rule").sure(), part.get("reason").sure(), part.get("by").sure(), part.place());
  }
}
