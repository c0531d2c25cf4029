package bulletin.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A standard list that comes with the program: comma-separated, its source named in its comments.
 */
public final class StandardTable {
  private final List<Map<String, String>> rows;

  private StandardTable(List<Map<String, String>> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a list.
   *
   * @param name of a file beside this class in the resources, such as {@code regions.csv}
   */
  public static StandardTable of(String name) {
    try (InputStream in = StandardTable.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("No list " + name);
      }
      return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StandardTable read(BufferedReader lines) {
    List<List<String>> all =
        lines.lines().filter(l -> !l.startsWith("#")).map(StandardTable::cells).toList();
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : all.subList(1, all.size())) {
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(all.getFirst().get(i), cells.get(i));
      }
      rows.add(row);
    }
    return new StandardTable(rows);
  }

  private static List<String> cells(String line) {
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
    return cells;
  }

  /** Its rows, each from a column's name to its text. */
  public List<Map<String, String>> rows() {
    return rows;
  }

  /** The texts of one column. */
  public List<String> column(String name) {
    return rows.stream().map(row -> row.getOrDefault(name, "")).toList();
  }
}
