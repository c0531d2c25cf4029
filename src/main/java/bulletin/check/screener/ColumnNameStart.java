package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;

/** A column's name should start with a small letter. */
final class ColumnNameStart extends Rule {
  ColumnNameStart() {
    super(
        Says.warns(
            "check_col_var_start",
            Stage.CHECK_COLUMNS,
            "a data column whose name does not start with a small letter",
            "Many programs cannot use such a name as it is."),
        () -> Example.small().data("version", "1version"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.data().columns()) {
      char first = column.name().isEmpty() ? ' ' : column.name().charAt(0);
      if (first < 'a' || first > 'z') {
        findings.add(
            submission.place(column),
            "a name that does not start with a letter from a to z",
            "a name that does",
            "Rename the column in data and metadata.");
      }
    }
  }
}
