package bulletin.cli;

import bulletin.publish.Hashes;
import bulletin.publish.InputFile;
import bulletin.publish.Provenance;
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

  static Provenance of(Draft draft, ReportOptions options) throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    inputs.add(
        new InputFile(
            "data",
            draft.figures().info().file(),
            draft.figures().info().sha256(),
            draft.figures().info().bytes()));
    draft
        .revised()
        .map(revised -> revised.comparison().before().info())
        .ifPresent(
            before ->
                inputs.add(
                    new InputFile("previous", before.file(), before.sha256(), before.bytes())));
    for (Path file : templateFiles(options.templates(), draft.folder())) {
      inputs.add(
          new InputFile(
              role(file.getFileName().toString()),
              options.templates().relativize(file).toString().replace('\\', '/'),
              Hashes.of(file),
              Files.size(file)));
    }
    return new Provenance(
        Main.engine(),
        draft.source(),
        draft.definition().data().name(),
        draft.definition().data().dataSetId(),
        draft.definition().data().version(),
        draft.figures(),
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
