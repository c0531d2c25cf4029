package bulletin.check.screener;

import bulletin.check.Findings;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import bulletin.check.Submission;

/** A grouping column must be in the data. */
final class MetaGroupingInData extends MetaRule {
  MetaGroupingInData() {
    super(
        Says.fails(
            "check_meta_fil_grp_match",
            Stage.CHECK_META,
            "a filter_grouping_column that the data do not have",
            "The groups are read from that column of the data."),
        () ->
            Grouped.example()
                .meta(",,ethnicity_major\n", ",,ethnicity_detailed\n")
                .alsoTrips(
                    "precheck_cross_meta_to_data",
                    "check_meta_fil_grp_is_fil",
                    "check_data_dict_col_name"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (MetaRow row : submission.metaRows()) {
      if (!row.groupingColumn().isBlank() && !submission.data().has(row.groupingColumn())) {
        findings.add(
            submission.place(row, "filter_grouping_column", row.groupingColumn()),
            "a grouping column that the data do not have",
            "a column of " + submission.data().file(),
            "Correct the name, or add the column to the data.");
      }
    }
  }
}
