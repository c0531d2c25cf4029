package bulletin.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the project lies: its report folders and its output. The launcher says so. */
final class Home {
  private static final String DEFINITION = "report.yaml";
  private static final String DEFAULT = "default";

  /** A machine may have the folder that all share elsewhere. */
  private static final String OUTPUT = "BULLETIN_OUTPUT";

  private Home() {}

  static Path folder() {
    return Path.of(System.getProperty("bulletin.home", "."));
  }

  static Path templates(Optional<Path> asked) {
    return asked.orElseGet(() -> folder().resolve("report-templates"));
  }

  static Path output(Optional<Path> asked) {
    return asked
        .or(
            () ->
                Optional.ofNullable(System.getenv(OUTPUT)).filter(o -> !o.isBlank()).map(Path::of))
        .orElseGet(() -> folder().resolve("output"));
  }

  /** The names of all report folders, in order. */
  static List<String> reports(Path templates) throws IOException {
    try (Stream<Path> folders = Files.list(templates)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve(DEFINITION)))
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** The report that is built when none is named: the first line of the file {@code default}. */
  static String defaultReport(Path templates) throws BadUsage, IOException {
    Path file = templates.resolve(DEFAULT);
    if (!Files.exists(file)) {
      throw new BadUsage(
          "no report was named, and there is no file %s that names one. Name a report: %s."
              .formatted(shown(file), String.join(", ", reports(templates))));
    }
    return Files.readString(file).strip();
  }

  /** A report's folder. */
  static Path report(Path templates, String name) throws BadUsage, IOException {
    Path folder = templates.resolve(name);
    if (name.contains("/") || !Files.exists(folder.resolve(DEFINITION))) {
      throw new BadUsage(
          "there is no report \"%s\" in %s. Reports: %s. Name one of these, or add a folder with a %s."
              .formatted(
                  name, shown(templates), String.join(", ", reports(templates)), DEFINITION));
    }
    return folder;
  }

  /** A path as a person at this terminal would type it. */
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }

  /** Takes a folder away with all that is in it. */
  static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
