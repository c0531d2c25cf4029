package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Stage;
import bulletin.check.Submission;

/** The metadata must not have more rows than the data have columns to speak of. */
final class ColumnsToRows extends MetaRule {
  private static final int OF_TIME_AND_COUNTRY = 5;

  ColumnsToRows() {
    super(
        Says.fails(
            "precheck_col_to_rows",
            Stage.PRECHECK_COLUMNS,
            "more rows of metadata than the data have columns to describe",
            "A row of metadata without a column describes nothing, or the two files belong to different data."),
        () ->
            Example.of(
                    "time_period,time_identifier,geographic_level,country_code,country_name,sex,pupil_count\n202425,Academic year,National,E92000001,England,Total,5510\n202425,Academic year,National,E92000001,England,Female,2710\n",
                    "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column\nsex,Filter,Sex,,,,,\npupil_count,Indicator,Number of pupils,,,0,,\n")
                .meta(
                    "pupil_count", "school_count,Indicator,Number of schools,,,0,,\npupil_count"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    int rows = submission.metaRows().size();
    int columns = submission.data().columns().size() - OF_TIME_AND_COUNTRY;
    if (rows > columns) {
      findings.add(
          Place.file(submission.meta().orElseThrow().file()),
          rows + " rows, and the data have " + columns + " columns besides time, level and country",
          "a row for each filter and indicator of the data",
          "Remove the rows of columns that the data do not have.");
    }
  }
}
