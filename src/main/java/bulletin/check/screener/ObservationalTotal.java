package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.Set;

/** Time and geography have no total. */
final class ObservationalTotal extends Rule {
  private static final Set<String> TOTALS = Set.of("Total", "total", "All", "all");

  ObservationalTotal() {
    super(
        Says.fails(
            "check_filter_ob_total",
            Stage.CHECK_FILTERS,
            "Total or All in a column of time or geography",
            "All places together are a row of a higher level, whose lower columns are blank."),
        () ->
            Example.small()
                .data(
                    "England,E12000001,North East,,,,Total",
                    "England,E12000001,North East,,,Total,Total")
                .alsoTrips("check_geog_overcompleted_cols"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    boolean excuse = submission.hasRoles() && Units.isPlaceTheOnlyFilter(submission);
    for (TextColumn column : submission.data().columns()) {
      boolean isExcused = excuse && Units.NAMES_OF_PLACES.contains(column.name());
      if ((Units.is(column.name()) || Units.isLike(column.name())) && !isExcused) {
        findings.cells(
            submission.data(),
            column,
            code -> TOTALS.contains(column.value(code)),
            "a total in a column of time or geography",
            new Wish("a blank cell", "Blank it, and give the row the level that it is of."));
      }
    }
  }
}
