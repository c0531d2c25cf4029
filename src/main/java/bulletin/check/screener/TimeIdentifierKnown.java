package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;

/** A time identifier must be on the list. */
final class TimeIdentifierKnown extends Rule {
  TimeIdentifierKnown() {
    super(
        Says.fails(
            "precheck_time_id_valid",
            Stage.PRECHECK_TIME,
            "a time_identifier that is not on the list",
            "The service labels time periods by it."),
        () -> Example.small().data("Academic year", "School year"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    submission
        .data()
        .column("time_identifier")
        .ifPresent(
            column ->
                findings.cells(
                    submission.data(),
                    column,
                    code -> Identifier.of(column.value(code)).isEmpty(),
                    "a time identifier that is not on the list",
                    new Wish(
                        "such as Academic year, Financial year, Calendar year, Autumn term, Week 1, January",
                        "Correct it; the list minds capitals.")));
  }
}
