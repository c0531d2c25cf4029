package bulletin.cli;

import bulletin.report.model.FigureLine;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gaps in aligned columns; bold heads where a terminal watches. */
final class GapTable {
  private static final List<String> HEADS =
      List.of(
          "kind",
          "measure",
          "period",
          "breakdown",
          "group",
          "gap",
          "95% interval",
          "rounding range",
          "p",
          "adjusted p",
          "verdict",
          "method");
  private static final double SMALLEST_P = 0.001;
  private static final int FIRST_NUMBER = 5;
  private static final int FIRST_WORDS_AGAIN = 10;

  private GapTable() {}

  static void print(List<FigureLine> gaps, Writer out) throws IOException {
    List<List<String>> rows = gaps.stream().map(line -> row(line.values())).toList();
    int[] widths = widths(rows);
    boolean terminal = Boolean.getBoolean("bulletin.colour");
    out.write((terminal ? "\u001b[1m" : "") + line(HEADS, widths) + (terminal ? "\u001b[0m" : ""));
    out.write('\n');
    for (List<String> row : rows) {
      out.write(line(row, widths));
      out.write('\n');
    }
  }

  private static int[] widths(List<List<String>> rows) {
    int[] widths = HEADS.stream().mapToInt(String::length).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(widths[i] - cells.get(i).length());
      boolean number = i >= FIRST_NUMBER && i < FIRST_WORDS_AGAIN;
      line.append(number ? space + cells.get(i) : cells.get(i) + space).append("  ");
    }
    return line.toString().stripTrailing();
  }

  private static List<String> row(Map<String, String> of) {
    return List.of(
        of.getOrDefault("kind", ""),
        of.getOrDefault("measure", ""),
        of.getOrDefault("time_period", ""),
        breakdown(of.getOrDefault("breakdown", "")),
        of.getOrDefault("group", ""),
        number(of, "value", 2).orElse(of.getOrDefault("printed", "")),
        range(of, "interval_lower", "interval_upper"),
        range(of, "rounding_lower", "rounding_upper"),
        p(of, "p_value"),
        p(of, "p_adjusted"),
        of.getOrDefault("verdict", of.getOrDefault("reason", "")),
        of.getOrDefault("method", ""));
  }

  /** Only what differs is worth a column: options without their columns. */
  private static String breakdown(String pairs) {
    return pairs.replaceAll("[a-z_0-9]+=", "").replaceAll("; All pupils", "");
  }

  private static String range(Map<String, String> of, String low, String high) {
    return number(of, low, 2).flatMap(l -> number(of, high, 2).map(h -> l + " to " + h)).orElse("");
  }

  /** Three decimals; smaller than that is said so, and never 0. */
  private static String p(Map<String, String> of, String column) {
    String text = of.getOrDefault(column, "");
    if (text.isEmpty()) {
      return "";
    }
    return text.startsWith("<") || Double.parseDouble(text) < SMALLEST_P
        ? "<0.001"
        : number(of, column, 3).orElse(text);
  }

  private static Optional<String> number(Map<String, String> of, String column, int decimals) {
    String text = of.getOrDefault(column, "");
    if (text.isEmpty() || !Character.isDigit(text.charAt(text.length() - 1))) {
      return Optional.empty();
    }
    return Optional.of(
        text.startsWith("<")
            ? text
            : new BigDecimal(text).setScale(decimals, RoundingMode.HALF_UP).toPlainString());
  }
}
