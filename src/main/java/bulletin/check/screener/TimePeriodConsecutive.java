package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;

/** A time period of six digits must be two years in a row. */
final class TimePeriodConsecutive extends Rule {
  TimePeriodConsecutive() {
    super(
        Says.fails(
            "check_time_period_six",
            Stage.CHECK_TIME,
            "a time_period of six digits whose years do not follow one another",
            "202426 is no year of any kind; one of its digits is wrong."),
        () -> Example.small().data("202425", "202426"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    submission
        .data()
        .column("time_period")
        .ifPresent(
            column ->
                findings.cells(
                    submission.data(),
                    column,
                    code -> isBroken(column.value(code)),
                    "a time period whose years do not follow one another",
                    new Wish("two years in a row, as in 202425", "Correct the time period.")));
  }

  private static boolean isBroken(String period) {
    return period.matches("\\d{6}")
        && (Integer.parseInt(period.substring(0, 4)) + 1) % 100
            != Integer.parseInt(period.substring(4));
  }
}
