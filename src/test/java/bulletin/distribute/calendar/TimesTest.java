package bulletin.distribute.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-26T09:30:00Z|Embargoed until 9:30am on 26 November 2026",
        "2027-06-03T08:30:00Z|Embargoed until 9:30am on 3 June 2027",
        "2027-06-03T11:00:00Z|Embargoed until 12:00pm on 3 June 2027",
        "2027-01-04T16:05:00Z|Embargoed until 4:05pm on 4 January 2027"
      })
  void embargo_is_said_in_the_time_of_london(String instant, String words) {
    assertThat(LondonTime.embargo(Instant.parse(instant))).isEqualTo(words);
  }

  /**
   * As GOV.UK lists them, for years in which days were moved to the week and years in which not.
   */
  @ParameterizedTest
  @CsvSource({
    "2021, 01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28",
    "2023, 01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26",
    "2026, 01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    "2027, 01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    "2028, 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"
  })
  void bank_holidays_are_those_of_england_and_wales(int year, String days) {
    List<LocalDate> expected =
        Stream.of(days.split(" ")).map(day -> LocalDate.parse(year + "-" + day)).toList();
    assertThat(BankHolidays.of(year).keySet()).containsExactlyElementsOf(expected);
  }

  private static Stream<String> examples() {
    return WeeklyTime.EXAMPLES.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_of_a_schedule_reads_and_is_said_alike(String example) {
    assertThat(WeeklyTime.parse(example)).isPresent();
    assertThat(WeeklyTime.parse(example).orElseThrow().words()).isEqualTo("every " + example);
  }

  @ParameterizedTest
  @CsvSource({"Tuesday", "Tuesday at 7", "Tuesday at 24:00", "Someday at 07:00", "at 07:00"})
  void other_words_are_no_schedule(String words) {
    assertThat(WeeklyTime.parse(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Tuesday at 07:00, 2026-11-25T00:00:00Z, 2026-12-01T07:00:00Z",
    "Tuesday at 07:00, 2026-12-01T06:59:59Z, 2026-12-01T07:00:00Z",
    "Tuesday at 07:00, 2026-12-01T07:00:00Z, 2026-12-08T07:00:00Z",
    "Tuesday at 07:00, 2027-03-24T00:00:00Z, 2027-03-30T06:00:00Z",
    "weekday at 06:15, 2026-11-27T12:00:00Z, 2026-11-30T06:15:00Z",
    "Sunday at 01:30, 2027-03-27T00:00:00Z, 2027-03-28T01:30:00Z",
    "Sunday at 01:30, 2027-10-30T00:00:00Z, 2027-10-31T00:30:00Z",
    "Sunday at 01:30, 2027-10-31T00:30:00Z, 2027-11-07T01:30:00Z"
  })
  void next_time_is_by_the_clocks_of_london(String every, String after, String next) {
    assertThat(WeeklyTime.parse(every).orElseThrow().after(Instant.parse(after)))
        .isEqualTo(Instant.parse(next));
  }

  /** Half past one is skipped on that morning, and comes as half past two by the clock. */
  @Test
  void skipped_time_comes_an_hour_later_by_the_clock() {
    Instant next =
        WeeklyTime.parse("Sunday at 01:30")
            .orElseThrow()
            .after(Instant.parse("2027-03-27T00:00:00Z"));
    assertThat(LondonTime.words(next)).isEqualTo("Sunday 28 March 2027 at 02:30");
  }
}
