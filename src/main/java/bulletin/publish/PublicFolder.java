package bulletin.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where everybody finds a release: {@code output/<report>/<release>}. What stands there changes all
 * at once. Packs never stand there: each is for its own area.
 */
public final class PublicFolder {
  private final Path output;
  private final String report;
  private final String release;

  /**
   * The folder of a release, which need not exist.
   *
   * @param output the folder that holds all reports' releases
   * @param release the release's name in words
   */
  public PublicFolder(Path output, String report, String release) {
    this.output = output;
    this.report = report;
    this.release = release;
  }

  /** The release's name as a folder is called. */
  public static String slug(String release) {
    return ReleaseFolder.slug(release);
  }

  /** Where it lies. */
  public Path path() {
    return output.resolve(report).resolve(slug(release));
  }

  /** Whether a file of a release is for everybody. */
  public static boolean isPublic(String name) {
    return !name.startsWith(ReleaseFolder.PACKS + "/");
  }

  /** Puts a copy of a folder, without its packs, in the place of what stands there. */
  public Path put(Path copy) throws IOException {
    return fill(aside -> copyAll(copy, aside));
  }

  /** Puts one page in the place of what stands there. */
  public Path putNotice(String page) throws IOException {
    return fill(aside -> Files.writeString(aside.resolve("report.html"), page));
  }

  private Path fill(ReleaseFolder.Filling filling) throws IOException {
    ReleaseFolder.delete(path().resolve(ReleaseFolder.PACKS));
    try {
      return new ReleaseFolder(output, report, release).fill(filling);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.sorted().toList()) {
        String name = from.relativize(each).toString().replace('\\', '/');
        Path target = to.resolve(name);
        if (!isPublic(name + "/")) {
          continue;
        }
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }
}
