package bulletin.report.pack;

import bulletin.analysis.Bands;
import bulletin.analysis.Gap;
import bulletin.analysis.Method;
import bulletin.analysis.NeighbourAverage;
import bulletin.figures.Location;
import bulletin.figures.RowKey;
import bulletin.report.Evaluation;
import bulletin.report.FigureLines;
import bulletin.report.definition.PackShown;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.model.Cell;
import bulletin.report.model.Trace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Enters what a pack prints: its line in figures.csv, and the method it came from. */
final class PackLedger {
  private final PackAssembly pack;
  private final Yardstick yardstick;
  private final Evaluation evaluation;
  private final PackCells cells;
  private final FigureLines lines;

  PackLedger(PackAssembly pack, Yardstick yardstick, PackCells cells) {
    this.pack = pack;
    this.yardstick = yardstick;
    this.evaluation = yardstick.evaluation();
    this.cells = cells;
    this.lines = pack.assembly().lines();
  }

  void enter(PackShown shown, Spot spot, Cell cell) {
    Optional<Location> place = PackAssembly.place(spot.who());
    if (place.isEmpty()) {
      average(spot.row(), spot.who(), shown, cell);
    } else {
      ofPlace(shown, Yardstick.at(place.get(), spot.row()), spot.who(), cell);
    }
  }

  private void average(RowKey row, Who who, PackShown shown, Cell cell) {
    if (shown == PackShown.VALUE) {
      average(row, who, cell);
    }
  }

  private void ofPlace(PackShown shown, RowKey row, Who who, Cell cell) {
    boolean larger = who instanceof Who.Region || who instanceof Who.Comparator;
    switch (shown) {
      case YEAR,
          CLOSENESS,
          SMALL_NUMBERS,
          NEIGHBOURS_USED,
          NEIGHBOURS_MEMBERS,
          NEIGHBOURS_SAME -> {}
      case DENOMINATOR, NUMERATOR, VALUE -> figure(shown, row, cell);
      case LOWER, UPPER -> limit(shown, row, cell);
      case COMPARATOR -> figure(shown, Yardstick.at(pack.roster().comparator(), row), cell);
      case REGION ->
          yardstick
              .region(row.location())
              .ifPresent(r -> figure(shown, Yardstick.at(r, row), cell));
      case COMPARATOR_GAP,
          COMPARATOR_GAP_LOWER,
          COMPARATOR_GAP_UPPER,
          COMPARATOR_P,
          COMPARATOR_VERDICT -> {
        if (!larger) {
          comparatorGap(row);
        }
      }
      case REGION_GAP -> {
        if (!larger) {
          yardstick.region(row.location()).ifPresent(r -> regionGap(row, r));
        }
      }
      case NEIGHBOURS_MEAN -> average(row, new Who.Mean(), cell);
      case NEIGHBOURS_MEDIAN -> average(row, new Who.Median(), cell);
      case NEIGHBOURS_GAP -> neighboursGap(row, cell);
      case AREAS_MEDIAN -> areasMedian(row, cell);
      case RANK, BAND -> {
        if (!larger) {
          place(shown, row, cell);
        }
      }
      case CHANGE, CHANGE_VERDICT -> {
        if (!larger) {
          change(row);
        }
      }
    }
  }

  private void figure(PackShown shown, RowKey row, Cell cell) {
    cells
        .columns()
        .indicator(shown)
        .filter(i -> isNew("figure", row, i.column()))
        .ifPresent(i -> lines.figure(evaluation, row, i.column(), cell));
  }

  private void limit(PackShown shown, RowKey row, Cell cell) {
    boolean published = cells.columns().indicator(shown).isPresent();
    if (published) {
      figure(shown, row, cell);
    } else if (isNew("interval", row, "")) {
      lines.interval(evaluation, row);
    }
    if (cell instanceof Cell.Numeric) {
      pack.assembly().used(published ? Method.PUBLISHED_INTERVAL : Method.WILSON);
    }
  }

  /** Whether it is the first time that this is printed: several columns show parts of one gap. */
  private boolean isNew(String kind, RowKey row, String of) {
    return pack.entered().add(List.of(evaluation.measure().id(), kind, of, row));
  }

  /** Enters the gap to the comparator, with the verdict that its family of tests allows. */
  void comparatorGap(RowKey row) {
    if (!isNew("gap", row, "comparator")) {
      return;
    }
    Yardstick.Tested tested = yardstick.toComparator(row);
    Map<String, String> line = line("gap", row, pack.roster().comparatorName());
    RowKey other = Yardstick.at(pack.roster().comparator(), row);
    lines.worked(
        line, tested.gap(), evaluation, evaluation.worked("area minus comparator", row, other));
    adjusted(line, tested);
    lines.add(line);
    used(tested);
  }

  private void regionGap(RowKey row, Location region) {
    if (!isNew("gap", row, "region")) {
      return;
    }
    Gap gap = yardstick.gap(row, region);
    Map<String, String> line = line("gap", row, region.name());
    lines.worked(
        line,
        gap,
        evaluation,
        evaluation.worked("area minus region", row, Yardstick.at(region, row)));
    lines.add(line);
  }

  /** Enters the change since the year before. */
  void change(RowKey row) {
    if (!isNew("change", row, "")) {
      return;
    }
    Yardstick.Tested tested = yardstick.change(row);
    RowKey[] inputs =
        yardstick
            .yearBefore(row)
            .map(before -> new RowKey[] {row, before})
            .orElse(new RowKey[] {row});
    Map<String, String> line = line("change", row, yearBefore(row));
    lines.worked(line, tested.gap(), evaluation, evaluation.worked("later minus earlier", inputs));
    adjusted(line, tested);
    lines.add(line);
    used(tested);
  }

  private String yearBefore(RowKey row) {
    return yardstick.yearBefore(row).map(before -> before.period().label()).orElse("");
  }

  private static void adjusted(Map<String, String> line, Yardstick.Tested tested) {
    tested.adjustedP().ifPresent(p -> line.put("p_adjusted", Double.toString(p)));
  }

  private void used(Yardstick.Tested tested) {
    if (tested.gap() instanceof Gap.Calculated gap && gap.interval().isPresent()) {
      pack.assembly().used(gap.method());
      if (gap.method() == Method.NEWCOMBE || gap.method() == Method.COMPLEMENT) {
        pack.assembly().used(Method.POOLED_SCORE_TEST);
      }
      if (tested.adjustedP().isPresent()) {
        pack.assembly().used(Method.BENJAMINI_HOCHBERG);
      }
    }
  }

  /** Enters the neighbours' mean or median. */
  void average(RowKey row, Who who, Cell cell) {
    if (!isNew("average", row, who.toString())) {
      return;
    }
    Yardstick.Circle circle = yardstick.circle(row);
    Map<String, String> line =
        line("average", row, who instanceof Who.Mean ? "neighbours' mean" : "neighbours' median");
    OptionalDouble value =
        circle.average() instanceof NeighbourAverage.Average a
            ? OptionalDouble.of(who instanceof Who.Mean ? a.mean() : a.median())
            : OptionalDouble.empty();
    worked(line, cell, value);
    line.put("reason", cells.neighbours().used(row));
    lines.add(line);
  }

  private void neighboursGap(RowKey row, Cell cell) {
    Map<String, String> line = line("gap", row, pack.name(pack.average()));
    worked(line, cell, cells.neighbours().exactGap(row));
    line.put("unit", evaluation.gapUnit());
    lines.add(line);
  }

  private void areasMedian(RowKey row, Cell cell) {
    Map<String, String> line = line("average", row, "median of all areas");
    worked(
        line,
        cell,
        yardstick.standing(row).map(Yardstick.Standing::bands).orElse(null) instanceof Bands.Cut cut
            ? OptionalDouble.of(cut.cuts().get(2))
            : OptionalDouble.empty());
    lines.add(line);
  }

  private void place(PackShown shown, RowKey row, Cell cell) {
    Map<String, String> line = line(shown.word(), row, "all areas");
    line.put("printed", cell.text());
    if (cell instanceof Cell.Withheld withheld) {
      line.put("reason", withheld.reason());
    }
    lines.add(line);
  }

  private Map<String, String> line(String kind, RowKey row, String comparator) {
    Map<String, String> line = FigureLines.place(kind, evaluation, row);
    line.put("comparator", comparator);
    return line;
  }

  private void worked(Map<String, String> line, Cell cell, OptionalDouble value) {
    line.put("printed", cell.text());
    line.put("unit", evaluation.measure() instanceof Score ? evaluation.gapUnit() : "%");
    value.ifPresent(v -> line.put("value", Double.toString(v)));
    switch (cell) {
      case Cell.Words words -> {}
      case Cell.Numeric number -> inputs(line, number.trace());
      case Cell.Withheld withheld -> {
        line.put("value", withheld.why().symbol());
        line.put("reason", withheld.reason());
        inputs(line, withheld.trace());
      }
    }
  }

  private static void inputs(Map<String, String> line, Trace trace) {
    if (trace instanceof Trace.Worked worked) {
      line.put("inputs", FigureLines.inputs(worked.inputs()));
    }
  }
}
