package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.regex.Pattern;

/** A time period must be four or six digits. */
final class TimePeriodDigits extends Rule {
  private static final Pattern DIGITS = Pattern.compile("\\d{4}|\\d{6}");

  TimePeriodDigits() {
    super(
        Says.fails(
            "precheck_time_period_num",
            Stage.PRECHECK_TIME,
            "a time_period that is not four or six digits",
            "The service orders and labels time periods by their digits."),
        () -> Example.small().data("202425", "2024/25").alsoTrips("check_time_period"));
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
                    code -> !DIGITS.matcher(column.value(code)).matches(),
                    "a time period that is not four or six digits",
                    new Wish(
                        "four digits, or six",
                        "Write 2024/25 as 202425 and a single year as 2025.")));
  }
}
