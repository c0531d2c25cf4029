package bulletin.render.xlsx;

import bulletin.report.model.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An accessible Excel workbook, from XML that says which sheets there are and a report that holds
 * every number. The rules are the Government Analysis Function's for statistics in spreadsheets.
 *
 * <p>The vocabulary has no namespace; an attribute in parentheses may be left out.
 *
 * <pre>{@code
 * workbook  title, creator, keywords, language, (subject), (date: 2026-03-12; none in a draft)
 *   sheet   name: on the tab; title: A1, unless it is the first sheet (titled as the workbook) or
 *           holds a table or chart (titled by the report)
 *     text       a line of column A; (style="heading"), (link="https://… or mailto:…")
 *     contents   the other sheets in order, linked, with their titles
 *     notes      the report's footnotes
 *     shorthand  the report's key
 *     table      ref: the id of a table or of a chart's data; (name: of the Excel table)
 *     terms      ref: the id of a list of terms; (name: of the Excel table)
 *     chart      ref: the id of a chart, drawn by Excel from the sheet with its data
 * }</pre>
 *
 * <p>Lines of text come first; then, as nothing may stand below it, at most one of the others. What
 * the rules say of every sheet is written without being asked for: the number of tables and the
 * pointer to the notes (A2), the sentence on illustrative figures, each shorthand that a table
 * prints, its source, and note markers in titles and headings, a section's notes on each of its
 * tables and charts.
 *
 * <p>Numbers are numbers with one format a column, withheld ones bracketed text in the same column.
 * Words that are a number, such as a year, are that number in the format that prints the same;
 * other text stays text whatever its first character is. Bars start at zero even if the chart's
 * axis does not.
 */
public final class Workbook {
  private Workbook() {}

  /**
   * Writes the workbook; the same input gives the same bytes.
   *
   * @param xml the vocabulary, as a template wrote it
   * @param report where every table, chart, note and number comes from
   * @param out left open
   * @throws WorkbookError when the XML is not of the vocabulary, or asks the report for what it
   *     does not hold
   * @throws IOException when the stream cannot be written
   */
  public static void write(String xml, Report report, OutputStream out)
      throws WorkbookError, IOException {
    Outline outline = OutlineReader.read(xml);
    List<Page> pages = Pages.of(outline, report);
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    Map<String, byte[]> charts = new LinkedHashMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SheetWriter writer = new SheetWriter(workbook);
      for (Page page : pages) {
        writer.write(page).ifPresent(part -> charts.put(part, chart(page)));
      }
      workbook.setActiveSheet(0);
      workbook.setSelectedTab(0);
      workbook.write(made);
    }
    SteadyZip zip = new SteadyZip(made.toByteArray());
    charts.forEach(zip::replace);
    zip.replace("docProps/core.xml", DocumentProperties.core(outline.properties()));
    zip.replace("docProps/app.xml", DocumentProperties.app(outline.properties()));
    zip.replace("xl/styles.xml", withStyleNames(zip.get("xl/styles.xml")));
    zip.writeTo(out);
  }

  private static byte[] chart(Page page) {
    return page.picture().map(ChartXml::of).orElseThrow();
  }

  private static byte[] withStyleNames(byte[] styles) {
    String text = new String(styles, StandardCharsets.UTF_8);
    return text.replace("</cellXfs>", "</cellXfs>" + Styles.NAMED).getBytes(StandardCharsets.UTF_8);
  }
}
