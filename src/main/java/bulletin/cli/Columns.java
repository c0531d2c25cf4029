package bulletin.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A table for a person or a program at a terminal.
 *
 * @param rows each as long as the heads
 */
record Columns(List<String> heads, List<List<String>> rows) {
  private static final int WIDEST = 60;
  private static final Pattern NUMBER = Pattern.compile("-?[\\d,]*\\.?\\d+%?");
  private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

  void print(Format format, PrintStream out) {
    out.print(
        switch (format) {
          case TABLE -> text();
          case CSV -> csv();
          case JSON -> json();
        });
    out.flush();
  }

  /** In aligned columns. */
  String text() {
    if (rows.isEmpty()) {
      return "Nothing.\n";
    }
    int[] widths = heads.stream().mapToInt(String::length).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], cut(row.get(i)).length());
      }
    }
    boolean[] numbers = new boolean[widths.length];
    for (int i = 0; i < widths.length; i++) {
      numbers[i] = isNumbers(i);
    }
    StringBuilder text = new StringBuilder(line(heads, widths, numbers));
    rows.forEach(
        row -> text.append(line(row.stream().map(Columns::cut).toList(), widths, numbers)));
    return text.toString();
  }

  private static String cut(String cell) {
    String plain = cell.replaceAll("\\p{Cntrl}+", " ");
    return plain.length() > WIDEST ? plain.substring(0, WIDEST - 1) + "\u2026" : plain;
  }

  /** Numbers and the shorthand among them stand at the right. */
  private boolean isNumbers(int column) {
    return rows.stream().anyMatch(row -> NUMBER.matcher(row.get(column)).matches())
        && rows.stream()
            .map(row -> row.get(column))
            .allMatch(cell -> cell.length() <= 3 || NUMBER.matcher(cell).matches());
  }

  private static String line(List<String> cells, int[] widths, boolean[] numbers) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = " ".repeat(Math.max(0, widths[i] - cells.get(i).length()));
      line.append(numbers[i] ? space + cells.get(i) : cells.get(i) + space).append("  ");
    }
    return line.toString().stripTrailing() + "\n";
  }

  private String csv() {
    List<List<String>> all = new ArrayList<>(List.of(heads));
    all.addAll(rows);
    StringBuilder text = new StringBuilder();
    all.forEach(
        row ->
            text.append(String.join(",", row.stream().map(Columns::field).toList())).append('\n'));
    return text.toString();
  }

  private static String field(String cell) {
    return TO_QUOTE.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  private String json() {
    return "["
        + String.join(",", rows.stream().map(this::object).toList())
        + (rows.isEmpty() ? "" : "\n")
        + "]\n";
  }

  private String object(List<String> row) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      pairs.add(jsonText(heads.get(i)) + ": " + jsonText(row.get(i)));
    }
    return "\n  {" + String.join(", ", pairs) + "}";
  }

  /** A JSON string. */
  static String jsonText(String plain) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        default -> text.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return text.append('"').toString();
  }
}
