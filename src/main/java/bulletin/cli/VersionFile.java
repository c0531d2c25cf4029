package bulletin.cli;

import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.ReportDefinition;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.Kept;
import bulletin.source.ees.Lock;
import bulletin.source.ees.Pin;
import bulletin.source.ees.Version;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of one version of a data set, typed as {@code REPORT@1.0} or {@code ID@1.0}.
 *
 * @param typed as it was typed
 * @param dataSet the data set's id
 * @param report the folder of the report that was named, or that is made from the data set
 */
record VersionFile(String typed, String dataSet, Version version, Optional<Path> report) {
  private static final Pattern TYPED = Pattern.compile("([\\w-]+)@v?(\\d+(?:\\.\\d+){0,2})");
  private static final Pattern ID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-\\w{12}");

  /** What was typed, if it is such a name. */
  static Optional<VersionFile> of(String typed, Path templates) throws Exception {
    Matcher parts = TYPED.matcher(typed);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String name = parts.group(1);
    Version version = Version.parse(parts.group(2)).orElseThrow();
    if (ID.matcher(name).matches()) {
      return Optional.of(new VersionFile(typed, name, version, madeFrom(name, templates)));
    }
    Path folder = Home.report(templates, name);
    return Optional.of(new VersionFile(typed, dataSet(folder), version, Optional.of(folder)));
  }

  private static String dataSet(Path folder) throws Exception {
    ReportDefinition definition = DefinitionReader.read(folder);
    return definition
        .data()
        .dataSetId()
        .orElseThrow(
            () ->
                new BadUsage(
                    "the report \"%s\" names no data set of the API. Give data_set_id: under data: in its report.yaml, or type the data set's id: ID@1.0."
                        .formatted(definition.id())));
  }

  /** The first report by name; empty when none is made from the data set. */
  private static Optional<Path> madeFrom(String dataSet, Path templates) throws Exception {
    for (String report : Home.reports(templates)) {
      Path folder = templates.resolve(report);
      if (DefinitionReader.read(folder)
          .data()
          .dataSetId()
          .filter(dataSet::equalsIgnoreCase)
          .isPresent()) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** The report that reads it, when one is known. */
  Optional<String> reportName() {
    return report.map(folder -> String.valueOf(folder.getFileName()));
  }

  /** The file: what the lock names, else by the server's word; offline what the cache holds. */
  Path csv(SourceOptions source) throws Exception {
    Optional<Kept> locked = locked(source);
    if (locked.isPresent()) {
      return locked.get().csv();
    }
    if (source.offline()) {
      return kept(source).csv();
    }
    try (EesClient client = source.api().client()) {
      return source.api().cache().pull(client, dataSet, version).csv();
    }
  }

  private Optional<Kept> locked(SourceOptions source) throws Exception {
    if (report.isEmpty()) {
      return Optional.empty();
    }
    Lock lock = Lock.read(report.get());
    URI server = source.server(lock);
    Optional<Pin> pin =
        lock.entry(server, dataSet).map(Lock.Entry::pin).filter(p -> p.version().equals(version));
    return pin.isPresent() ? source.api().cache().find(dataSet, pin.get()) : Optional.empty();
  }

  private Kept kept(SourceOptions source) throws Exception {
    List<Kept> found = source.api().cache().find(dataSet, version);
    if (found.size() == 1) {
      return found.getFirst();
    }
    throw new BadUsage(
        found.isEmpty()
            ? "%s: version %s of the data set %s is not in the cache. Run it once without --offline."
                .formatted(typed, version, dataSet)
            : "%s: the cache holds %d different files of version %s, and no lock says which is meant. Run it without --offline, or name one of them: %s."
                .formatted(
                    typed,
                    found.size(),
                    version,
                    String.join(" or ", found.stream().map(k -> Home.shown(k.csv())).toList())));
  }
}
