package bulletin.distribute.calendar;

import java.util.Set;

/**
 * When to look for a new version of the data set, and what of it to build from.
 *
 * @param accept of which kinds; the rest is only told
 */
public record Rebuild(WeeklyTime every, Set<Kind> accept) {
  /** Copies the kinds. */
  public Rebuild {
    accept = Set.copyOf(accept);
  }

  /** How much a version changes, as the publisher numbers it. */
  public enum Kind {
    PATCH,
    MINOR,
    MAJOR
  }
}
