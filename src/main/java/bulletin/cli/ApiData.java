package bulletin.cli;

import bulletin.publish.Source;
import bulletin.report.definition.ReportDefinition;
import bulletin.source.ees.Cache;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.EesProblem;
import bulletin.source.ees.EesRefusal;
import bulletin.source.ees.Kept;
import bulletin.source.ees.Lock;
import bulletin.source.ees.Pin;
import bulletin.source.ees.VersionFacts;
import bulletin.source.ees.VersionPattern;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A report's data from the API. What the lock names is used and nothing else: without network when
 * it is in the cache. A report without a lock gets one.
 *
 * @param folder the report's folder, where its lock lies
 */
record ApiData(Path folder, ReportDefinition definition, SourceOptions options) {

  /** A file of the API that fits what the report asks of it. */
  record Taken(Path csv, Source source) {}

  Taken taken() throws BadUsage, EesProblem, IOException {
    Kept kept = kept();
    Pin pin = kept.pin();
    new ReportQuery(definition, folder).require(cache().meta(dataSet(), pin), pin.version());
    return new Taken(
        kept.csv(),
        new Source(
            "bulletin build " + name() + options.typed(),
            pin.file(),
            Optional.of(server(Lock.read(folder)).toString()),
            Optional.of(pin.version().toString())));
  }

  /** The report's file. */
  private Kept kept() throws BadUsage, EesProblem, IOException {
    Lock lock = Lock.read(folder);
    URI server = server(lock);
    Optional<Pin> pin = lock.entry(server, dataSet()).map(Lock.Entry::pin);
    if (pin.isPresent() && !pattern().takes(pin.get().version())) {
      throw new BadUsage(
          "%s: the lock holds version %s, and report.yaml asks for \"%s\". Run: bulletin update %s --accept%s."
              .formatted(lockName(), pin.get().version(), pattern(), name(), address(server)));
    }
    return pin.isPresent() ? locked(server, pin.get()) : first(lock, server);
  }

  private Kept locked(URI server, Pin pin) throws BadUsage, EesProblem, IOException {
    Optional<Kept> kept = cache().find(dataSet(), pin);
    if (kept.isPresent()) {
      return kept.get();
    }
    if (options.offline()) {
      throw new BadUsage(
          "version %s of the data set, which %s names, is not in the cache. Run it once without --offline."
              .formatted(pin.version(), lockName()));
    }
    try (EesClient client = options.api().client(server)) {
      Kept pulled = cache().pull(client, dataSet(), pin.version());
      if (pulled.pin().sha256().equals(pin.sha256())) {
        say(client.version(dataSet(), pin.version()));
        return pulled;
      }
    }
    throw new BadUsage(
        "version %s of the data set is no longer the file that %s names: its checksum differs. See what changed: bulletin update %s%s; take it with --accept."
            .formatted(pin.version(), lockName(), name(), address(server)));
  }

  private Kept first(Lock lock, URI server) throws BadUsage, EesProblem, IOException {
    if (options.offline()) {
      throw new BadUsage(
          "there is no %s that names a version from %s. Run it once without --offline."
              .formatted(lockName(), server));
    }
    try (EesClient client = options.api().client(server)) {
      VersionFacts version = client.resolve(dataSet(), pattern());
      Kept kept = cache().pull(client, dataSet(), version.version());
      lock.with(new Lock.Entry(server, dataSet(), kept.pin())).write(folder);
      say(version);
      return kept;
    }
  }

  /** That a version is withdrawn or deprecated, whenever the publisher is asked for it. */
  private static void say(VersionFacts version) {
    version.notice().ifPresent(notice -> System.err.println("bulletin: " + notice));
  }

  URI server(Lock lock) throws EesRefusal {
    return options.server(lock);
  }

  String dataSet() throws BadUsage {
    return definition
        .data()
        .dataSetId()
        .orElseThrow(
            () ->
                new BadUsage(
                    "the report \"%s\" names no data set of the API. Give data_set_id: under data: in its report.yaml, or --data FILE."
                        .formatted(name())));
  }

  VersionPattern pattern() throws BadUsage {
    Optional<String> text = definition.data().version();
    if (text.isEmpty()) {
      return VersionPattern.ANY;
    }
    return VersionPattern.parse(text.get())
        .orElseThrow(
            () ->
                new BadUsage(
                    "version: \"%s\" in the report.yaml of \"%s\" is no version. Write one like 1.0, or 1.* for the newest of its kind."
                        .formatted(text.get(), name())));
  }

  Cache cache() {
    return options.api().cache();
  }

  String name() {
    return definition.id();
  }

  private String lockName() {
    return Home.shown(folder.resolve(Lock.FILE));
  }

  private String address(URI server) {
    return options.api().typed().isPresent() ? " --base-url " + server : "";
  }
}
