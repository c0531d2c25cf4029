package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.MetaColumns;
import bulletin.check.Place;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextTable;

/** The metadata file must have no other columns. */
final class MetaColumnsInvalid extends MetaRule {
  MetaColumnsInvalid() {
    super(
        Says.fails(
            "precheck_col_invalid_meta",
            Stage.PRECHECK_COLUMNS,
            "a metadata file with a column beyond those that are known",
            "The service refuses a metadata file with columns that it does not know."),
        () ->
            Example.small()
                .meta("filter_grouping_column\n", "filter_grouping_column,remark\n")
                .meta(",,,,,\n", ",,,,,,\n")
                .meta(",0,,\n", ",0,,,\n"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    TextTable meta = submission.meta().orElseThrow();
    for (String name : meta.names()) {
      if (!MetaColumns.REQUIRED.contains(name) && !MetaColumns.OPTIONAL.contains(name)) {
        findings.add(
            Place.column(meta.file(), name),
            "a column that the service does not know",
            "only "
                + String.join(", ", MetaColumns.REQUIRED)
                + ", and perhaps "
                + String.join(", ", MetaColumns.OPTIONAL),
            "Remove the column, or correct its name.");
      }
    }
  }
}
