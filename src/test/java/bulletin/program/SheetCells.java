package bulletin.program;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Every cell of every sheet with its type: {@code number 0.5} or {@code text [c]}, by its place.
 */
final class SheetCells {
  private SheetCells() {}

  /** The sheets in order, cells by row and column from 0. */
  static Map<String, Map<String, String>> of(Path workbook) throws IOException {
    return workbook.toString().endsWith(".ods") ? ods(workbook) : xlsx(workbook);
  }

  private static Map<String, Map<String, String>> xlsx(Path workbook) throws IOException {
    Map<String, Map<String, String>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook book = new ReadableWorkbook(workbook.toFile())) {
      for (Sheet sheet : book.getSheets().toList()) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Row row : sheet.read()) {
          row.stream().filter(cell -> cell != null).forEach(cell -> put(cells, cell));
        }
        sheets.put(sheet.getName(), cells);
      }
    }
    return sheets;
  }

  private static void put(Map<String, String> cells, Cell cell) {
    String said =
        switch (cell.getType()) {
          case NUMBER -> number(cell.asNumber());
          case EMPTY -> "";
          default -> (cell.getType() == CellType.STRING ? "text " : "other ") + cell.getText();
        };
    if (!said.isEmpty()) {
      cells.put(cell.getAddress().getRow() + "," + cell.getAddress().getColumn(), said);
    }
  }

  /** As a spreadsheet program holds it: a binary number. */
  private static String number(BigDecimal value) {
    return "number " + value.doubleValue();
  }

  private static Map<String, Map<String, String>> ods(Path workbook) throws IOException {
    Map<String, Map<String, String>> sheets = new LinkedHashMap<>();
    for (Element table : content(workbook).getElementsByTag("table:table")) {
      Map<String, String> cells = new LinkedHashMap<>();
      int row = 0;
      for (Element each : table.getElementsByTag("table:table-row")) {
        row(cells, each, row);
        row += repeated(each, "table:number-rows-repeated");
      }
      sheets.put(table.attr("table:name"), cells);
    }
    return sheets;
  }

  private static void row(Map<String, String> cells, Element row, int index) {
    int column = 0;
    for (Element cell : row.children()) {
      int times = repeated(cell, "table:number-columns-repeated");
      String said = said(cell);
      for (int i = 0; i < times && !said.isEmpty(); i++) {
        cells.put(index + "," + (column + i), said);
      }
      column += times;
    }
  }

  private static String said(Element cell) {
    return switch (cell.attr("office:value-type")) {
      case "" -> "";
      case "float" -> number(new BigDecimal(cell.attr("office:value")));
      case "string" -> "text " + text(cell);
      default -> "other " + cell.attr("office:value-type");
    };
  }

  private static String text(Element cell) {
    cell.getElementsByTag("text:s").forEach(s -> s.text(" ".repeat(spaces(s))));
    return cell.children().stream()
        .filter(child -> child.tagName().equals("text:p"))
        .map(Element::wholeText)
        .collect(Collectors.joining("\n"));
  }

  private static int spaces(Element s) {
    return s.hasAttr("text:c") ? Integer.parseInt(s.attr("text:c")) : 1;
  }

  private static int repeated(Element element, String attribute) {
    return element.hasAttr(attribute) ? Integer.parseInt(element.attr(attribute)) : 1;
  }

  private static Document content(Path workbook) throws IOException {
    try (ZipFile zip = new ZipFile(workbook.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("content.xml"))) {
      String xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Jsoup.parse(xml, "", Parser.xmlParser());
    }
  }
}
