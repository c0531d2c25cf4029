package bulletin.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jsoup.nodes.Element;

/**
 * A table as it was read back.
 *
 * @param label such as "Table 2"
 * @param title as in the caption, without the label and the notes
 * @param rows the header first; cells as printed
 */
record Grid(String label, String title, List<List<String>> rows) {
  static Grid of(Element table) {
    List<List<String>> rows =
        table.select("tr").stream()
            .map(row -> row.select("th, td").stream().map(Element::text).toList())
            .toList();
    String[] caption = table.select("caption").text().split(": ", 2);
    return new Grid(caption[0], caption[1].replaceAll("( \\[note \\d+])+$", ""), rows);
  }

  List<String> header() {
    return rows.getFirst();
  }

  List<List<String>> body() {
    return rows.subList(1, rows.size());
  }

  /** The rows that start with these cells. */
  List<List<String>> rows(String... start) {
    List<String> wanted = List.of(start);
    return rows.stream().filter(row -> row.subList(0, wanted.size()).equals(wanted)).toList();
  }

  /** A worksheet's row; blank cells at its end are left out. */
  static List<String> cells(Row row) {
    return row.stream().filter(Objects::nonNull).map(Grid::text).toList();
  }

  private static String text(Cell cell) {
    return cell.getType() == CellType.NUMBER ? plain(cell.asNumber()) : cell.getText();
  }

  /** Numbers as numbers, so that "−34.0" in print and -34 in a cell are the same. */
  static String plain(String printed) {
    String digits = printed.replace("\u2212", "-").replace(",", "");
    return digits.matches("-?[0-9]+(\\.[0-9]+)?") ? plain(new BigDecimal(digits)) : printed;
  }

  static List<String> plain(List<String> row) {
    return row.stream().map(Grid::plain).toList();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** The cells of a line of comma-separated values. */
  static List<String> csv(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append(line.charAt(++i));
      } else if (c == '"') {
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
}
