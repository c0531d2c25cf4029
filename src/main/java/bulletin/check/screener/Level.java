package bulletin.check.screener;

import bulletin.check.StandardTable;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A geographic level and its columns.
 *
 * @param code the column of its code; empty when it has none
 * @param name the column of its name
 * @param second the column of its second code; empty when it has none
 */
record Level(String label, String code, String name, String second) {
  private static final List<Level> ALL =
      StandardTable.of("geographic-levels.csv").rows().stream()
          .map(
              row ->
                  new Level(
                      row.getOrDefault("geographic_level", ""),
                      row.getOrDefault("code_field", ""),
                      row.getOrDefault("name_field", ""),
                      row.getOrDefault("code_field_secondary", "")))
          .toList();

  /** All levels. */
  static List<Level> all() {
    return ALL;
  }

  /** The level of a label. */
  static Optional<Level> of(String label) {
    return ALL.stream().filter(l -> l.label.equals(label)).findFirst();
  }

  /** The levels that occur in a file. */
  static List<Level> in(Submission submission) {
    Optional<TextColumn> levels = submission.data().column("geographic_level");
    return ALL.stream().filter(l -> levels.map(c -> c.codeOf(l.label) >= 0).orElse(false)).toList();
  }

  /** {@code ward_code and ward_name}. */
  String columnsInWords() {
    return String.join(" and ", columns());
  }

  /** Its columns. */
  List<String> columns() {
    return Stream.of(code, name, second).filter(c -> !c.isEmpty()).toList();
  }
}
