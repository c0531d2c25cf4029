package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.figures.GeographicLevel;
import bulletin.figures.TextColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One code has one name, and one name one code within a time period; over time it may change. */
final class CodesOverTime extends StatisticalRule {
  private static final Map<GeographicLevel, String> NAMES =
      Map.of(
          GeographicLevel.NATIONAL, "country_name",
          GeographicLevel.REGIONAL, "region_name",
          GeographicLevel.LOCAL_AUTHORITY, "la_name");

  CodesOverTime() {
    super(
        new Card(
            "codes-over-time",
            Stage.STATISTICS,
            Severity.ERROR,
            "one code with two names, or one name with two codes in a time period",
            "Rows are joined over time by their codes, and shown by their names.",
            Guidance.DATA),
        Small.example()
            .data("Hartlepool,Female", "Hartlepoole,Female")
            .alsoTrips("check_geog_la_combos"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    NAMES.forEach((level, column) -> names(numbers, level, column, findings));
    codes(numbers, findings);
  }

  /** A row that calls its place otherwise than most rows of the place. */
  private static void names(
      Numbers numbers, GeographicLevel level, String column, Findings findings) {
    Optional<TextColumn> names = numbers.submission().data().column(column);
    if (names.isEmpty()) {
      return;
    }
    RowKeys keys = numbers.keys();
    int[] usual = keys.usual(names.get());
    for (int row = 0; row < keys.rows(); row++) {
      int expected = usual[keys.place(row)];
      if (keys.area(row).is(level) && names.get().code(row) != expected) {
        findings.add(
            numbers.submission().cell(names.get(), row),
            "other rows with the code of the place call it " + names.get().value(expected),
            "one name for one code",
            "Correct the name or the code.");
      }
    }
  }

  private static void codes(Numbers numbers, Findings findings) {
    Map<String, List<Integer>> byName = new LinkedHashMap<>();
    RowKeys keys = numbers.keys();
    for (int place = 0; place < keys.areas().size(); place++) {
      Area area = keys.areas().get(place);
      if (area.level().isPresent() && !area.name().isBlank() && !area.code().isBlank()) {
        byName.computeIfAbsent(area.level().get() + area.name(), n -> new ArrayList<>()).add(place);
      }
    }
    byName.values().stream()
        .filter(places -> places.size() > 1)
        .forEach(places -> codes(numbers, places, findings));
  }

  private static void codes(Numbers numbers, List<Integer> places, Findings findings) {
    RowKeys keys = numbers.keys();
    for (int i = 1; i < places.size(); i++) {
      int earlier = places.get(i - 1);
      int later = places.get(i);
      boolean together = keys.shareAPeriod(earlier, later);
      int fewer = keys.rowsOf(later) <= keys.rowsOf(earlier) ? later : earlier;
      Area area = keys.areas().get(fewer);
      String codes =
          written(keys.areas().get(earlier)) + " and " + written(keys.areas().get(later));
      findings.add(
          together ? Severity.ERROR : Severity.NOTE,
          numbers.row(keys.places().firstRow(fewer)),
          area.name() + " has two codes, " + codes + (together ? ", in one time period" : ""),
          "one code for one place, or a change of code between two periods",
          together
              ? "Correct the code that is wrong."
              : "Join by code, and expect a break: the place may not be the same.");
    }
  }

  private static String written(Area area) {
    return area.oldCode().isBlank() ? area.code() : area.oldCode() + "/" + area.code();
  }
}
