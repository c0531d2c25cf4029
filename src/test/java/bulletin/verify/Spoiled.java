package bulletin.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files with one thing made wrong. */
final class Spoiled {
  private Spoiled() {}

  /** A package in which a pattern of one part, or of all parts of a folder, is replaced. */
  static Path zip(Path whole, String part, String pattern, String replacement, Path folder)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean changed = false;
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(whole));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().startsWith(part)) {
          String before = new String(bytes, StandardCharsets.UTF_8);
          String after = before.replaceAll(pattern, replacement);
          changed |= !after.equals(before);
          bytes = after.getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(bytes);
      }
    }
    assertThat(changed).as("%s holds %s", part, pattern).isTrue();
    Path spoiled = folder.resolve("spoiled" + ending(whole));
    Files.write(spoiled, out.toByteArray());
    return spoiled;
  }

  static Path text(String whole, String ending, String pattern, String replacement, Path folder)
      throws IOException {
    String spoiled = whole.replaceFirst(pattern, replacement);
    assertThat(spoiled).as(pattern).isNotEqualTo(whole);
    return Files.writeString(folder.resolve("spoiled" + ending), spoiled);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.'));
  }
}
