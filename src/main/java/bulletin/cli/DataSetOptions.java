package bulletin.cli;

import bulletin.report.definition.DefinitionReader;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.Version;
import bulletin.source.ees.VersionFacts;
import bulletin.source.ees.VersionPattern;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which data set and which of its versions, and how the answer is printed. */
final class DataSetOptions {
  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "A data set's id, or the name of a report that names it.")
  private String asked = "";

  @Option(
      names = "--data-version",
      paramLabel = "VERSION",
      description = "An exact version, or a pattern such as 1.*. Default: the newest.")
  private Optional<String> version = Optional.empty();

  @Option(names = "--format", description = "${COMPLETION-CANDIDATES}. Default: table.")
  private Format format = Format.TABLE;

  @Option(names = "--templates", paramLabel = "DIR", description = "The folder of report folders.")
  private Optional<Path> templates = Optional.empty();

  @Mixin private ApiOptions api = new ApiOptions();

  ApiOptions api() {
    return api;
  }

  Format format() {
    return format;
  }

  /** The id, as typed or as a report names it. */
  String dataSet() throws Exception {
    Path folder = Home.templates(templates).resolve(asked);
    if (asked.isEmpty() || asked.contains("/") || !Files.exists(folder.resolve("report.yaml"))) {
      return asked;
    }
    return DefinitionReader.read(folder)
        .data()
        .dataSetId()
        .orElseThrow(
            () ->
                new BadUsage(
                    "the report \"%s\" names no data set of the API. Type the data set's id."
                        .formatted(asked)));
  }

  /** The exact version; what must be known of it goes to standard error. */
  Version exact(EesClient client) throws Exception {
    VersionFacts facts = client.resolve(dataSet(), pattern());
    facts.notice().ifPresent(notice -> System.err.println("bulletin: " + notice));
    return facts.version();
  }

  VersionPattern pattern() throws BadUsage {
    String text = version.orElse("*");
    return VersionPattern.parse(text)
        .orElseThrow(
            () ->
                new BadUsage(
                    "\"%s\" is no version. Write one like 1.0, or 1.* for the newest of its kind."
                        .formatted(text)));
  }

  void print(Columns columns) {
    columns.print(format, System.out);
  }

  /** Asks the API and prints what it says. */
  @FunctionalInterface
  interface Asking {
    Columns ask(EesClient client) throws Exception;
  }

  int answer(Asking asking) throws Exception {
    try (EesClient client = api.client()) {
      print(asking.ask(client));
    }
    return Exit.DONE;
  }
}
