package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A column of the data that varies should be in the metadata. */
final class DataInMeta extends MetaRule {
  DataInMeta() {
    super(
        Says.warns(
            "precheck_cross_data_to_meta",
            Stage.PRECHECK_CROSS_FILE,
            "a column of the data with more than one value that the metadata do not list",
            "The service drops it, and rows that only it tells apart become duplicates."),
        () ->
            Example.small()
                .data(
                    "202425,Academic year,National,E92000001,England,,,,,,Total,Final",
                    "202425,Academic year,National,E92000001,England,,,,,,Total,Revised"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Set<String> listed = new HashSet<>();
    submission.metaRows().forEach(r -> listed.addAll(List.of(r.column(), r.groupingColumn())));
    for (TextColumn column : submission.data().columns()) {
      if (!Units.is(column.name()) && !listed.contains(column.name()) && column.distinct() > 1) {
        findings.add(
            submission.place(column),
            "a column of several values that is not in the metadata",
            "a row of the metadata for it",
            "Add it to the metadata as a filter or an indicator, or remove it from the data.");
      }
    }
  }
}
