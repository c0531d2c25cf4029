package bulletin.check.screener;

import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;

/** A row must say its own place. */
final class LevelCompleted extends Rule {
  LevelCompleted() {
    super(
        Says.fails(
            "check_geog_level_completed",
            Stage.CHECK_GEOGRAPHY,
            "a blank code or name of a row's own geographic level",
            "The row is of no place."),
        () -> Example.small().data(",Hartlepool,", ",,").alsoTrips("check_geog_la_combos"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (Level level : Level.in(submission)) {
      if (!level.label().equals("Planning area")) {
        TextColumn levels = submission.data().column("geographic_level").orElseThrow();
        level.columns().stream()
            .filter(name -> !name.equals("new_la_code"))
            .flatMap(name -> submission.data().column(name).stream())
            .forEach(column -> judge(submission, findings, levels, level, column));
      }
    }
  }

  private static void judge(
      Submission submission, Findings findings, TextColumn levels, Level level, TextColumn column) {
    if (column.codeOf("") < 0) {
      return;
    }
    Combinations both = Combinations.of(List.of(levels, column));
    both.rows(
        c ->
            levels.text(both.firstRow(c)).equals(level.label())
                && column.text(both.firstRow(c)).isEmpty(),
        row ->
            findings.add(
                submission.cell(column, row),
                "a blank cell on a row of the level " + level.label(),
                "the row's place",
                "Fill it in, or correct the level."));
  }
}
