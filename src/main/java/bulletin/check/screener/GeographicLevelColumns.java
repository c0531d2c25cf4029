package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;

/** A level that occurs must have its columns. */
final class GeographicLevelColumns extends Rule {
  GeographicLevelColumns() {
    super(
        Says.fails(
            "precheck_geog_level_present",
            Stage.PRECHECK_GEOGRAPHY,
            "rows of a geographic level whose code or name column is missing",
            "The rows' places cannot be told."),
        () ->
            Example.small()
                .data("region_code", "area_code")
                .alsoTrips("precheck_cross_data_to_meta", "check_geog_region_col_present"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (Level level : Level.in(submission)) {
      for (String column : level.columns()) {
        if (!submission.data().has(column)) {
          findings.add(
              Place.column(submission.data().file(), column),
              "no such column, and there are rows of the level " + level.label(),
              "the columns " + String.join(", ", level.columns()),
              "Add the column, or correct its name.");
        }
      }
    }
  }
}
