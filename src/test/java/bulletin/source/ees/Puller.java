package bulletin.source.ees;

import bulletin.source.Checksum;
import bulletin.source.ees.EesSettings.Limits;
import bulletin.source.ees.EesSettings.Timeouts;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** A process that pulls into a cache and prints the checksum of what it holds. */
final class Puller {
  private Puller() {}

  public static void main(String[] arguments) throws Exception {
    Retries once =
        new Retries(1, Duration.ZERO, Duration.ZERO, () -> 0, pause -> {}, InstantSource.system());
    EesSettings settings =
        new EesSettings(
            URI.create(arguments[0]), Optional.empty(), Timeouts.USUAL, Limits.USUAL, once);
    try (EesClient client = new EesClient(settings)) {
      Kept kept = new Cache(Path.of(arguments[1])).pull(client, Rehearsed.ID, Rehearsed.FIRST);
      System.out.print(Checksum.of(kept.csv()));
    }
  }
}
