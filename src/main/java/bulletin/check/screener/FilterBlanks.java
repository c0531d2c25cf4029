package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.LinkedHashSet;
import java.util.Set;

/** A filter must be filled in every row. */
final class FilterBlanks extends RolesRule {
  FilterBlanks() {
    super(
        Says.fails(
            "check_filter_blanks",
            Stage.CHECK_FILTERS,
            "a blank cell in a filter",
            "A blank is no option that can be chosen; all together is Total."),
        () -> Example.small().data("Female", "").alsoTrips("check_data_dict_fil_item"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Set<TextColumn> columns = new LinkedHashSet<>(submission.filters());
    columns.addAll(submission.groupings());
    for (TextColumn column : columns) {
      findings.cells(
          submission.data(),
          column,
          code -> column.value(code).isEmpty(),
          "a blank cell in a filter",
          new Wish("an option", "Fill it in, such as Total."));
    }
  }
}
