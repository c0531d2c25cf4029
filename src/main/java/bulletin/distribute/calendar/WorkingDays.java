package bulletin.distribute.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** On which days official statistics come out. */
public final class WorkingDays {
  private WorkingDays() {}

  /** Why nothing comes out on a day: {@code a Sunday}, {@code Good Friday}; empty when it may. */
  public static Optional<String> closed(LocalDate day) {
    return BankHolidays.isWeekend(day)
        ? Optional.of("a " + day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK))
        : BankHolidays.on(day);
  }
}
