package bulletin.report.definition;

import bulletin.yaml.Part;
import java.util.Optional;

/**
 * The release before this one, and why figures are not what they were.
 *
 * @param file the data file of the previous release, in the report's folder; empty when there is
 *     none
 * @param kind what a statistician calls the change; empty when nothing was said
 * @param reason why, a sentence
 * @param policyUrl where the publisher's policy on revisions is set out
 */
public record PreviousSpec(
    Optional<String> file,
    Optional<Kind> kind,
    Optional<String> reason,
    Optional<String> policyUrl) {

  /** What a change of published figures is. */
  public enum Kind {
    /** A scheduled revision. */
    REVISION,
    /** The correction of an error. */
    CORRECTION
  }

  static PreviousSpec of(Part root) {
    Part revision = root.get("revision");
    return new PreviousSpec(
        root.get("previous").text(),
        revision.get("kind").text().map(word -> Binding.word(Kind.class, word)),
        revision.get("reason").text(),
        revision.get("policy_url").text());
  }
}
