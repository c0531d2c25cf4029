package bulletin.distribute.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Times that come back every week, in London: "every Tuesday at 07:00".
 *
 * @param days at least one
 */
public record WeeklyTime(Set<DayOfWeek> days, LocalTime time) {
  /** Ways to write it; a test reads each. */
  static final List<String> EXAMPLES =
      List.of(
          "Tuesday at 07:00",
          "Monday and Thursday at 07:00",
          "Monday, Wednesday and Friday at 18:30",
          "weekday at 06:15",
          "day at 05:00");

  private static final Pattern FORM = Pattern.compile("(.+) at ([0-2][0-9]:[0-5][0-9])");
  private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  /** Copies the days, in the order of the week. */
  public WeeklyTime {
    days = Collections.unmodifiableSet(new TreeSet<>(days));
  }

  /** Reads what stands after {@code every:}; empty when it is no such time. */
  static Optional<WeeklyTime> parse(String words) {
    Matcher form = FORM.matcher(words.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      LocalTime time = LocalTime.parse(form.group(2));
      return Optional.of(new WeeklyTime(days(form.group(1)), time));
    } catch (DateTimeException | IllegalArgumentException noTimeOrDay) {
      return Optional.empty();
    }
  }

  private static Set<DayOfWeek> days(String words) {
    return switch (words) {
      case "day" -> EnumSet.allOf(DayOfWeek.class);
      case "weekday" -> WEEKDAYS;
      default ->
          Arrays.stream(words.split(", | and "))
              .map(word -> DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)))
              .collect(Collectors.toSet());
    };
  }

  /** {@code every Tuesday at 07:00}. */
  public String words() {
    String named =
        days.size() == DayOfWeek.values().length
            ? "day"
            : days.equals(WEEKDAYS) ? "weekday" : listed();
    return "every " + named + " at " + time;
  }

  private String listed() {
    List<String> names =
        days.stream().map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK)).toList();
    return names.size() == 1
        ? names.getFirst()
        : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
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
