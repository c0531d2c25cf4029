package bulletin.publish;

import bulletin.report.model.FigureLine;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes figures.csv: every figure, gap and change of a release, with its method and where it came
 * from. UTF-8, RFC 4180, LF line ends.
 */
final class FiguresCsv {
  /** Columns of numbers; in all others a leading {@code = + - @} could be taken for a formula. */
  private static final Set<String> NUMBERS =
      Set.of(
          "value",
          "interval_lower",
          "interval_upper",
          "p_value",
          "p_adjusted",
          "rounding_lower",
          "rounding_upper",
          "source_line");

  private FiguresCsv() {}

  static void write(List<FigureLine> lines, Writer out) throws IOException {
    out.write(String.join(",", FigureLine.COLUMNS));
    out.write('\n');
    for (FigureLine line : lines) {
      out.write(
          FigureLine.COLUMNS.stream()
              .map(column -> field(column, line.values().getOrDefault(column, "")))
              .collect(Collectors.joining(",")));
      out.write('\n');
    }
  }

  private static String field(String column, String value) {
    String safe = NUMBERS.contains(column) ? value : inert(value);
    boolean quote = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** An apostrophe before what a spreadsheet program would run. */
  private static String inert(String words) {
    return !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
  }
}
