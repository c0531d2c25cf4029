package bulletin.render.xlsx;

import java.nio.charset.StandardCharsets;
import org.apache.poi.ss.util.CellReference;

/**
 * The part of the package that holds a sheet, written as text: POI's own cells cost thirty times as
 * much. Elements stand in the order that ECMA-376 part 1, section 18.3.1.99 asks for. Cells are
 * given from left to right and rows from the top, none left out.
 */
final class SheetXml {
  private static final String MARGINS =
      "<pageMargins bottom=\"0.75\" footer=\"0.3\" header=\"0.3\" left=\"0.7\" right=\"0.7\""
          + " top=\"0.75\"/>";

  private final SharedStrings strings;
  private final double rowHeight;
  private final StringBuilder columns = new StringBuilder();
  private final StringBuilder rows = new StringBuilder(4_096);
  private final StringBuilder links = new StringBuilder();
  private int row = -1;
  private int column = -1;
  private int lastColumn;

  /**
   * @param rowHeight in points, of rows that are not given
   */
  SheetXml(SharedStrings strings, double rowHeight) {
    this.strings = strings;
    this.rowHeight = rowHeight;
  }

  /**
   * @param digits of Arial 12
   */
  void width(int index, double digits) {
    columns.append("<col min=\"").append(index + 1).append("\" max=\"").append(index + 1);
    columns.append("\" width=\"").append(digits).append("\" customWidth=\"true\"/>");
  }

  /**
   * @param height in points
   */
  void startRow(double height) {
    row++;
    column = -1;
    rows.append("<row r=\"").append(row + 1).append("\" ht=\"").append(height);
    rows.append("\" customHeight=\"true\">");
  }

  void endRow() {
    rows.append("</row>");
    lastColumn = Math.max(lastColumn, column);
  }

  void words(int style, String text) {
    startCell("s", style);
    rows.append(strings.indexOf(text)).append("</v></c>");
  }

  void number(int style, double value) {
    startCell("n", style);
    rows.append(value).append("</v></c>");
  }

  private void startCell(String type, int style) {
    column++;
    rows.append("<c r=\"").append(CellReference.convertNumToColString(column)).append(row + 1);
    rows.append("\" t=\"").append(type).append("\" s=\"").append(style).append("\"><v>");
  }

  /**
   * The last cell leads to a place in this workbook.
   *
   * @param place such as {@code 'Notes'!A1}
   */
  void linkInside(String place) {
    links.append("<hyperlink location=\"");
    Xml.escape(place, links);
    links.append("\" ref=\"").append(here()).append("\"/>");
  }

  /** The last cell leads where a relation of the sheet says. */
  void linkOutside(String relation) {
    links.append("<hyperlink ref=\"").append(here()).append("\" r:id=\"");
    links.append(relation).append("\"/>");
  }

  private String here() {
    return new CellReference(row, column).formatAsString();
  }

  /**
   * The whole part.
   *
   * @param first whether the sheet is the one that a reader sees first
   * @param pagesHigh how many printed pages it is to fill in height; 0 for as many as it takes
   * @param parts the elements that name its drawing and table, in this order
   */
  byte[] bytes(boolean first, int pagesHigh, String parts) {
    StringBuilder out = new StringBuilder(rows.length() + links.length() + 2_048);
    out.append(Xml.HEAD).append("<worksheet xmlns=\"").append(Xml.SPREADSHEET);
    out.append("\" xmlns:r=\"").append(Xml.RELATIONSHIPS).append("\">");
    out.append("<sheetPr><pageSetUpPr fitToPage=\"true\"/></sheetPr>");
    out.append("<dimension ref=\"").append(used()).append("\"/>");
    out.append("<sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"").append(first);
    out.append("\"><selection activeCell=\"A1\" sqref=\"A1\"/></sheetView></sheetViews>");
    out.append("<sheetFormatPr defaultRowHeight=\"").append(rowHeight);
    out.append("\" customHeight=\"true\"/><cols>").append(columns).append("</cols>");
    out.append("<sheetData>").append(rows).append("</sheetData>");
    if (!links.isEmpty()) {
      out.append("<hyperlinks>").append(links).append("</hyperlinks>");
    }
    out.append(MARGINS).append("<pageSetup paperSize=\"9\" fitToWidth=\"1\" fitToHeight=\"");
    out.append(pagesHigh).append("\" orientation=\"landscape\"/>").append(parts);
    return out.append("</worksheet>").toString().getBytes(StandardCharsets.UTF_8);
  }

  private String used() {
    String last = new CellReference(row, lastColumn).formatAsString();
    return last.equals("A1") ? last : "A1:" + last;
  }
}
