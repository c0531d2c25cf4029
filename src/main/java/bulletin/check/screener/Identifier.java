package bulletin.check.screener;

import bulletin.check.StandardTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A time identifier.
 *
 * @param digits how many digits its time periods have
 * @param family those of one family may stand in one file
 */
record Identifier(int digits, String family) {
  private static final Map<String, Identifier> ALL = read();

  private static Map<String, Identifier> read() {
    Map<String, Identifier> all = new LinkedHashMap<>();
    for (Map<String, String> row : StandardTable.of("time-identifiers.csv").rows()) {
      all.put(
          row.getOrDefault("time_identifier", ""),
          new Identifier(
              Integer.parseInt(row.getOrDefault("digits", "")), row.getOrDefault("family", "")));
    }
    return all;
  }

  /** The identifier of a label. */
  static Optional<Identifier> of(String label) {
    return Optional.ofNullable(ALL.get(label));
  }
}
