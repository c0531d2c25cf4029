package bulletin.distribute.outbox;

import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Something that comes back, done by one worker each time, whichever is free.
 *
 * @param name names it among all workers
 * @param next the first time after an instant
 * @param work what is done; what it throws is said, and it comes back all the same
 */
public record Recurring(String name, UnaryOperator<Instant> next, Work work) {
  /** What is done. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** Something that comes back a second after it was done. */
  public static Recurring often(String name, Work work) {
    return new Recurring(name, instant -> instant.plusSeconds(1), work);
  }
}
