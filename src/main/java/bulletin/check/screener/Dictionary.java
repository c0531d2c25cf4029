package bulletin.check.screener;

import bulletin.check.StandardTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The publisher's dictionary of columns for its API, as far as it is held here. */
final class Dictionary {
  private static final Map<List<String>, Set<String>> COLUMNS = read();

  private Dictionary() {}

  private static Map<List<String>, Set<String>> read() {
    Map<List<String>, Set<String>> columns = new HashMap<>();
    for (Map<String, String> row : StandardTable.of("data-dictionary.csv").rows()) {
      String options = row.getOrDefault("options", "");
      columns.put(
          List.of(row.getOrDefault("col_type", ""), row.getOrDefault("col_name", "")),
          options.isEmpty() ? Set.of() : Set.of(options.split("\\|")));
    }
    return columns;
  }

  static boolean has(String type, String column) {
    return COLUMNS.containsKey(List.of(type, column));
  }

  /** The options of a filter; empty when they are not held. */
  static Set<String> options(String filter) {
    return COLUMNS.getOrDefault(List.of("Filter", filter), Set.of());
  }
}
