package bulletin.render.xlsx;

import bulletin.render.workbook.Book;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
    Map<String, byte[]> parts = skeleton(book, made);
    SteadyZip zip = new SteadyZip(made.toByteArray());
    parts.forEach(zip::replace);
    zip.replace("docProps/core.xml", DocumentProperties.core(book.properties()));
    zip.replace("docProps/app.xml", DocumentProperties.app(book.properties()));
    zip.replace("xl/styles.xml", withStyleNames(zip.get("xl/styles.xml")));
    zip.writeTo(out);
  }

  /** Writes POI's package; answers what goes in the place of its parts. */
  private static Map<String, byte[]> skeleton(Book book, OutputStream out) throws IOException {
    XSSFWorkbook workbook = new XSSFWorkbook();
    try {
      SheetWriter writer = new SheetWriter(workbook);
      book.pages().forEach(writer::write);
      workbook.setActiveSheet(0);
      workbook.setSelectedTab(0);
      save(workbook, out);
      return writer.parts();
    } finally {
      // Closing a workbook that was made here would write it once more.
      workbook.getPackage().revert();
    }
  }

  /**
   * For every relation POI asks for an XML transformer anew, and Java then looks through all
   * libraries for one; under the platform's own class loader it finds only its own, at once.
   */
  private static void save(XSSFWorkbook workbook, OutputStream out) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      workbook.write(out);
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  private static byte[] withStyleNames(byte[] styles) {
    String text = new String(styles, StandardCharsets.UTF_8);
    return text.replace("</cellXfs>", "</cellXfs>" + Styles.NAMED).getBytes(StandardCharsets.UTF_8);
  }
}
