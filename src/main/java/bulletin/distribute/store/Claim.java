package bulletin.distribute.store;

import java.time.Duration;
import java.time.Instant;

/**
 * A worker takes work for some time, after which others may take it.
 *
 * @param worker its name, another for every process
 * @param now by the tables' clock
 * @param lease for how long
 * @param limit how many at most
 */
public record Claim(String worker, Instant now, Duration lease, int limit) {
  Instant until() {
    return now.plus(lease);
  }
}
