package bulletin.check.screener;

import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Optional;

/** A time period's digits must fit its identifier. */
final class TimePeriodLength extends Rule {
  TimePeriodLength() {
    super(
        Says.fails(
            "check_time_period",
            Stage.CHECK_TIME,
            "a time_period whose length does not fit its time_identifier",
            "An academic year spans two calendar years and is written with both; a month is in one."),
        () -> Example.small().data("Academic year", "Calendar year"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Optional<TextColumn> period = submission.data().column("time_period");
    Optional<TextColumn> identifier = submission.data().column("time_identifier");
    if (period.isEmpty() || identifier.isEmpty()) {
      return;
    }
    Combinations both = Combinations.of(List.of(period.get(), identifier.get()));
    for (int digits : List.of(4, 6)) {
      both.rows(
          c ->
              Identifier.of(identifier.get().text(both.firstRow(c)))
                  .map(
                      i ->
                          i.digits() == digits
                              && period.get().text(both.firstRow(c)).length() != digits)
                  .orElse(false),
          row ->
              findings.add(
                  submission.cell(period.get(), row),
                  "a time period that does not fit its time identifier",
                  digits + " digits",
                  digits == 6
                      ? "Write both years, as in 202425."
                      : "Write the one year, as in 2025."));
    }
  }
}
