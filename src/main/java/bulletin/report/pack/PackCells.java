package bulletin.report.pack;

import bulletin.analysis.Gap;
import bulletin.analysis.Interval;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.report.Evaluation;
import bulletin.report.Numbers;
import bulletin.report.ShownGap;
import bulletin.report.Wording;
import bulletin.report.definition.PackShown;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.model.Cell;
import bulletin.report.model.Trace;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What a pack prints of one measure, cell by cell; nothing is printed of what is withheld. */
final class PackCells {
  private final PackAssembly pack;
  private final Yardstick yardstick;
  private final Evaluation evaluation;
  private final Wording wording;
  private final PackColumns columns;
  private final NeighbourCells neighbours;
  private final StandingCells standing;

  PackCells(PackAssembly pack, Yardstick yardstick) {
    this.pack = pack;
    this.yardstick = yardstick;
    this.evaluation = yardstick.evaluation();
    this.wording = pack.wording();
    this.columns = new PackColumns(pack, yardstick);
    this.neighbours = new NeighbourCells(pack, yardstick, columns.decimals());
    this.standing = new StandingCells(wording, yardstick, columns.decimals());
  }

  PackColumns columns() {
    return columns;
  }

  NeighbourCells neighbours() {
    return neighbours;
  }

  Cell cell(PackShown shown, Spot spot) {
    if (shown == PackShown.YEAR) {
      return words(spot.row().period().label());
    }
    if (shown == PackShown.CLOSENESS) {
      return words(closeness(spot.who()));
    }
    return PackAssembly.place(spot.who())
        .map(place -> ofPlace(shown, Yardstick.at(place, spot.row()), spot.who()))
        .orElseGet(() -> ofAverage(shown, spot));
  }

  private String closeness(Who who) {
    return switch (who) {
      case Who.Neighbour neighbour -> neighbour.closeness();
      case Who.Own own -> wording.say("pack.closeness.own");
      case Who.Region region -> wording.say("pack.closeness.none");
      case Who.Comparator comparator -> wording.say("pack.closeness.none");
      case Who.Mean mean -> wording.say("pack.closeness.none");
      case Who.Median median -> wording.say("pack.closeness.none");
    };
  }

  private Cell ofAverage(PackShown shown, Spot spot) {
    return shown == PackShown.VALUE
        ? neighbours.average(spot.row(), spot.who())
        : notApplicable("an average has no such figure", spot.row());
  }

  private Cell ofPlace(PackShown shown, RowKey row, Who who) {
    return isArea(who) ? ofArea(shown, row) : ofLarger(shown, row);
  }

  private static boolean isArea(Who who) {
    return who instanceof Who.Own || who instanceof Who.Neighbour;
  }

  /** A place that holds areas is compared with nothing here. */
  private Cell ofLarger(PackShown shown, RowKey row) {
    return columns
        .indicator(shown)
        .filter(i -> shown != PackShown.COMPARATOR && shown != PackShown.REGION)
        .map(i -> evaluation.published(row, i.column()))
        .orElseGet(() -> notApplicable("the place is compared with nothing", row));
  }

  private Cell ofArea(PackShown shown, RowKey row) {
    return switch (shown) {
      case YEAR, CLOSENESS -> throw new IllegalStateException("Not of a place alone: " + shown);
      case DENOMINATOR, NUMERATOR, VALUE -> own(row, columns.indicator(shown).orElseThrow());
      case LOWER -> bound(shown, row, Interval::lower);
      case UPPER -> bound(shown, row, Interval::upper);
      case COMPARATOR -> other(row, Optional.of(pack.roster().comparator()));
      case REGION -> other(row, yardstick.region(row.location()));
      case COMPARATOR_GAP -> gap(row, yardstick.toComparator(row).gap(), comparatorTrace(row));
      case COMPARATOR_GAP_LOWER -> gapBound(row, Interval::lower);
      case COMPARATOR_GAP_UPPER -> gapBound(row, Interval::upper);
      case COMPARATOR_P -> adjustedP(row);
      case COMPARATOR_VERDICT ->
          ofGap(
              yardstick.toComparator(row).gap(),
              comparatorTrace(row),
              g -> words(pack.assembly().claims().verdict(g)));
      case REGION_GAP -> regionGap(row);
      case NEIGHBOURS_MEAN -> neighbours.average(row, new Who.Mean());
      case NEIGHBOURS_MEDIAN -> neighbours.average(row, new Who.Median());
      case NEIGHBOURS_USED -> words(neighbours.used(row));
      case NEIGHBOURS_MEMBERS -> words(neighbours.members(row));
      case NEIGHBOURS_SAME -> words(neighbours.sameMembers(row));
      case NEIGHBOURS_GAP -> neighbours.gap(row, main(row));
      case AREAS_MEDIAN -> standing.median(row);
      case RANK -> unlessWithheld(row, standing::rank);
      case BAND -> unlessWithheld(row, standing::band);
      case CHANGE -> gap(row, yardstick.change(row).gap(), changeTrace(row));
      case CHANGE_VERDICT ->
          ofGap(
              yardstick.change(row).gap(),
              changeTrace(row),
              g -> words(pack.assembly().claims().verdict(g)));
      case SMALL_NUMBERS -> smallNumbers(row);
    };
  }

  private static Cell words(String text) {
    return new Cell.Words(text);
  }

  private Cell notApplicable(String reason, RowKey row) {
    return new Cell.Withheld(Shorthand.NOT_APPLICABLE, reason, evaluation.worked("none", row));
  }

  /** A figure as published; an area that was not there in the year has none. */
  private Cell own(RowKey row, Indicator indicator) {
    return evaluation.hasRow(row)
        ? evaluation.published(row, indicator.column())
        : new Cell.Withheld(
            Shorthand.NOT_APPLICABLE,
            "the data have no such area in this year",
            new Trace.NoSuchRow());
  }

  private Cell main(RowKey row) {
    return own(row, evaluation.indicator(evaluation.mainIndicator()));
  }

  private Cell other(RowKey row, Optional<Location> place) {
    return place
        .map(p -> evaluation.published(Yardstick.at(p, row), evaluation.mainIndicator()))
        .orElseGet(() -> notApplicable("the data name no such place", row));
  }

  private Cell bound(PackShown shown, RowKey row, ToDoubleFunction<Interval> end) {
    if (columns.indicator(shown).isPresent()) {
      return own(row, columns.indicator(shown).get());
    }
    Cell value = main(row);
    if (value instanceof Cell.Withheld) {
      return value;
    }
    Trace trace = evaluation.worked("Wilson", row);
    return evaluation
        .interval(row)
        .map(i -> Numbers.cell(Numbers.round(end.applyAsDouble(i), columns.decimals()), trace))
        .orElseGet(() -> new Cell.Withheld(Shorthand.UNRELIABLE, "fewer than 10", trace));
  }

  // ---- gaps

  private Trace comparatorTrace(RowKey row) {
    return evaluation.worked(
        "area minus comparator", row, Yardstick.at(pack.roster().comparator(), row));
  }

  private Trace changeTrace(RowKey row) {
    return yardstick
        .yearBefore(row)
        .map(before -> evaluation.worked("later minus earlier", row, before))
        .orElseGet(() -> evaluation.worked("later minus earlier", row));
  }

  private Cell ofGap(Gap gap, Trace trace, Function<Gap.Calculated, Cell> cell) {
    return switch (gap) {
      case Gap.Calculated calculated -> cell.apply(calculated);
      case Gap.NotCalculated not -> new Cell.Withheld(not.why(), not.reason(), trace);
    };
  }

  private Cell gap(RowKey row, Gap gap, Trace trace) {
    Cell value = main(row);
    if (value instanceof Cell.Withheld withheld && !(gap instanceof Gap.NotCalculated)) {
      return new Cell.Withheld(withheld.why(), withheld.reason(), trace);
    }
    return ofGap(gap, trace, g -> shown(g, trace));
  }

  private Cell shown(Gap.Calculated gap, Trace trace) {
    if (evaluation.measure() instanceof Score) {
      return Numbers.cell(Numbers.round(gap.estimate(), columns.decimals()), trace);
    }
    return ShownGap.of(gap)
        .map(shown -> Numbers.cell(shown.value(), trace))
        .orElseGet(() -> new Cell.Withheld(Shorthand.UNRELIABLE, "rounding too coarse", trace));
  }

  private Cell gapBound(RowKey row, ToDoubleFunction<Interval> end) {
    Trace trace = comparatorTrace(row);
    return ofGap(
        yardstick.toComparator(row).gap(),
        trace,
        g ->
            g.interval()
                .map(
                    i ->
                        Numbers.cell(
                            Numbers.round(end.applyAsDouble(i), columns.decimals()), trace))
                .orElseGet(() -> new Cell.Withheld(Shorthand.UNRELIABLE, "not tested", trace)));
  }

  private Cell adjustedP(RowKey row) {
    Yardstick.Tested tested = yardstick.toComparator(row);
    Trace trace = comparatorTrace(row);
    return ofGap(
        tested.gap(),
        trace,
        g ->
            tested.adjustedP().isPresent()
                ? words(Numbers.pValue(tested.adjustedP().getAsDouble()))
                : new Cell.Withheld(Shorthand.UNRELIABLE, "not tested", trace));
  }

  private Cell regionGap(RowKey row) {
    Optional<Location> region = yardstick.region(row.location());
    return region
        .map(
            r ->
                gap(
                    row,
                    yardstick.gap(row, r),
                    evaluation.worked("area minus region", row, Yardstick.at(r, row))))
        .orElseGet(() -> notApplicable("the data name no region", row));
  }

  private Cell smallNumbers(RowKey row) {
    return unlessWithheld(
        row, r -> wording.say(yardstick.isSmall(r) ? "pack.small" : "pack.not_small"));
  }

  private Cell unlessWithheld(RowKey row, Function<RowKey, String> said) {
    Cell value = main(row);
    return value instanceof Cell.Withheld ? value : words(said.apply(row));
  }
}
