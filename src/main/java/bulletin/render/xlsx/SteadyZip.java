package bulletin.render.xlsx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A package's parts, written in a fixed order and at a fixed time: same parts, same bytes. */
final class SteadyZip {
  private static final String TYPES = "[Content_Types].xml";

  /** Not the first of January, beside which the JDK writes the time in the machine's own zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private final Map<String, byte[]> parts =
      new TreeMap<>(
          Comparator.<String, Boolean>comparing(name -> !name.equals(TYPES))
              .thenComparing(Comparator.naturalOrder()));

  SteadyZip(byte[] zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), steady(in.readAllBytes()));
      }
    }
  }

  /** XML that POI wrote ends its first line as the machine ends lines. */
  private static byte[] steady(byte[] part) {
    String text = new String(part, StandardCharsets.ISO_8859_1);
    return text.startsWith("<?xml")
        ? text.replaceFirst("\\?>\r\n?", "?>\n").getBytes(StandardCharsets.ISO_8859_1)
        : part;
  }

  byte[] get(String part) {
    byte[] bytes = parts.get(part);
    if (bytes == null) {
      throw new IllegalArgumentException("The package has no part " + part);
    }
    return bytes;
  }

  void replace(String part, byte[] bytes) {
    get(part);
    parts.put(part, bytes);
  }

  /** Writes the package and leaves the stream open. */
  void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      ZipEntry entry = new ZipEntry(part.getKey());
      entry.setTimeLocal(TIME);
      zip.putNextEntry(entry);
      zip.write(part.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }
}
