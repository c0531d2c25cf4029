package bulletin.distribute.outbox;

import java.time.Duration;

/**
 * How a worker works.
 *
 * @param name another for every process, even on one machine
 * @param threads how many things it does at once
 * @param lease after which others may take what it held when it stopped without a word
 */
public record WorkerSettings(String name, int threads, Duration lease, Retries retries) {
  /** Ten seconds: a killed worker's work begins again within about twelve. */
  public static final Duration LEASE = Duration.ofSeconds(10);
}
