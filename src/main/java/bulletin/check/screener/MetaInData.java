package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import bulletin.check.Submission;

/** A filter of the metadata must be a column of the data. */
final class MetaInData extends MetaRule {
  MetaInData() {
    super(
        Says.fails(
            "precheck_cross_meta_to_data",
            Stage.PRECHECK_CROSS_FILE,
            "a filter or filter group of the metadata that the data do not have",
            "The service cannot offer a filter that it cannot find."),
        () ->
            Example.small()
                .meta("sex,Filter", "gender,Filter")
                .alsoTrips(
                    "precheck_cross_data_to_meta",
                    "check_general_dupes",
                    "check_data_dict_col_name"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (MetaRow row : submission.metaRows()) {
      if (row.isFilter() && !row.column().isBlank() && !submission.data().has(row.column())) {
        say(submission, findings, row, "col_name", row.column());
      }
      String group = row.groupingColumn();
      if (row.isFilter() && !group.isBlank() && !submission.data().has(group)) {
        say(submission, findings, row, "filter_grouping_column", group);
      }
    }
  }

  private static void say(
      Submission submission, Findings findings, MetaRow row, String column, String name) {
    findings.add(
        submission.place(row, column, name),
        "a column that the data do not have",
        "a column of " + submission.data().file(),
        "Correct the name in the metadata, or add the column to the data.");
  }
}
