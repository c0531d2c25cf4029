package bulletin.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table for a person or a program at a terminal.
 *
 * @param rows each as long as the heads
 * @param none what a person is told when there is no row
 */
record Columns(List<String> heads, List<List<String>> rows, String none) {
  /** A checksum is as wide. */
  private static final int WIDEST = 64;

  private static final Pattern NUMBER = Pattern.compile("-?[\\d,]*\\.?\\d+%?");
  private static final Pattern TO_QUOTE = Pattern.compile("[\",\r\n]");

  Columns(List<String> heads, List<List<String>> rows) {
    this(heads, rows, "Nothing.");
  }

  void print(Format format, PrintStream out) {
    out.print(
        switch (format) {
          case TABLE -> text();
          case CSV -> csv();
          case JSON -> json();
        });
    out.flush();
  }

  /** In aligned columns; what is too long is cut, but wrapped in the last column. */
  String text() {
    if (rows.isEmpty()) {
      return none + "\n";
    }
    int last = heads.size() - 1;
    int[] widths = new int[heads.size()];
    boolean[] numbers = new boolean[heads.size()];
    for (int i = 0; i <= last; i++) {
      int column = i;
      numbers[i] = isNumbers(i);
      widths[i] =
          Stream.concat(Stream.of(heads.get(i)), rows.stream().map(row -> row.get(column)))
              .flatMap(cell -> (column == last ? wrapped(cell) : List.of(cut(cell))).stream())
              .mapToInt(String::length)
              .max()
              .orElse(0);
    }
    StringBuilder text = new StringBuilder(line(heads, widths, numbers));
    rows.forEach(row -> lines(row, last).forEach(l -> text.append(line(l, widths, numbers))));
    return text.toString();
  }

  /** A row, and below it what of its last cell does not fit beside it. */
  private static List<List<String>> lines(List<String> row, int last) {
    List<List<String>> lines = new ArrayList<>();
    for (String part : wrapped(row.get(last))) {
      boolean isFirst = lines.isEmpty();
      List<String> line =
          new ArrayList<>(row.stream().limit(last).map(cell -> isFirst ? cut(cell) : "").toList());
      line.add(part);
      lines.add(line);
    }
    return lines;
  }

  /** Broken at spaces alone: a name or an address stays whole. */
  private static List<String> wrapped(String cell) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : plain(cell).split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > WIDEST) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static String plain(String cell) {
    return cell.replaceAll("\\p{Cntrl}+", " ");
  }

  private static String cut(String cell) {
    String plain = plain(cell);
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
