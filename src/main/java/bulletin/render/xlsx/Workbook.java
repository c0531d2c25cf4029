package bulletin.render.xlsx;

import bulletin.render.workbook.Book;
import bulletin.render.workbook.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An accessible Excel workbook. The rules are the Government Analysis Function's for statistics in
 * spreadsheets.
 *
 * <p>Numbers are numbers with one format a column, withheld ones bracketed text in the same column.
 * Words that are a number, such as a year, are that number in the format that prints the same;
 * other text stays text whatever its first character is. Bars start at zero even if the chart's
 * axis does not.
 */
public final class Workbook {
  private Workbook() {}

  /**
   * Writes the workbook and leaves the stream open; the same book gives the same bytes.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void write(Book book, OutputStream out) throws IOException {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    Map<String, byte[]> charts = new LinkedHashMap<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SheetWriter writer = new SheetWriter(workbook);
      for (Page page : book.pages()) {
        writer.write(page).ifPresent(part -> charts.put(part, chart(page)));
      }
      workbook.setActiveSheet(0);
      workbook.setSelectedTab(0);
      workbook.write(made);
    }
    SteadyZip zip = new SteadyZip(made.toByteArray());
    charts.forEach(zip::replace);
    zip.replace("docProps/core.xml", DocumentProperties.core(book.properties()));
    zip.replace("docProps/app.xml", DocumentProperties.app(book.properties()));
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
