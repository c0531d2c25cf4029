package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.MetaColumns;
import bulletin.check.Place;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextTable;

/** The metadata file must have its columns. */
final class MetaColumnsRequired extends MetaRule {
  MetaColumnsRequired() {
    super(
        Says.fails(
            "precheck_col_req_meta",
            Stage.PRECHECK_COLUMNS,
            "a metadata file that lacks one of its columns",
            "Without them the service cannot tell what the data's columns are."),
        () -> Example.small().meta("filter_hint", "hint").alsoTrips("precheck_col_invalid_meta"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    TextTable meta = submission.meta().orElseThrow();
    for (String name : MetaColumns.REQUIRED) {
      if (!meta.has(name)) {
        findings.add(
            Place.column(meta.file(), name),
            "no such column",
            "the columns " + String.join(", ", MetaColumns.REQUIRED),
            "Add the column; its cells may be blank where nothing is to be said.");
      }
    }
  }
}
