package bulletin.distribute.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Times that come back every week, in London: "every Tuesday at 07:00".
 *
 * @param days at least one
 */
public record WeeklyTime(Set<DayOfWeek> days, LocalTime time) {
  /** Copies the days, in the order of the week. */
  public WeeklyTime {
    days = Collections.unmodifiableSet(new TreeSet<>(days));
  }

  /**
   * The first such time after an instant. A time that the clocks skip in spring comes an hour later
   * by the clock; of a time that autumn has twice, the first counts and the second does not.
   */
  public Instant after(Instant instant) {
    ZonedDateTime from = instant.atZone(LondonTime.ZONE);
    for (int ahead = 0; ; ahead++) {
      ZonedDateTime next = from.toLocalDate().plusDays(ahead).atTime(time).atZone(LondonTime.ZONE);
      if (days.contains(next.getDayOfWeek()) && next.toInstant().isAfter(instant)) {
        return next.toInstant();
      }
    }
  }
}
