package bulletin.check.screener;

import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** No row must repeat another's time, place and filters. */
final class DuplicateRows extends RolesRule {
  private static final Set<String> LOW = Set.of("School", "Provider");
  private static final Set<String> IGNORED = Set.of("Institution", "Planning area");

  DuplicateRows() {
    super(
        Says.fails(
            "check_general_dupes",
            Stage.CHECK_GENERAL,
            "two rows of the same time, place and filters",
            "The service cannot know which of the two figures holds, and sums count both."),
        () ->
            Example.small()
                .data(
                    "Female,Final,2710\n",
                    "Female,Final,2710\n202425,Academic year,National,E92000001,England,,,,,,Female,Final,2710\n"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    List<TextColumn> key = new ArrayList<>();
    submission.data().columns().stream().filter(c -> Units.is(c.name())).forEach(key::add);
    Stream.concat(submission.filters().stream(), submission.groupings().stream())
        .filter(c -> !key.contains(c))
        .forEach(key::add);
    if (key.isEmpty()) {
      return;
    }
    Combinations rows = Combinations.of(key);
    Predicate<String> skipped = skipped(submission);
    Optional<TextColumn> level = submission.data().column("geographic_level");
    rows.rows(
        c ->
            rows.countOf(c) > 1
                && !level.map(l -> skipped.test(l.text(rows.firstRow(c)))).orElse(false),
        row -> {
          if (rows.firstRow(rows.of(row)) != row) {
            findings.add(
                Place.line(submission.data().file(), submission.data().line(row)),
                "a row that repeats the time, place and filters of an earlier one",
                "one row for each",
                "Remove one of the two; or, if a column tells them apart, list it as a filter.");
          }
        });
  }

  /** Rows that the service does not offer are not compared. */
  private static Predicate<String> skipped(Submission submission) {
    List<String> levels =
        submission.data().column("geographic_level").map(TextColumn::values).orElse(List.of());
    boolean isOneLowLevel = levels.size() == 1 && LOW.contains(levels.getFirst());
    return level -> IGNORED.contains(level) || (!isOneLowLevel && LOW.contains(level));
  }
}
