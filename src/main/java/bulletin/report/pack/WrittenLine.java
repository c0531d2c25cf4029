package bulletin.report.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of figures.csv as it was written.
 *
 * @param pack the code of the area whose pack it stands in
 * @param columns where each column stands among the fields
 */
record WrittenLine(String pack, Map<String, Integer> columns, List<String> fields) {
  /** What is said, whoever's pack it stands in. */
  private static final List<String> CONTENT =
      List.of(
          "kind",
          "measure",
          "time_period",
          "geographic_level",
          "location_code",
          "location",
          "breakdown",
          "comparator",
          "value",
          "printed",
          "reason",
          "inputs",
          "source_line",
          "source_column");

  private static final List<String> PLACE =
      List.of("kind", "measure", "location", "time_period", "breakdown", "comparator");

  /** A line whose fields are given by the names of their columns. */
  static WrittenLine of(String pack, Map<String, String> values) {
    List<String> names = List.copyOf(values.keySet());
    Map<String, Integer> columns = new HashMap<>();
    names.forEach(name -> columns.put(name, columns.size()));
    return new WrittenLine(pack, columns, names.stream().map(values::get).toList());
  }

  /** The field of a column; empty when there is none. */
  String get(String column) {
    Integer at = columns.get(column);
    return at == null ? "" : fields.get(at);
  }

  String content() {
    return CONTENT.stream().map(this::get).collect(Collectors.joining("|"));
  }

  /** Where it stands, in a reader's words. */
  String place() {
    Stream<String> named = PLACE.stream().map(this::get).filter(value -> !value.isEmpty());
    return Stream.concat(Stream.of("figures.csv", "pack " + pack), named)
        .collect(Collectors.joining(", "));
  }
}
