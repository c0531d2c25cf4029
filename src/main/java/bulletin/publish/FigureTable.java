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

  private FigureTable() {}

  /** Writes figures.csv: RFC 4180, LF line ends. */
  public static void csv(List<FigureLine> lines, Writer out) throws IOException {
    out.write(String.join(",", FigureLine.COLUMNS));
    out.write('\n');
    for (FigureLine line : lines) {
      String comma = "";
      for (String column : FigureLine.COLUMNS) {
        out.write(comma);
        out.write(field(column, line.values().getOrDefault(column, "")));
        comma = ",";
      }
      out.write('\n');
    }
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

  private static String field(String column, String value) {
    return quoted(NUMBERS.contains(column) ? value : inert(value));
  }

  /** In quotes, when it holds what parts fields or lines. */
  static String quoted(String value) {
    boolean quote =
        value.indexOf(',') >= 0
            || value.indexOf('"') >= 0
            || value.indexOf('\n') >= 0
            || value.indexOf('\r') >= 0;
    return quote ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  /** An apostrophe before what a spreadsheet program would run. */
  static String inert(String words) {
    return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
