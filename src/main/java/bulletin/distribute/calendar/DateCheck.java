package bulletin.distribute.calendar;

import bulletin.yaml.ErrorsFound;
import bulletin.yaml.Part;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Holds the dates against the rules of official releases. */
final class DateCheck {
  /** Releases of official statistics come out at this time. */
  static final LocalTime NINE_THIRTY = LocalTime.of(9, 30);

  private static final int DAYS_OF_NOTICE = 28;
  private static final Duration LONGEST_ACCESS = Duration.ofHours(24);

  private final Part root;
  private final ErrorsFound errors;

  private DateCheck(Part root, ErrorsFound errors) {
    this.root = root;
    this.errors = errors;
  }

  static void check(Part root, ErrorsFound errors) {
    DateCheck check = new DateCheck(root, errors);
    check.existence();
    check.closedDays();
    check.day();
    check.timeOfDay();
    check.notice();
    check.access();
    check.rebuild();
  }

  private Optional<LocalDateTime> publication() {
    return Written.time(root.get("publication"));
  }

  private void existence() {
    for (Part time : List.of(root.get("publication"), root.get("pre_release").get("from"))) {
      if (time.present() && Written.time(time).isEmpty()) {
        noSuchTime(time);
      }
    }
    if (Written.date(root.get("announced")).isEmpty()) {
      noSuchTime(root.get("announced"));
    }
  }

  private void noSuchTime(Part part) {
    errors.addWrongValue(
        part.place(),
        part.sure() + " is not in the calendar.",
        "Wanted: a day that exists.",
        "Correct it.");
  }

  private void closedDays() {
    root.get("closed").items().stream()
        .filter(day -> Written.date(day).isEmpty())
        .forEach(this::noSuchTime);
  }

  private void day() {
    publication()
        .map(LocalDateTime::toLocalDate)
        .flatMap(this::closed)
        .ifPresent(
            why ->
                publicationIsWrong(
                    "%s is %s.".formatted(root.get("publication").sure().substring(0, 10), why),
                    "Wanted: a weekday that is no bank holiday."));
  }

  private Optional<String> closed(LocalDate day) {
    boolean once = root.get("closed").texts().contains(day.toString());
    return once ? Optional.of("closed by this file") : WorkingDays.closed(day);
  }

  private void timeOfDay() {
    boolean usual =
        publication().map(LocalDateTime::toLocalTime).map(NINE_THIRTY::equals).orElse(true);
    Part other = root.get("other_time");
    if (!usual && !other.present()) {
      publicationIsWrong(
          "The time of day is %s.".formatted(root.get("publication").sure().substring(11)),
          "Wanted: 09:30, or under other_time: who allowed another.");
    }
    if (usual && other.present()) {
      errors.add(
          other.keyPlace(),
          "other_time is given, and the publication is at 09:30.",
          "Wanted: other_time only for another time of day.",
          "Remove it, or correct the publication.");
    }
  }

  private void publicationIsWrong(String found, String wanted) {
    errors.add(root.get("publication").place(), found, wanted, "Choose another.");
  }

  private void notice() {
    Optional<LocalDate> announced = Written.date(root.get("announced"));
    Optional<LocalDate> day = publication().map(LocalDateTime::toLocalDate);
    if (announced.isPresent() && day.isPresent()) {
      LocalDate latest = day.get().minusDays(DAYS_OF_NOTICE);
      if (announced.get().isAfter(latest)) {
        errors.add(
            root.get("announced").place(),
            announced.get() + " is less than 28 days before " + day.get() + ".",
            "Wanted: announced on " + latest + " or before.",
            "Correct it, or publish later.");
      }
    }
  }

  private void access() {
    Part from = root.get("pre_release").get("from");
    Optional<LocalDateTime> start = Written.time(from);
    if (start.isPresent() && publication().isPresent()) {
      Duration early =
          Duration.between(
              LondonTime.instant(start.get()), LondonTime.instant(publication().get()));
      if (early.isNegative() || early.isZero() || early.compareTo(LONGEST_ACCESS) > 0) {
        errors.add(
            from.place(),
            from.sure() + " is " + told(early) + ".",
            "Wanted: at most 24 hours before.",
            "Correct it.");
      }
    }
  }

  private static String told(Duration early) {
    return early.isNegative() || early.isZero()
        ? "not before publication"
        : "%d hours and %d minutes before publication"
            .formatted(early.toHours(), early.toMinutesPart());
  }

  private void rebuild() {
    Part every = root.get("rebuild").get("every");
    if (every.present() && WeeklyTime.parse(every.sure()).isEmpty()) {
      errors.add(
          every.place(),
          "\"" + every.sure() + "\" is no time that comes back every week.",
          "Wanted: days and a time of day, such as: "
              + String.join("; ", WeeklyTime.EXAMPLES)
              + ".",
          "Correct it.");
    }
  }
}
