package bulletin.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Element;

/** The parts of a zip package. */
final class Parts {
  private static final long MOST = 500_000_000;

  private final Map<String, byte[]> parts = new TreeMap<>();

  Parts(byte[] zip) {
    long sum = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST - sum + 1));
        sum += bytes.length;
        if (sum > MOST) {
          throw new Unreadable("it unpacks to more than 500 MB");
        }
        parts.put(entry.getName(), bytes);
      }
    } catch (IOException broken) {
      throw new Unreadable("the zip is broken: " + broken.getMessage());
    }
    if (parts.isEmpty()) {
      throw new Unreadable("this is no zip package");
    }
  }

  Set<String> names() {
    return parts.keySet();
  }

  String text(String name) {
    byte[] bytes = parts.get(name);
    return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  Optional<Element> find(String name) {
    return Optional.ofNullable(parts.get(name)).map(Dom::parse);
  }

  byte[] bytes(String name) {
    byte[] bytes = parts.get(name);
    if (bytes == null) {
      throw missing(name);
    }
    return bytes;
  }

  private static Unreadable missing(String name) {
    return new Unreadable("the package has no part " + name);
  }

  Element get(String name) {
    return find(name).orElseThrow(() -> missing(name));
  }
}
