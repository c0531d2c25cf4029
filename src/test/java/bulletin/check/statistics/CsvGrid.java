package bulletin.check.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A file of comma-separated values in memory, to be edited. No cell of it holds a line end. */
final class CsvGrid {
  private final String[] header;
  private final List<String[]> rows = new ArrayList<>();

  private CsvGrid(List<String> lines) {
    header = cells(lines.getFirst());
    lines.stream().skip(1).map(CsvGrid::cells).forEach(rows::add);
  }

  static CsvGrid of(String text) {
    return new CsvGrid(text.lines().toList());
  }

  private static String[] cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells.toArray(String[]::new);
  }

  List<String> names() {
    return Arrays.stream(header).map(CsvGrid::withoutMark).toList();
  }

  private static String withoutMark(String name) {
    return name.startsWith("\uFEFF") ? name.substring(1) : name;
  }

  int column(String name) {
    int column = 0;
    while (column < header.length && !withoutMark(header[column]).equals(name)) {
      column++;
    }
    if (column == header.length) {
      throw new IllegalArgumentException("No column " + name);
    }
    return column;
  }

  List<String[]> rows() {
    return rows;
  }

  /** The rows of {@code period/place/group}, as {@code faults.txt} explains. */
  List<String[]> rows(String selector) {
    String[] parts = selector.split("/", -1);
    parts[1] = PlantedFault.text(parts[1]);
    List<String[]> found = rows.stream().filter(row -> matches(row, parts)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("No rows " + selector);
    }
    return found;
  }

  private boolean matches(String[] row, String[] parts) {
    return (parts[0].equals("*") || parts[0].equals(row[column("time_period")]))
        && (parts[1].equals("*") || parts[1].equals(place(row)))
        && (parts[2].equals("*") || row[column("social_care_group")].startsWith(parts[2] + " "));
  }

  private String place(String[] row) {
    return switch (row[column("geographic_level")]) {
      case "National" -> row[column("country_name")];
      case "Regional" -> row[column("region_name")];
      default -> row[column("la_name")];
    };
  }

  void drop(List<String[]> some) {
    Set<String[]> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    gone.addAll(some);
    rows.removeIf(gone::contains);
  }

  void twice(List<String[]> some) {
    some.forEach(row -> rows.add(rows.indexOf(row) + 1, row.clone()));
  }

  void rename(String from, String to) {
    header[column(from)] = to;
  }

  /** The line of a row, the header being line 1; 0 when it is gone. */
  int lineOf(String[] row) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i) == row) {
        return i + 2;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(line(header)).append('\n');
    rows.forEach(row -> text.append(line(row)).append('\n'));
    return text.toString();
  }

  private static String line(String[] cells) {
    return Arrays.stream(cells)
        .map(c -> c.indexOf(',') >= 0 ? '"' + c + '"' : c)
        .collect(Collectors.joining(","));
  }
}
