package bulletin.distribute.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in London read them. */
public final class LondonTime {
  /** London, with its summer time. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu 'at' HH:mm", Locale.UK);
  private static final DateTimeFormatter EMBARGO =
      DateTimeFormatter.ofPattern("h:mm'%s on' d MMMM uuuu", Locale.UK);

  private LondonTime() {}

  /** The instant of a time in London. */
  public static Instant instant(LocalDateTime time) {
    return time.atZone(ZONE).toInstant();
  }

  /** {@code Thursday 26 November 2026 at 09:30}. */
  public static String words(Instant instant) {
    return WORDS.format(instant.atZone(ZONE));
  }

  /** {@code Embargoed until 9:30am on 26 November 2026}. */
  public static String embargo(Instant instant) {
    ZonedDateTime time = instant.atZone(ZONE);
    return "Embargoed until " + EMBARGO.format(time).formatted(time.getHour() < 12 ? "am" : "pm");
  }
}
