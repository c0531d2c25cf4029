package bulletin.check.screener;

import bulletin.check.Findings;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.Set;
import java.util.stream.Collectors;

/** A grouping column should be listed as a filter itself. */
final class MetaGroupingIsFilter extends MetaRule {
  MetaGroupingIsFilter() {
    super(
        Says.warns(
            "check_meta_fil_grp_is_fil",
            Stage.CHECK_META,
            "a filter_grouping_column that has no row of its own",
            "A grouping column that is a filter too can be chosen from, in the API as well."),
        () -> Grouped.example().meta("ethnicity_major,Filter,Ethnicity major,,,,,\n", ""));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Set<String> named =
        submission.metaRows().stream().map(MetaRow::column).collect(Collectors.toSet());
    for (MetaRow row : submission.metaRows()) {
      if (row.isFilter()
          && !row.groupingColumn().isBlank()
          && !named.contains(row.groupingColumn())) {
        findings.add(
            submission.place(row, "filter_grouping_column", row.groupingColumn()),
            "a grouping column without a row of its own",
            "a row that lists it as a filter",
            "Add the row to the metadata.");
      }
    }
  }
}
