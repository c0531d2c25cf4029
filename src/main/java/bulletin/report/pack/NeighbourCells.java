package bulletin.report.pack;

import bulletin.analysis.Coverage;
import bulletin.analysis.NeighbourAverage;
import bulletin.figures.Location;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.report.Evaluation;
import bulletin.report.Numbers;
import bulletin.report.Wording;
import bulletin.report.model.Cell;
import bulletin.report.model.Trace;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a pack prints of an area's statistical neighbours: their average and who is in it. */
final class NeighbourCells {
  private final PackAssembly pack;
  private final Yardstick yardstick;
  private final Evaluation evaluation;
  private final Wording wording;
  private final int decimals;

  NeighbourCells(PackAssembly pack, Yardstick yardstick, int decimals) {
    this.pack = pack;
    this.yardstick = yardstick;
    this.evaluation = yardstick.evaluation();
    this.wording = pack.wording();
    this.decimals = decimals;
  }

  /** The neighbours' mean or median. */
  Cell average(RowKey row, Who who) {
    Yardstick.Circle circle = yardstick.circle(row);
    String formula = who instanceof Who.Mean ? "mean of neighbours" : "median of neighbours";
    Trace trace = evaluation.worked(formula, circle.inputs().toArray(RowKey[]::new));
    return switch (circle.average()) {
      case NeighbourAverage.Average a ->
          Numbers.cell(
              Numbers.round(who instanceof Who.Mean ? a.mean() : a.median(), decimals), trace);
      case NeighbourAverage.Refused refused -> refused(refused, trace);
    };
  }

  private static Cell refused(NeighbourAverage.Refused refused, Trace trace) {
    if (refused.coverage().of() == 0) {
      return new Cell.Withheld(
          Shorthand.NOT_APPLICABLE, "no neighbours are named for the area", trace);
    }
    return new Cell.Withheld(
        refused.coverage().shown() == 0 ? Shorthand.NOT_AVAILABLE : Shorthand.UNRELIABLE,
        refused.reason(),
        trace);
  }

  /** "9 of 10". */
  String used(RowKey row) {
    Coverage coverage = yardstick.circle(row).average().coverage();
    return wording.say(
        "pack.used",
        Map.of("used", Integer.toString(coverage.shown()), "of", Integer.toString(coverage.of())));
  }

  String members(RowKey row) {
    Yardstick.Circle circle = yardstick.circle(row);
    return circle.members().isEmpty()
        ? wording.say("pack.members.none")
        : circle.members().stream().map(Location::name).collect(Collectors.joining("; "));
  }

  String sameMembers(RowKey row) {
    RowKey latest = new RowKey(yardstick.latest(pack.subject()), row.location(), row.options());
    boolean same = yardstick.circle(row).members().equals(yardstick.circle(latest).members());
    return wording.say(
        same ? "pack.members.same" : "pack.members.others",
        Map.of("period", latest.period().label()));
  }

  /**
   * Area minus the neighbours' average.
   *
   * @param value the area's own
   */
  Cell gap(RowKey row, Cell value) {
    Cell average = average(row, pack.average());
    if (value instanceof Cell.Withheld || average instanceof Cell.Withheld) {
      return value instanceof Cell.Withheld ? value : average;
    }
    OptionalDouble gap = exactGap(row);
    RowKey[] inputs =
        Stream.concat(Stream.of(row), yardstick.circle(row).inputs().stream())
            .toArray(RowKey[]::new);
    return Numbers.cell(
        Numbers.round(gap.orElseThrow(), decimals),
        evaluation.worked("area minus neighbours", inputs));
  }

  /** Area minus the neighbours' average, not rounded; empty when either is not there. */
  OptionalDouble exactGap(RowKey row) {
    OptionalDouble own = yardstick.exact(row);
    return own.isPresent() && yardstick.circle(row).average() instanceof NeighbourAverage.Average a
        ? OptionalDouble.of(
            own.getAsDouble() - (pack.average() instanceof Who.Mean ? a.mean() : a.median()))
        : OptionalDouble.empty();
  }
}
