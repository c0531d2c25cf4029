package bulletin.source.ees;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/**
 * How often and how long to wait before asking again: the pause doubles from {@code first}, is
 * never longer than {@code longest}, and is shortened at random by up to a half so that many
 * clients do not return at once.
 *
 * @param attempts how often is asked in all
 * @param jitter gives a number from 0 to 1
 * @param clock reads a server's Retry-After that is a date
 */
public record Retries(
    int attempts,
    Duration first,
    Duration longest,
    DoubleSupplier jitter,
    Sleeper sleeper,
    InstantSource clock) {

  /** Waits. */
  @FunctionalInterface
  public interface Sleeper {
    /** Waits for this long. */
    void sleep(Duration pause) throws InterruptedException;
  }

  /**
   * The pause after an attempt.
   *
   * @param attempt counted from 1
   */
  Duration pause(int attempt) {
    long doubled = first.toMillis() << Math.min(attempt - 1, 20);
    long whole = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(Math.round(whole * (1 - jitter.getAsDouble() / 2)));
  }
}
