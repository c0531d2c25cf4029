package bulletin.cli;

import bulletin.report.definition.DefinitionReader;
import bulletin.source.ees.Cache.KeptMeta;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.Lock;
import bulletin.source.ees.Meta;
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
      description =
          "An exact version, or a pattern such as 1.*. Default: what a report's lock holds, else the newest.")
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

  /** The folder of the report that was named in place of an id. */
  Optional<Path> report() {
    Path folder = Home.templates(templates).resolve(asked);
    boolean isReport =
        !asked.isEmpty() && !asked.contains("/") && Files.exists(folder.resolve("report.yaml"));
    return isReport ? Optional.of(folder) : Optional.empty();
  }

  /** The id, as typed or as a report names it. */
  String dataSet() throws Exception {
    Optional<Path> report = report();
    return report.isPresent() ? dataSet(report.get()) : asked;
  }

  private String dataSet(Path report) throws Exception {
    return DefinitionReader.read(report)
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

  VersionPattern pattern() throws Exception {
    String text = version.isPresent() ? version.get() : locked().orElse("*");
    return VersionPattern.parse(text)
        .orElseThrow(
            () ->
                new BadUsage(
                    "\"%s\" is no version. Write one like 1.0, or 1.* for the newest of its kind."
                        .formatted(text)));
  }

  /** The version that a report's lock holds. */
  private Optional<String> locked() throws Exception {
    Optional<Path> report = report();
    return report.isEmpty()
        ? Optional.empty()
        : Lock.read(report.get())
            .entry(api.base(), dataSet())
            .map(entry -> entry.pin().version().toString());
  }

  /** What a version is made of; kept, so that a dry run needs no request. */
  Meta meta(EesClient client, Version of) throws Exception {
    return api.cache().keepMeta(client, dataSet(), of);
  }

  /** The meta that was kept when it was last asked for. */
  KeptMeta keptMeta() throws Exception {
    VersionPattern pattern = pattern();
    Optional<KeptMeta> kept = api.cache().meta(api.base(), dataSet(), pattern);
    if (kept.isPresent()) {
      return kept.get();
    }
    String which = pattern.equals(VersionPattern.ANY) ? "" : ", version " + pattern + ",";
    throw new BadUsage(
        "a dry run makes no request, and no meta of the data set %s%s from %s is in the cache. Ask for it once: bulletin data meta %s%s%s."
            .formatted(
                dataSet(),
                which,
                api.base(),
                asked,
                version.map(v -> " --data-version " + v).orElse(""),
                api.typed().map(url -> " --base-url " + url).orElse("")));
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
