package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;

/** A geographic level must be on the list. */
final class GeographicLevelKnown extends Rule {
  GeographicLevelKnown() {
    super(
        Says.fails(
            "precheck_geog_level",
            Stage.PRECHECK_GEOGRAPHY,
            "a geographic_level that is not on the list",
            "The service finds a row's place by its level."),
        () ->
            Example.small()
                .data(",Regional,", ",Region,")
                .alsoTrips("check_geog_overcompleted_cols"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    submission
        .data()
        .column("geographic_level")
        .ifPresent(
            column ->
                findings.cells(
                    submission.data(),
                    column,
                    code -> Level.of(column.value(code)).isEmpty(),
                    "a geographic level that is not on the list",
                    new Wish(
                        "one of "
                            + String.join(", ", Level.all().stream().map(Level::label).toList()),
                        "Correct it; the list minds capitals.")));
  }
}
