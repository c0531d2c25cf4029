package bulletin.check.statistics;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fault of {@code faults.txt}, whose head explains it.
 *
 * @param where the row in which it must be found
 */
record PlantedFault(
    String name, String rows, List<String> edits, String rule, String column, String where) {
  private static final Path FAULTS = Path.of("src/test/resources/bulletin/check/faults.txt");

  static List<PlantedFault> all() throws Exception {
    try (Stream<String> lines = Files.lines(FAULTS)) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(PlantedFault::read)
          .toList();
    }
  }

  private static PlantedFault read(String line) {
    String[] parts = line.split("\\|", -1);
    return new PlantedFault(
        parts[0], parts[1], List.of(parts[2].split("; ")), parts[3], parts[4], parts[5]);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Plants it. */
  void plant(CsvGrid grid) {
    for (String edit : edits) {
      new Edit(grid, List.of(edit.split(" "))).apply(grid.rows(rows));
    }
  }

  /** The line on which it must be found, after it was planted: -1 for any, 0 for none. */
  int line(CsvGrid grid, List<String[]> edited) {
    return switch (where) {
      case "any" -> -1;
      case "file" -> 0;
      case "next" -> grid.lineOf(edited.getLast()) + 1;
      case "" -> grid.lineOf(edited.getLast());
      default -> grid.lineOf(grid.rows(where.substring(1)).getFirst());
    };
  }

  private record Edit(CsvGrid grid, List<String> words) {
    void apply(List<String[]> rows) {
      switch (words.get(0)) {
        case "set" -> each(rows, cell -> text(words.get(2)));
        case "before" -> each(rows, cell -> text(words.get(2)) + cell);
        case "add" ->
            each(rows, cell -> number(cell).add(new BigDecimal(words.get(2))).toPlainString());
        case "times" ->
            each(rows, cell -> number(cell).multiply(new BigDecimal(words.get(2))).toPlainString());
        case "set-each" -> rows.forEach(this::setEach);
        case "swap" -> rows.forEach(this::swap);
        case "drop" -> grid.drop(rows);
        case "twice" -> grid.twice(rows);
        case "rename" -> grid.rename(words.get(1), text(words.get(2)));
        default -> throw new IllegalArgumentException("No edit " + words.get(0));
      }
    }

    private interface Change {
      String of(String cell);
    }

    private void each(List<String[]> rows, Change change) {
      int column = grid.column(words.get(1));
      rows.forEach(row -> row[column] = change.of(row[column]));
    }

    private void setEach(String[] row) {
      for (String name : grid.names()) {
        if (name.startsWith(words.get(1))) {
          row[grid.column(name)] = text(words.get(2));
        }
      }
    }

    private void swap(String[] row) {
      int one = grid.column(words.get(1));
      int other = grid.column(words.get(2));
      String kept = row[one];
      row[one] = row[other];
      row[other] = kept;
    }

    private static BigDecimal number(String cell) {
      return new BigDecimal(cell);
    }
  }

  static String text(String word) {
    if (word.equals("%")) {
      return "";
    }
    String text = word.replace('_', ' ');
    for (String escaped : List.of("\\uFEFF", "\\u2212")) {
      text = text.replace(escaped, Character.toString(Integer.parseInt(escaped.substring(2), 16)));
    }
    return text;
  }
}
