package bulletin.cli;

import bulletin.source.ees.EesRefusal;
import bulletin.source.ees.Lock;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** From where a report's data come when no file is named. */
final class SourceOptions {
  /** From where. */
  enum From {
    /** The publisher's API. */
    EES
  }

  @Option(
      names = "--source",
      paramLabel = "ees",
      description = "Take the data from the publisher's API: what bulletin.lock names.")
  private Optional<From> source = Optional.empty();

  @Option(
      names = "--offline",
      description = "With --source ees: use only what was pulled before; no network.")
  private boolean offline;

  @Mixin private ApiOptions api = new ApiOptions();

  boolean isApi() {
    return source.isPresent() || offline;
  }

  boolean offline() {
    return offline;
  }

  ApiOptions api() {
    return api;
  }

  /** The server that is asked. Offline, the one server that a lock knows needs no naming. */
  URI server(Lock lock) throws EesRefusal {
    boolean isOnlyOne = lock.entries().size() == 1 && api.typed().isEmpty();
    return isOnlyOne && offline ? lock.entries().getFirst().from() : api.base();
  }

  /** As it was typed, for the manifest. */
  String typed() {
    return (isApi() ? " --source ees" : "")
        + api.typed().map(url -> " --base-url " + url).orElse("");
  }
}
