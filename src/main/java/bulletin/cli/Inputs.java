package bulletin.cli;

import bulletin.publish.Hashes;
import bulletin.publish.InputFile;
import bulletin.publish.Provenance;
import bulletin.publish.Source;
import bulletin.source.ees.Lock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a draft was made from, for the manifest: files by name, never by folder of this machine. */
final class Inputs {
  private Inputs() {}

  static Provenance of(Ingredients from, ReportOptions options) throws IOException {
    return of(from, from.source(), options, List.of());
  }

  /** Of a release, with the file that it is compared with. */
  static Provenance of(Draft draft, ReportOptions options) throws IOException {
    List<InputFile> more =
        draft.revised().map(r -> r.comparison().before().info()).stream()
            .map(file -> new InputFile("previous", file.file(), file.sha256(), file.bytes()))
            .toList();
    return of(draft.from(), draft.from().source(), options, more);
  }

  /**
   * @param source from where the data came, in place of what the ingredients say
   * @param more files that went in beside the data
   */
  static Provenance of(Ingredients from, Source source, ReportOptions options, List<InputFile> more)
      throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    inputs.add(
        new InputFile(
            "data",
            from.figures().info().file(),
            from.figures().info().sha256(),
            from.figures().info().bytes()));
    inputs.addAll(more);
    for (Path file : templateFiles(options.templates(), from.folder())) {
      inputs.add(
          new InputFile(
              role(file.getFileName().toString()),
              options.templates().relativize(file).toString().replace('\\', '/'),
              Hashes.of(file),
              Files.size(file)));
    }
    return new Provenance(
        Main.engine(),
        source,
        from.definition().data().name(),
        from.definition().data().dataSetId(),
        from.definition().data().version(),
        from.figures(),
        inputs);
  }

  private static String role(String file) {
    return switch (file) {
      case "report.yaml" -> "definition";
      case "wording.properties" -> "wording";
      default -> "template";
    };
  }

  private static List<Path> templateFiles(Path templates, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path from : List.of(folder, templates.resolve("shared"))) {
      try (Stream<Path> all = Files.walk(from)) {
        all.filter(Files::isRegularFile).filter(Inputs::counts).sorted().forEach(files::add);
      }
    }
    return files;
  }

  /** The data file stands among the inputs for the lock that names it; a README changes nothing. */
  private static boolean counts(Path file) {
    String name = file.getFileName().toString();
    return !name.endsWith(".csv") && !name.endsWith(".md") && !name.equals(Lock.FILE);
  }
}
