package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.LinkedHashSet;
import java.util.Set;

/** Options and places must not begin or end with a space. */
final class FilterWhitespace extends RolesRule {
  FilterWhitespace() {
    super(
        Says.fails(
            "check_filter_whitespace",
            Stage.CHECK_FILTERS,
            "a space before or after an option of a filter or the name of a place",
            "\"Total \" and \"Total\" look alike and are two options."),
        () -> Example.small().data("Female", "Female ").alsoTrips("check_data_dict_fil_item"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Set<TextColumn> columns = new LinkedHashSet<>(submission.filters());
    columns.addAll(submission.groupings());
    submission.data().columns().stream().filter(c -> Units.is(c.name())).forEach(columns::add);
    for (TextColumn column : columns) {
      findings.cells(
          submission.data(),
          column,
          code -> !column.value(code).equals(column.value(code).strip()),
          "a space before or after the text",
          new Wish("the text without it", "Remove the space in every row."));
    }
  }
}
