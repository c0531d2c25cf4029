package bulletin.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.Arguments;

/** Files with one thing made wrong. */
final class Spoiled {
  private Spoiled() {}

  /** In place of a pattern: the part is not there yet, and is added. */
  static final String NEW = "(new)";

  /** A package in which a pattern of one part, or of all parts of a folder, is replaced. */
  static Path zip(Path whole, String part, String pattern, String replacement, Path folder)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean changed = pattern.equals(NEW);
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(whole));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (!pattern.equals(NEW) && entry.getName().startsWith(part)) {
          String before = new String(bytes, StandardCharsets.UTF_8);
          String after = before.replaceAll(pattern, replacement);
          changed |= !after.equals(before);
          bytes = after.getBytes(StandardCharsets.UTF_8);
        }
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(bytes);
      }
      if (pattern.equals(NEW)) {
        zip.putNextEntry(new ZipEntry(part));
        zip.write(replacement.getBytes(StandardCharsets.UTF_8));
      }
    }
    assertThat(changed).as("%s holds %s", part, pattern).isTrue();
    Path spoiled = folder.resolve("spoiled" + ending(whole));
    Files.write(spoiled, out.toByteArray());
    return spoiled;
  }

  /** The cells of a table of cases, a line each: {@code cell | cell}; {@code ``} is empty. */
  static List<Arguments> cases(String table) {
    return table
        .lines()
        .map(line -> line.split(" \\| ", -1))
        .map(cells -> Stream.of(cells).map(cell -> cell.strip().replaceAll("^``$", "")).toArray())
        .map(Arguments::of)
        .toList();
  }

  /** The rules that the last cells of a table of cases name, such as {@code T10 T11}. */
  static Set<String> rules(String table) {
    return cases(table).stream()
        .map(each -> each.get()[each.get().length - 1].toString())
        .flatMap(cell -> Stream.of(cell.replaceAll("(?s)[: ]+[^A-Z].*|:.*", "").split(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
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
