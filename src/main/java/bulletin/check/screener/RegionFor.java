package bulletin.check.screener;

import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Rows below the region should say their region. */
final class RegionFor extends Rule {
  private final String level;

  RegionFor(String id, String level, Supplier<Example> example) {
    super(
        Says.warns(
            id,
            Stage.CHECK_GEOGRAPHY,
            "a blank region on rows of the level " + level,
            "People choose an area by its region."),
        example);
    this.level = level;
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Optional<TextColumn> levels = submission.data().column("geographic_level");
    if (levels.isEmpty() || levels.get().codeOf(level) < 0) {
      return;
    }
    for (String name : List.of("region_code", "region_name")) {
      submission
          .data()
          .column(name)
          .filter(column -> column.codeOf("") >= 0)
          .ifPresent(column -> judge(submission, findings, levels.get(), column));
    }
  }

  private void judge(
      Submission submission, Findings findings, TextColumn levels, TextColumn column) {
    Combinations both = Combinations.of(List.of(levels, column));
    both.rows(
        c -> levels.text(both.firstRow(c)).equals(level) && column.text(both.firstRow(c)).isEmpty(),
        row ->
            findings.add(
                submission.cell(column, row),
                "a blank region on a row of the level " + level,
                "the region that the area lies in",
                "Fill in code and name of the region."));
  }
}
