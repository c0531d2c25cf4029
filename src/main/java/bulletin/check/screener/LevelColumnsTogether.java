package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.List;
import java.util.function.Supplier;

/** The columns of a level must be there together. */
final class LevelColumnsTogether extends Rule {
  private final Level level;

  LevelColumnsTogether(String id, String level, Supplier<Example> example) {
    super(
        Says.fails(
            id,
            Stage.CHECK_GEOGRAPHY,
            "some but not all of the columns of the level " + level,
            "A code without its name, or a name without its code, cannot be joined or read."),
        example);
    this.level = Level.of(level).orElseThrow();
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    List<String> missing =
        level.columns().stream().filter(name -> !submission.data().has(name)).toList();
    if (missing.size() < level.columns().size()) {
      for (String name : missing) {
        findings.add(
            Place.column(submission.data().file(), name),
            "no such column",
            "all of " + String.join(", ", level.columns()) + ", or none",
            "Add the column.");
      }
    }
  }
}
