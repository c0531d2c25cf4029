package bulletin.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The folder of a release. It is written aside and takes its name only when it is whole, so that
 * the name never holds half a release; the release that had the name before stays until then.
 */
final class ReleaseFolder {
  /** The folder within that holds the packs. */
  static final String PACKS = "packs";

  private final Path folder;
  private final Path aside;
  private final Path replaced;

  /**
   * The folder {@code output/<report>/<release>}.
   *
   * @param release the release's name in words
   * @throws IOException when the name holds no letter a to z and no digit to name a folder by
   */
  ReleaseFolder(Path output, String report, String release) throws IOException {
    String slug = slug(release);
    if (slug.isEmpty()) {
      throw new IOException(
          "The release's name \""
              + release
              + "\" holds no letter a to z and no digit to name its folder by");
    }
    this.folder = output.resolve(report).resolve(slug);
    this.aside = output.resolve(report).resolve("." + slug + ".new");
    this.replaced = output.resolve(report).resolve("." + slug + ".old");
  }

  /** Where the release lies, or is to lie. */
  Path path() {
    return folder;
  }

  static String slug(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }

  /** What fills the folder. */
  @FunctionalInterface
  interface Filling {
    void into(Path aside) throws Exception;
  }

  /** Fills a folder aside, then gives it the release's name. On failure nothing has changed. */
  Path fill(Filling filling) throws Exception {
    recover();
    delete(aside);
    List<Path> missing = missing(aside.toAbsolutePath());
    try {
      Files.createDirectories(aside);
      filling.into(aside);
      swap();
    } finally {
      delete(aside);
      deleteEmpty(missing);
    }
    return folder;
  }

  /** The folders on the way that do not exist yet, the innermost first. */
  private static List<Path> missing(Path path) {
    List<Path> missing = new ArrayList<>();
    for (Path each = path; each != null && !Files.exists(each); each = each.getParent()) {
      missing.add(each);
    }
    return missing;
  }

  private static void deleteEmpty(List<Path> folders) throws IOException {
    for (Path each : folders) {
      if (Files.isDirectory(each) && isEmpty(each)) {
        Files.delete(each);
      }
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }

  /** Packs are made beside a release, not with it: they stay when it is made again. */
  private void keepPacks() throws IOException {
    Path packs = replaced.resolve(PACKS);
    if (Files.exists(packs) && Files.exists(folder) && !Files.exists(folder.resolve(PACKS))) {
      Files.move(packs, folder.resolve(PACKS));
    }
  }

  /** A run that stopped between the two renames left the old release under its other name. */
  private void recover() throws IOException {
    if (Files.exists(replaced) && !Files.exists(folder)) {
      Files.move(replaced, folder);
    }
    keepPacks();
  }

  private void swap() throws IOException {
    delete(replaced);
    if (Files.exists(folder)) {
      Files.move(folder, replaced);
    }
    try {
      Files.move(aside, folder);
    } catch (IOException e) {
      recover();
      throw e;
    }
    keepPacks();
    delete(replaced);
  }

  static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      all.sorted(Comparator.reverseOrder()).forEach(ReleaseFolder::deleteOne);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
