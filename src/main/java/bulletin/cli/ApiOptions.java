package bulletin.cli;

import bulletin.source.ees.Cache;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.EesRefusal;
import bulletin.source.ees.EesSettings;
import bulletin.source.ees.EesSettings.Limits;
import bulletin.source.ees.EesSettings.Timeouts;
import bulletin.source.ees.Retries;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import picocli.CommandLine.Option;

/** Where the publisher's API is and where its files are kept: the same for every command. */
final class ApiOptions {
  private static final String TOKEN = "BULLETIN_PREVIEW_TOKEN";
  private static final String CACHE = "BULLETIN_DATA_CACHE";
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  @Option(
      names = "--base-url",
      paramLabel = "URL",
      description = "The API's address. Default: the publisher's.")
  private Optional<String> baseUrl = Optional.empty();

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      description = "Where pulled files are kept. Default: $" + CACHE + ", or .data-cache.")
  private Optional<Path> cache = Optional.empty();

  @Option(
      names = "--attempts",
      paramLabel = "N",
      description = "How often a server that is busy or away is asked. Default: ${DEFAULT-VALUE}.")
  private int attempts = 5;

  /** The address that was typed. */
  Optional<String> typed() {
    return baseUrl;
  }

  /** As they were typed, for a command that this one runs. */
  List<String> arguments() {
    List<String> all = new ArrayList<>();
    baseUrl.ifPresent(url -> all.addAll(List.of("--base-url", url)));
    cache.ifPresent(folder -> all.addAll(List.of("--cache", folder.toString())));
    return all;
  }

  URI base() throws EesRefusal {
    return baseUrl.isPresent() ? EesSettings.base(baseUrl.get()) : EesSettings.PUBLISHER;
  }

  Cache cache() {
    Optional<Path> named = cache.or(() -> Optional.ofNullable(System.getenv(CACHE)).map(Path::of));
    return new Cache(named.orElseGet(() -> Home.folder().resolve(".data-cache")));
  }

  /** The token comes from the environment: a command line can be read by others. */
  Optional<String> token() {
    return Optional.ofNullable(System.getenv(TOKEN)).filter(token -> !token.isBlank());
  }

  EesClient client() throws EesRefusal {
    return client(base());
  }

  EesClient client(URI server) {
    Retries retries =
        new Retries(
            Math.max(1, attempts),
            FIRST_PAUSE,
            LONGEST_PAUSE,
            () -> ThreadLocalRandom.current().nextDouble(),
            pause -> Thread.sleep(pause.toMillis()),
            InstantSource.system());
    return new EesClient(new EesSettings(server, token(), Timeouts.USUAL, Limits.USUAL, retries));
  }
}
