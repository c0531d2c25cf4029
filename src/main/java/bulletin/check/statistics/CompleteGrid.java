package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Stage;
import bulletin.figures.GeographicLevel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Within a level, every place of a time period has a row for every breakdown. A country and its
 * regions are the same in every period; other places come and go, which is the roster's to judge.
 */
final class CompleteGrid extends StatisticalRule {
  /** With more holes than one cell in twenty the rows were never meant to be complete. */
  private static final int HOLES_ONE_IN = 20;

  CompleteGrid() {
    super(
        new Card(
            "complete-grid",
            Stage.STATISTICS,
            Severity.WARNING,
            "a place of a time period without a row for one of the breakdowns",
            "A row that was lost on the way looks like a place without children.",
            Guidance.QUALITY),
        Small.authorities().data(Small.LAST_OF_FIRST, "").alsoTrips("parts-add-up"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    RowKeys keys = numbers.keys();
    TreeMap<GeographicLevel, List<Integer>> levels = new TreeMap<>();
    for (int place = 0; place < keys.areas().size(); place++) {
      int at = place;
      keys.areas()
          .get(place)
          .level()
          .ifPresent(level -> levels.computeIfAbsent(level, l -> new ArrayList<>()).add(at));
    }
    levels.forEach((level, places) -> new Level(keys, level, places).judge(numbers, findings));
  }

  private static final class Level {
    private final RowKeys keys;
    private final GeographicLevel level;
    private final List<Integer> places;
    private final List<Integer> breakdowns;
    private final BitSet present = new BitSet();

    Level(RowKeys keys, GeographicLevel level, List<Integer> places) {
      this.keys = keys;
      this.level = level;
      this.places = places;
      int[] rows = new int[keys.breakdowns().count()];
      for (int row = 0; row < keys.rows(); row++) {
        if (keys.area(row).is(level) && keys.isFirst(row)) {
          rows[keys.breakdown(row)]++;
          present.set(cell(keys.period(row), keys.place(row)));
        }
      }
      int usual = IntStream.of(rows).max().orElse(0);
      breakdowns =
          IntStream.range(0, rows.length).filter(b -> rows[b] * 2L > usual).boxed().toList();
    }

    private int cell(int period, int place) {
      return period * keys.areas().size() + place;
    }

    private boolean isExpected(int period, int place) {
      boolean always = level == GeographicLevel.NATIONAL || level == GeographicLevel.REGIONAL;
      return always ? hasLevel(period) : present.get(cell(period, place));
    }

    private boolean hasLevel(int period) {
      return places.stream().anyMatch(place -> present.get(cell(period, place)));
    }

    void judge(Numbers numbers, Findings findings) {
      long cells = 0;
      List<int[]> holes = new ArrayList<>();
      for (int period : keys.chronological()) {
        for (int place : places) {
          if (isExpected(period, place)) {
            cells += breakdowns.size();
            addHoles(period, place, holes);
          }
        }
      }
      if ((long) holes.size() * HOLES_ONE_IN <= cells) {
        holes.forEach(hole -> say(numbers, hole, findings));
      }
    }

    private void addHoles(int period, int place, List<int[]> holes) {
      for (int breakdown : breakdowns) {
        if (keys.find(period, place, breakdown) < 0) {
          holes.add(new int[] {period, place, breakdown});
        }
      }
    }

    private void say(Numbers numbers, int[] hole, Findings findings) {
      String what =
          keys.periodList().get(hole[0]).label()
              + ", "
              + keys.areas().get(hole[1]).name()
              + ", "
              + keys.options(keys.breakdowns().firstRow(hole[2]));
      findings.add(
          new Place(numbers.submission().data().file(), 0, "", what),
          "a row of level " + level.label() + " is not there",
          "a row for every place and breakdown of the time period",
          "Add the row, with x or z where there are no figures, or say why it is absent.");
    }
  }
}
