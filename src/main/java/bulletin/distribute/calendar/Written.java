package bulletin.distribute.calendar;

import bulletin.yaml.Part;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Dates and times as {@code distribution.yaml} writes them. */
final class Written {
  private Written() {}

  static Optional<LocalDate> date(Part part) {
    return part.text().flatMap(Written::date);
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static Optional<LocalDateTime> time(Part part) {
    return part.text().flatMap(Written::time);
  }

  private static Optional<LocalDateTime> time(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
