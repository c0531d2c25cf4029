package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import bulletin.check.Submission;

/** A filter must not be named like a column of geography. */
final class MetaGeographyCaught extends MetaRule {
  MetaGeographyCaught() {
    super(
        Says.fails(
            "check_meta_geog_catch",
            Stage.CHECK_META,
            "a filter whose name looks like a column of geography",
            "The service may read it as a place, or a column of geography is misspelt."),
        () ->
            Example.small()
                .data("la_name,sex", "la_name,ward_number")
                .meta("sex,Filter", "ward_number,Filter")
                .alsoTrips("check_filter_ob_total", "check_data_dict_col_name"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    boolean allowed = Units.isPlaceTheOnlyFilter(submission);
    for (MetaRow row : submission.metaRows()) {
      boolean isExcused = allowed && Units.NAMES_OF_PLACES.contains(row.column());
      if (row.isFilter() && Units.isLike(row.column()) && !isExcused) {
        findings.add(
            submission.place(row, "col_name", row.column()),
            "a filter whose name looks like geography",
            "a name that does not, or a standard column of geography",
            "Rename the filter; or, if it is a place, use the standard columns and remove the row.");
      }
    }
  }
}
