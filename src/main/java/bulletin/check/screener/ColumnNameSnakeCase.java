package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A column's name should be of small letters, digits and underscores. */
final class ColumnNameSnakeCase extends Rule {
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9_]");

  ColumnNameSnakeCase() {
    super(
        Says.warns(
            "check_col_snake_case",
            Stage.CHECK_COLUMNS,
            "anything but small letters, digits and underscores in the name of a data column",
            "Names in one style can be typed without looking them up."),
        () -> Example.small().data("version", "Version").alsoTrips("check_col_var_start"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.data().columns()) {
      Matcher other = OTHER.matcher(column.name());
      if (other.find()) {
        findings.add(
            submission.place(column),
            "a name with characters that are no small letter, digit or underscore",
            "a name like pupil_count",
            "Rename the column in data and metadata; users who named it in code must be told.");
      }
    }
  }
}
