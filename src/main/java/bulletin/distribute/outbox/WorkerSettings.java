package bulletin.distribute.outbox;

import bulletin.distribute.store.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a worker works.
 *
 * @param name another for every process, even on one machine
 * @param report whose releases it sends and whose packs it builds
 * @param threads how many things it does at once
 * @param lease after which others may take what it held when it stopped without a word
 */
public record WorkerSettings(
    String name, String report, int threads, Duration lease, Retries retries) {
  Claim claim(Instant now) {
    return new Claim(name, now, lease, 1, Optional.of(report));
  }

  /** Ten seconds: a killed worker's work begins again within about twelve. */
  public static final Duration LEASE = Duration.ofSeconds(10);
}
