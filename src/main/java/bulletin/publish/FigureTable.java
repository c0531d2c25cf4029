package bulletin.publish;

import bulletin.report.model.FigureLine;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Figures, gaps and changes, each with its method and where it came from, as files hold them. */
public final class FigureTable {
  /** Columns of numbers; in all others a leading {@code = + - @} could be taken for a formula. */
  private static final Set<String> NUMBERS =
      Set.of(
          "value",
          "interval_lower",
          "interval_upper",
          "p_value",
          "p_adjusted",
          "ratio",
          "ratio_lower",
          "ratio_upper",
          "rounding_lower",
          "rounding_upper",
          "source_line");

  private static final String[] COLUMNS = FigureLine.COLUMNS.toArray(String[]::new);
  private static final boolean[] IS_NUMBER = new boolean[COLUMNS.length];

  static {
    for (int i = 0; i < COLUMNS.length; i++) {
      IS_NUMBER[i] = NUMBERS.contains(COLUMNS[i]);
    }
  }

  /** About how many characters a line has. */
  private static final int LINE = 400;

  private FigureTable() {}

  /** Writes figures.csv: RFC 4180, LF line ends. */
  public static void csv(List<FigureLine> lines, Writer out) throws IOException {
    out.write(csv(lines));
  }

  /** The text of figures.csv. */
  static String csv(List<FigureLine> lines) {
    StringBuilder out = new StringBuilder(lines.size() * LINE);
    out.append(String.join(",", FigureLine.COLUMNS)).append('\n');
    for (FigureLine line : lines) {
      for (int i = 0; i < COLUMNS.length; i++) {
        if (i > 0) {
          out.append(',');
        }
        String value = line.values().get(COLUMNS[i]);
        if (value != null) {
          out.append(quoted(IS_NUMBER[i] ? value : inert(value)));
        }
      }
      out.append('\n');
    }
    return out.toString();
  }

  /** Writes an array of objects, in the order and with the names of the CSV; no empty values. */
  public static void json(List<FigureLine> lines, Writer out) throws IOException {
    List<Map<String, String>> objects = lines.stream().map(FigureTable::object).toList();
    out.write(Manifest.JSON.writeValueAsString(objects).replace("\r\n", "\n") + "\n");
  }

  private static Map<String, String> object(FigureLine line) {
    Map<String, String> object = new LinkedHashMap<>();
    for (String column : FigureLine.COLUMNS) {
      String value = line.values().getOrDefault(column, "");
      if (!value.isEmpty()) {
        object.put(column, value);
      }
    }
    return object;
  }

  /** In quotes, when it holds what parts fields or lines. */
  static String quoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      if (character == ',' || character == '"' || character == '\n' || character == '\r') {
        return '"' + value.replace("\"", "\"\"") + '"';
      }
    }
    return value;
  }

  /** An apostrophe before what a spreadsheet program would run. */
  static String inert(String words) {
    return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
