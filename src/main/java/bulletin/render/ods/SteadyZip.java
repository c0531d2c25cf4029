package bulletin.render.ods;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A package whose parts all carry the same time: same parts, same bytes. The first time that a zip
 * can hold would be written at length, before the type of the file.
 */
final class SteadyZip {
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final ZipOutputStream zip;

  SteadyZip(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /** Not compressed, so that the type of the file can be read at a fixed place in its bytes. */
  void stored(String name, byte[] bytes) throws IOException {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    put(entry, bytes);
  }

  void add(String name, byte[] bytes) throws IOException {
    put(new ZipEntry(name), bytes);
  }

  /** Ends the package and leaves the stream open. */
  void finish() throws IOException {
    zip.finish();
  }

  private void put(ZipEntry entry, byte[] bytes) throws IOException {
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
