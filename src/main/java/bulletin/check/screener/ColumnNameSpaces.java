package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;

/** A column's name must hold no space. */
final class ColumnNameSpaces extends Rule {
  ColumnNameSpaces() {
    super(
        Says.fails(
            "check_col_names_spaces",
            Stage.CHECK_COLUMNS,
            "a space in the name of a data column",
            "The service finds columns by their names, and spaces at their ends are not seen."),
        () -> Example.small().data("version", "the version").alsoTrips("check_col_snake_case"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.data().columns()) {
      if (column.name().chars().anyMatch(Character::isWhitespace)) {
        findings.add(
            submission.place(column),
            "a space in the column's name",
            "a name without spaces",
            "Rename the column in data and metadata; an underscore may take the space's place.");
      }
    }
  }
}
