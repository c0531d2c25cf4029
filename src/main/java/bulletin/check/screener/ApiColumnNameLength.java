package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;

/** The API takes column names of up to 50 characters. */
final class ApiColumnNameLength extends Rule {
  private static final int MOST = 50;

  ApiColumnNameLength() {
    super(
        Says.warns(
            "check_api_char_col_name",
            Stage.CHECK_API,
            "a data column whose name is longer than 50 characters",
            "The API does not take longer names."),
        () ->
            Example.small()
                .data(
                    "version",
                    "version_of_the_figures_as_they_stood_when_they_were_first_published"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.data().columns()) {
      if (column.name().length() > MOST) {
        findings.add(
            submission.place(column),
            "a name of " + column.name().length() + " characters",
            "at most " + MOST,
            "Shorten the name in data and metadata.");
      }
    }
  }
}
