package bulletin.distribute.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A worker takes work for some time, after which others may take it.
 *
 * @param worker its name, another for every process
 * @param now by the tables' clock
 * @param lease for how long
 * @param limit how many at most
 * @param report whose releases; empty: all
 */
public record Claim(
    String worker, Instant now, Duration lease, int limit, Optional<String> report) {
  /** Of all reports. */
  public Claim(String worker, Instant now, Duration lease, int limit) {
    this(worker, now, lease, limit, Optional.empty());
  }

  /** What a report's name is like; all names when none is given. */
  static String like(Optional<String> report) {
    return report.map(name -> name.replace("_", "\\_")).orElse("%");
  }

  Instant until() {
    return now.plus(lease);
  }
}
