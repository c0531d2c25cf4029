package bulletin.distribute.calendar;

import bulletin.source.BadInput;
import bulletin.yaml.DefinitionErrors;
import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Part;
import bulletin.yaml.SchemaCheck;
import bulletin.yaml.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code distribution.yaml} and the recipients' file that it names. */
public final class DistributionReader {
  /** What the file is called in a report's folder. */
  public static final String FILE = "distribution.yaml";

  private static final String SCHEMA = "/bulletin/distribute/distribution.schema.json";

  private DistributionReader() {}

  /**
   * Reads and checks: against the schema, the rules of release dates, and whether what is named
   * exists.
   *
   * @param file paths in it are seen from its folder
   * @throws DefinitionErrors with everything that is wrong with the file, or with the recipients'
   * @throws BadInput when the recipients' file is no CSV
   * @throws IOException when one of the two is not there or cannot be read
   */
  public static Distribution read(Path file) throws DefinitionErrors, BadInput, IOException {
    ErrorsFound errors = new ErrorsFound(slashes(file), "distribution");
    Part root = root(file, errors);
    Path recipients = Folder.of(file).resolve(root.get("recipients").sure());
    ErrorsFound inRecipients = new ErrorsFound(slashes(recipients), "recipient");
    List<Recipient> people = RecipientsFile.read(recipients, inRecipients);
    DateCheck.check(root, errors);
    if (inRecipients.isEmpty()) {
      SendCheck.check(root, people, errors);
    }
    errors.throwIfAny();
    inRecipients.throwIfAny();
    return new DistributionBinding(Folder.of(file)).distribution(root, people);
  }

  private static Part root(Path file, ErrorsFound errors) throws DefinitionErrors, IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(
          slashes(file),
          null,
          "it says when a release goes out and to whom; add it to the report's folder, or name"
              + " another with --distribution");
    }
    Optional<Part> root = YamlText.parse(Files.readAllBytes(file), errors);
    root.ifPresent(part -> SchemaCheck.check(part, SCHEMA, errors));
    errors.throwIfAny();
    return root.orElseThrow();
  }

  private static String slashes(Path file) {
    return file.toString().replace('\\', '/');
  }
}
