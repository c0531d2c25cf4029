package bulletin.cli;

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

  /** As it was typed, for the manifest. */
  String typed() {
    return (isApi() ? " --source ees" : "")
        + api.typed().map(url -> " --base-url " + url).orElse("");
  }
}
