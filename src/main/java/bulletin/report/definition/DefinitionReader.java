package bulletin.report.definition;

import bulletin.yaml.DefinitionErrors;
import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Part;
import bulletin.yaml.SchemaCheck;
import bulletin.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a report's folder. */
public final class DefinitionReader {
  private static final String SCHEMA = "/bulletin/report/report.schema.json";

  private DefinitionReader() {}

  /**
   * Reads {@code report.yaml} in a report's folder and checks it: against the schema, and whether
   * what it names exists.
   *
   * @param reportFolder its name is the report's id; messages name the file as it is given here
   * @throws DefinitionErrors with everything that is wrong with the file
   * @throws IOException when there is no such file, or it cannot be read
   */
  public static ReportDefinition read(Path reportFolder) throws DefinitionErrors, IOException {
    Path file = reportFolder.resolve("report.yaml");
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          slashes(file), null, "a report's folder must hold a report.yaml; name another folder");
    }
    ErrorsFound errors = new ErrorsFound(slashes(file), "report");
    Optional<Part> root = YamlText.parse(Files.readAllBytes(file), errors);
    root.ifPresent(r -> check(r, reportFolder, errors));
    errors.throwIfAny();
    return Binding.report(id(reportFolder), slashes(file), root.orElseThrow());
  }

  private static void check(Part root, Path folder, ErrorsFound errors) {
    SchemaCheck.check(root, SCHEMA, errors);
    Known known = Known.of(root, errors);
    DataCheck.check(root, folder, known);
    QueryCheck.check(root.get("data"), known);
    ContentCheck.check(root, known);
    FigureCheck.check(root, known);
    FootnoteCheck.check(root, known);
    PackCheck.check(root, known);
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static String id(Path folder) {
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }
}
