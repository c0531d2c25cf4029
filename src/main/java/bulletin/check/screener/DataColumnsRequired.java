package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.List;

/** The data file must have the columns of time, level and country. */
final class DataColumnsRequired extends Rule {
  private static final List<String> REQUIRED =
      List.of("geographic_level", "time_period", "time_identifier", "country_code", "country_name");

  DataColumnsRequired() {
    super(
        Says.fails(
            "precheck_col_req_data",
            Stage.PRECHECK_COLUMNS,
            "a data file that lacks a column of time, geographic level or country",
            "Every row must say when and where its figures are of."),
        () ->
            Example.small()
                .data("country_code", "country")
                .alsoTrips("precheck_geog_level_present"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (String name : REQUIRED) {
      if (!submission.data().has(name)) {
        findings.add(
            Place.column(submission.data().file(), name),
            "no such column",
            "the columns " + String.join(", ", REQUIRED),
            "Add the column and fill it in every row.");
      }
    }
  }
}
