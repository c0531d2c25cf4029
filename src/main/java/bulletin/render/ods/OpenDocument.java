package bulletin.render.ods;

import bulletin.render.workbook.Book;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An accessible OpenDocument spreadsheet (ODF 1.3), cell for cell what {@code bulletin.render.xlsx}
 * writes. Tables are database ranges with a header; numbers are numbers with one number style a
 * column. Charts are not drawn: their sheets describe them and link to their figures.
 */
public final class OpenDocument {
  private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

  private OpenDocument() {}

  /**
   * Writes the workbook and leaves the stream open; the same book gives the same bytes.
   *
   * @throws IOException when the stream cannot be written
   */
  public static void write(Book book, OutputStream out) throws IOException {
    SteadyZip zip = new SteadyZip(out);
    zip.stored("mimetype", TYPE.getBytes(StandardCharsets.US_ASCII));
    zip.add("META-INF/manifest.xml", manifest());
    zip.add("meta.xml", Meta.of(book.properties()));
    zip.add("styles.xml", NamedStyles.of(book.properties()));
    zip.add("content.xml", Content.of(book));
    zip.finish();
  }

  private static byte[] manifest() {
    Odf xml = new Odf().open("manifest:manifest", "manifest:version", Odf.VERSION);
    file(xml, "/", TYPE, "manifest:version", Odf.VERSION);
    for (String part : new String[] {"content.xml", "meta.xml", "styles.xml"}) {
      file(xml, part, "text/xml");
    }
    return xml.close().bytes();
  }

  private static void file(Odf xml, String path, String type, String... more) {
    xml.open("manifest:file-entry", more)
        .with("manifest:full-path", path, "manifest:media-type", type)
        .close();
  }
}
