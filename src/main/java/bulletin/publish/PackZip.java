package bulletin.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The files of a pack in one file to send: in a fixed order and at a fixed time. */
final class PackZip {
  /** Not the first of January, beside which the JDK writes the time in the machine's own zone. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final List<String> PACKED = List.of(".xlsx", ".ods", ".pdf");

  private PackZip() {}

  /**
   * Zips all files of a folder, into that folder.
   *
   * @param name the zip's name, and the folder's within it
   */
  static void write(Path folder, String name) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(folder)) {
      files = inside.sorted().toList();
    }
    try (ZipOutputStream zip =
        new ZipOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(file(name)))))) {
      for (Path file : files) {
        byte[] bytes = Files.readAllBytes(file);
        zip.putNextEntry(entry(name + "/" + file.getFileName(), bytes));
        zip.write(bytes);
        zip.closeEntry();
      }
    }
  }

  /** What is packed already gets no smaller. */
  private static ZipEntry entry(String name, byte[] bytes) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    if (PACKED.stream().anyMatch(name::endsWith)) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(sum.getValue());
    }
    return entry;
  }

  static String file(String name) {
    return name + ".zip";
  }

  /** The hashes of the files in a zip, by their names in the folder; none when it is broken. */
  static Map<String, String> hashes(Path folder, String name) {
    Map<String, String> hashes = new TreeMap<>();
    try (ZipFile zip = new ZipFile(folder.resolve(file(name)).toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        hashes.put(
            entry.getName().replace(name + "/", ""),
            Hashes.of(zip.getInputStream(entry).readAllBytes()));
      }
      return hashes;
    } catch (IOException broken) {
      return Map.of();
    }
  }
}
