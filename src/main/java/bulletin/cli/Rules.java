package bulletin.cli;

import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.screener.PlaceLists;
import bulletin.check.screener.ScreenerRules;
import bulletin.check.statistics.StatisticsRules;
import bulletin.check.text.TextRules;
import java.util.List;
import java.util.stream.Stream;

/** All rules by which a data file is judged. */
final class Rules {
  private Rules() {}

  /** The publisher's, in the screener's order, and then our own. */
  static List<Rule> all() {
    return all(PlaceLists.none());
  }

  /** The same, with lists of places that the program does not hold. */
  static List<Rule> all(PlaceLists lists) {
    return Stream.of(ScreenerRules.all(lists), TextRules.all(), StatisticsRules.all())
        .flatMap(List::stream)
        .toList();
  }

  /** The rules for a report's data, whose file is not published under the name that it has here. */
  static List<Rule> ofContent() {
    return all().stream().filter(rule -> rule.card().stage() != Stage.FILENAME).toList();
  }

  /** The rule of a name. */
  static Rule named(String id) throws BadUsage {
    return named(id, all());
  }

  /** One of some rules. */
  static Rule named(String id, List<Rule> rules) throws BadUsage {
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new BadUsage(
                    "there is no rule \""
                        + id
                        + "\"."
                        + near(id)
                        + " Name one that bulletin check --list prints."));
  }

  private static String near(String id) {
    List<String> near =
        all().stream()
            .map(Rule::id)
            .filter(other -> other.contains(id) || id.contains(other))
            .toList();
    return near.isEmpty() ? "" : " Perhaps " + String.join(", ", near) + " was meant.";
  }
}
