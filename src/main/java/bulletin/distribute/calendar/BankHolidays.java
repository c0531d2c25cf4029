package bulletin.distribute.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales that come back every year: Banking and Financial Dealings
 * Act 1971 with the substitute days that are always proclaimed. Those of one year only stand under
 * {@code closed:}.
 */
final class BankHolidays {
  private BankHolidays() {}

  static Optional<String> on(LocalDate day) {
    return Optional.ofNullable(of(day.getYear()).get(day));
  }

  static Map<LocalDate, String> of(int year) {
    LocalDate easter = easterSunday(year);
    Map<LocalDate, String> days = new TreeMap<>();
    days.put(afterWeekend(LocalDate.of(year, Month.JANUARY, 1)), "New Year's Day");
    days.put(easter.minusDays(2), "Good Friday");
    days.put(easter.plusDays(1), "Easter Monday");
    days.put(monday(LocalDate.of(year, Month.MAY, 1)), "the early May bank holiday");
    days.put(
        LocalDate.of(year, Month.MAY, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        "the spring bank holiday");
    days.put(
        LocalDate.of(year, Month.AUGUST, 31)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
        "the summer bank holiday");
    christmas(year, days);
    return days;
  }

  private static void christmas(int year, Map<LocalDate, String> days) {
    LocalDate christmas = afterWeekend(LocalDate.of(year, Month.DECEMBER, 25));
    LocalDate boxing = afterWeekend(LocalDate.of(year, Month.DECEMBER, 26));
    days.put(christmas, "Christmas Day");
    days.put(boxing.isAfter(christmas) ? boxing : following(christmas), "Boxing Day");
  }

  /** When both fall on a weekend, or Christmas Day's substitute takes Boxing Day's Monday. */
  private static LocalDate following(LocalDate christmas) {
    return afterWeekend(christmas.plusDays(1));
  }

  private static LocalDate monday(LocalDate from) {
    return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private static LocalDate afterWeekend(LocalDate day) {
    return isWeekend(day) ? monday(day) : day;
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /** Of the Gregorian calendar; Meeus, Astronomical Algorithms, chapter 8. */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int e = (8 * b + 13) / 25;
    int h = (19 * a + b - b / 4 - e + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int date = h + l - 7 * m + 114;
    return LocalDate.of(year, date / 31, date % 31 + 1);
  }
}
