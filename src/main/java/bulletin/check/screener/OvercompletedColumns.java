package bulletin.check.screener;

import bulletin.check.Combinations;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A row must not say places below its own level. */
final class OvercompletedColumns extends Rule {
  private static final List<String> LOW = List.of("School", "Provider", "Institution");
  private static final Map<String, List<String>> MAY_FILL =
      Map.of(
          "Regional",
              List.of(
                  "Local skills improvement plan area",
                  "Local authority",
                  "Local enterprise partnership",
                  "Opportunity area",
                  "Local authority district",
                  "Parliamentary constituency",
                  "English devolved area",
                  "Ward",
                  "Planning area",
                  "Police force area"),
          "Local authority",
              List.of(
                  "Parliamentary constituency",
                  "Local authority district",
                  "Ward",
                  "Planning area",
                  "Police force area"),
          "Local authority district", List.of("Ward", "Police force area"),
          "Local skills improvement plan area",
              List.of("Local authority district", "Planning area"));

  OvercompletedColumns() {
    super(
        Says.fails(
            "check_geog_overcompleted_cols",
            Stage.CHECK_GEOGRAPHY,
            "a code or name of a lower level on a row, such as la_name on a regional row",
            "The service would take the region's figure for the authority's."),
        () ->
            Example.small()
                .data(
                    "E12000001,North East,,,,Total",
                    "E12000001,North East,805,E06000001,Hartlepool,Total"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    Optional<TextColumn> levels = submission.data().column("geographic_level");
    if (levels.isEmpty()) {
      return;
    }
    boolean excuse = submission.hasRoles() && Units.isPlaceTheOnlyFilter(submission);
    for (Level level : Level.all()) {
      if (!level.label().equals("National")) {
        level.columns().stream()
            .filter(name -> !(excuse && Units.NAMES_OF_PLACES.contains(name)))
            .flatMap(name -> submission.data().column(name).stream())
            .forEach(column -> judge(submission, findings, levels.get(), level, column));
      }
    }
  }

  private static void judge(
      Submission submission, Findings findings, TextColumn levels, Level level, TextColumn column) {
    Set<String> allowed = new HashSet<>(MAY_FILL.getOrDefault(level.label(), List.of()));
    allowed.add(level.label());
    if (!LOW.contains(level.label())) {
      allowed.addAll(LOW);
    }
    if (allowed.containsAll(levels.values())) {
      return;
    }
    Combinations both = Combinations.of(List.of(levels, column));
    both.rows(
        c ->
            !column.text(both.firstRow(c)).isEmpty()
                && !allowed.contains(levels.text(both.firstRow(c))),
        row ->
            findings.add(
                submission.cell(column, row),
                "a place of a lower level on a row of the level " + levels.text(row),
                "a blank cell",
                "Blank it, or correct the row's level."));
  }
}
