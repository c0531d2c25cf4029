package bulletin.distribute.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * How often and when something is tried again: the pause doubles from {@code first}, is never
 * longer than {@code longest}, and is shortened at random by up to a half, so that what failed
 * together does not come back together.
 *
 * @param attempts how many in all before someone must look at it
 * @param jitter gives a number from 0 to 1
 */
public record Retries(int attempts, Duration first, Duration longest, DoubleSupplier jitter) {
  /** Twelve attempts in about an hour and a half; mail servers like to be asked twice. */
  public static final Retries USUAL =
      new Retries(12, Duration.ofSeconds(5), Duration.ofMinutes(15), Math::random);

  /**
   * When the next attempt begins; empty when there is none.
   *
   * @param attempt the one that failed, from 1
   */
  Optional<Instant> next(int attempt, Instant now) {
    return attempt >= attempts ? Optional.empty() : Optional.of(now.plus(pause(attempt)));
  }

  private Duration pause(int attempt) {
    long doubled = first.toMillis() << Math.min(attempt - 1, 20);
    long whole = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(Math.round(whole * (1 - jitter.getAsDouble() / 2)));
  }
}
