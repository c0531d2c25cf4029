package bulletin.report.pack;

import bulletin.analysis.Bands;
import bulletin.analysis.Gap;
import bulletin.analysis.Interval;
import bulletin.analysis.NeighbourAverage;
import bulletin.analysis.Polarity;
import bulletin.analysis.Ranks.Rank;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.report.Evaluation;
import bulletin.report.Numbers;
import bulletin.report.ShownGap;
import bulletin.report.Wording;
import bulletin.report.definition.PackShown;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.model.Cell;
import bulletin.report.model.Table.Kind;
import bulletin.report.model.Trace;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What a pack prints of one measure, cell by cell; nothing is printed of what is withheld. */
final class PackCells {
  private static final int SHARE_DECIMALS = 1;

  private final PackAssembly pack;
  private final Yardstick yardstick;
  private final Evaluation evaluation;
  private final Wording wording;

  PackCells(PackAssembly pack, Yardstick yardstick) {
    this.pack = pack;
    this.yardstick = yardstick;
    this.evaluation = yardstick.evaluation();
    this.wording = pack.wording();
  }

  // ---- headings and kinds

  String heading(PackShown shown) {
    return switch (shown) {
      case DENOMINATOR, NUMERATOR -> evaluation.subject().heading(indicator(shown).orElseThrow());
      case VALUE -> valueHeading();
      default -> wording.say("pack.heading." + shown.word(), headingValues());
    };
  }

  private String valueHeading() {
    return switch (evaluation.measure()) {
      case Percentage p -> wording.say("heading.percent");
      case Score s -> evaluation.subject().heading(evaluation.indicator(s.score()));
    };
  }

  private Map<String, String> headingValues() {
    Map<String, String> values = new HashMap<>();
    values.put("comparator", pack.roster().comparatorName());
    values.put(
        "region",
        yardstick
            .region(pack.subject().place())
            .map(Location::name)
            .orElseGet(() -> wording.say("pack.region.none")));
    values.put("average", wording.say("pack.average." + averageWord()));
    return values;
  }

  private String averageWord() {
    return pack.average() instanceof Who.Mean ? "mean" : "median";
  }

  /** How many decimals a value that is worked out is printed with. */
  int decimals() {
    return switch (evaluation.measure()) {
      case Percentage p -> SHARE_DECIMALS;
      case Score s -> evaluation.indicator(s.score()).decimals();
    };
  }

  /**
   * What a column holds.
   *
   * @param averages whether some of its rows are averages, which have more decimals
   */
  Kind kind(PackShown shown, boolean averages) {
    return switch (shown) {
      case YEAR,
          CLOSENESS,
          NEIGHBOURS_USED,
          NEIGHBOURS_MEMBERS,
          NEIGHBOURS_SAME,
          RANK,
          BAND,
          SMALL_NUMBERS ->
          new Kind.Words();
      case COMPARATOR_P, COMPARATOR_VERDICT, CHANGE_VERDICT -> new Kind.Words();
      case DENOMINATOR, NUMERATOR ->
          new Kind.Numbers(indicator(shown).orElseThrow().decimals(), true);
      case VALUE ->
          averages && evaluation.measure() instanceof Percentage
              ? new Kind.MixedNumbers()
              : published();
      case COMPARATOR, REGION -> published();
      case LOWER, UPPER, NEIGHBOURS_MEAN, NEIGHBOURS_MEDIAN, NEIGHBOURS_GAP, AREAS_MEDIAN ->
          new Kind.Numbers(decimals(), false);
      case COMPARATOR_GAP, REGION_GAP, CHANGE ->
          evaluation.measure() instanceof Score
              ? new Kind.Numbers(decimals(), false)
              : new Kind.MixedNumbers();
      case COMPARATOR_GAP_LOWER, COMPARATOR_GAP_UPPER -> new Kind.Numbers(decimals(), false);
    };
  }

  private Kind published() {
    return new Kind.Numbers(evaluation.indicator(evaluation.mainIndicator()).decimals(), true);
  }

  /** The indicator whose figures are printed as published; empty for what is worked out. */
  Optional<Indicator> indicator(PackShown shown) {
    Optional<String> column =
        switch (evaluation.measure()) {
          case Percentage p ->
              switch (shown) {
                case DENOMINATOR -> Optional.of(p.denominator());
                case NUMERATOR -> Optional.of(p.numerator());
                case VALUE, COMPARATOR, REGION -> Optional.of(p.percent());
                default -> Optional.<String>empty();
              };
          case Score s ->
              switch (shown) {
                case DENOMINATOR -> Optional.of(s.pupils());
                case VALUE, COMPARATOR, REGION -> Optional.of(s.score());
                case LOWER -> Optional.of(s.lower());
                case UPPER -> Optional.of(s.upper());
                default -> Optional.<String>empty();
              };
        };
    return column.map(evaluation::indicator);
  }

  // ---- cells

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
        ? average(spot.row(), spot.who())
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
    return indicator(shown)
        .filter(i -> shown != PackShown.COMPARATOR && shown != PackShown.REGION)
        .map(i -> evaluation.published(row, i.column()))
        .orElseGet(() -> notApplicable("the place is compared with nothing", row));
  }

  private Cell ofArea(PackShown shown, RowKey row) {
    return switch (shown) {
      case YEAR, CLOSENESS -> throw new IllegalStateException("Not of a place alone: " + shown);
      case DENOMINATOR, NUMERATOR, VALUE -> own(row, indicator(shown).orElseThrow());
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
      case NEIGHBOURS_MEAN -> average(row, new Who.Mean());
      case NEIGHBOURS_MEDIAN -> average(row, new Who.Median());
      case NEIGHBOURS_USED -> words(used(yardstick.circle(row).average()));
      case NEIGHBOURS_MEMBERS -> words(members(row));
      case NEIGHBOURS_SAME -> words(sameMembers(row));
      case NEIGHBOURS_GAP -> neighboursGap(row);
      case AREAS_MEDIAN -> areasMedian(row);
      case RANK -> rank(row);
      case BAND -> band(row);
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
    if (indicator(shown).isPresent()) {
      return own(row, indicator(shown).get());
    }
    Cell value = main(row);
    if (value instanceof Cell.Withheld) {
      return value;
    }
    Trace trace = evaluation.worked("Wilson", row);
    return evaluation
        .interval(row)
        .map(i -> Numbers.cell(Numbers.round(end.applyAsDouble(i), SHARE_DECIMALS), trace))
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
      return Numbers.cell(Numbers.round(gap.estimate(), decimals()), trace);
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
                .map(i -> Numbers.cell(Numbers.round(end.applyAsDouble(i), decimals()), trace))
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

  // ---- neighbours

  /** The neighbours' mean or median. */
  Cell average(RowKey row, Who who) {
    Yardstick.Circle circle = yardstick.circle(row);
    String formula = who instanceof Who.Mean ? "mean of neighbours" : "median of neighbours";
    Trace trace = evaluation.worked(formula, circle.inputs().toArray(RowKey[]::new));
    return switch (circle.average()) {
      case NeighbourAverage.Average a ->
          Numbers.cell(
              Numbers.round(who instanceof Who.Mean ? a.mean() : a.median(), decimals()), trace);
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

  String used(NeighbourAverage average) {
    return wording.say(
        "pack.used",
        Map.of(
            "used", Integer.toString(average.coverage().shown()),
            "of", Integer.toString(average.coverage().of())));
  }

  private String members(RowKey row) {
    Yardstick.Circle circle = yardstick.circle(row);
    return circle.members().isEmpty()
        ? wording.say("pack.members.none")
        : circle.members().stream().map(Location::name).collect(Collectors.joining("; "));
  }

  private String sameMembers(RowKey row) {
    RowKey latest = new RowKey(yardstick.latest(pack.subject()), row.location(), row.options());
    boolean same = yardstick.circle(row).members().equals(yardstick.circle(latest).members());
    return wording.say(
        same ? "pack.members.same" : "pack.members.others",
        Map.of("period", latest.period().label()));
  }

  private Cell neighboursGap(RowKey row) {
    Cell value = main(row);
    Cell average = average(row, pack.average());
    if (value instanceof Cell.Withheld || average instanceof Cell.Withheld) {
      return value instanceof Cell.Withheld ? value : average;
    }
    OptionalDouble gap = exactNeighboursGap(row);
    RowKey[] inputs =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(row), yardstick.circle(row).inputs().stream())
            .toArray(RowKey[]::new);
    return Numbers.cell(
        Numbers.round(gap.orElseThrow(), decimals()),
        evaluation.worked("area minus neighbours", inputs));
  }

  /** Area minus the neighbours' average, not rounded; empty when either is not there. */
  OptionalDouble exactNeighboursGap(RowKey row) {
    OptionalDouble own = yardstick.exact(row);
    return own.isPresent() && yardstick.circle(row).average() instanceof NeighbourAverage.Average a
        ? OptionalDouble.of(
            own.getAsDouble() - (pack.average() instanceof Who.Mean ? a.mean() : a.median()))
        : OptionalDouble.empty();
  }

  // ---- among all areas

  private Cell areasMedian(RowKey row) {
    Trace trace = new Trace.Worked("median of all areas", java.util.List.of());
    return yardstick.standing(row).map(Yardstick.Standing::bands).orElse(null)
            instanceof Bands.Cut cut
        ? Numbers.cell(Numbers.round(cut.cuts().get(2), decimals()), trace)
        : new Cell.Withheld(Shorthand.UNRELIABLE, "fewer than 80% of areas have a value", trace);
  }

  private Cell rank(RowKey row) {
    Cell value = main(row);
    return value instanceof Cell.Withheld ? value : words(rankInWords(row));
  }

  /** "=12 of 148 (5 not available)", or why there is no place. */
  String rankInWords(RowKey row) {
    Optional<Yardstick.Standing> standing = yardstick.standing(row);
    if (standing.isEmpty() || !yardstick.isLatest(row.period())) {
      return wording.say("pack.rank.not_latest");
    }
    if (yardstick.polarity() == Polarity.NONE) {
      return wording.say("pack.none");
    }
    if (yardstick.isSmall(row)) {
      return wording.say("pack.rank.small");
    }
    var coverage = standing.get().ranks().coverage();
    Optional<Rank> rank = standing.get().rank(row.location());
    return rank.map(r -> place(r, standing.get().areas()))
        .orElseGet(
            () ->
                wording.say(
                    "pack.rank.few",
                    Map.of(
                        "shown", Integer.toString(coverage.shown()),
                        "of", Integer.toString(coverage.of()))));
  }

  private String place(Rank rank, int areas) {
    return wording.say(
        rank.tied() ? "pack.rank.tied" : "pack.rank.place",
        Map.of(
            "place", Integer.toString(rank.place()),
            "of", Integer.toString(rank.of()),
            "missing", Integer.toString(areas - rank.of())));
  }

  private Cell band(RowKey row) {
    Cell value = main(row);
    return value instanceof Cell.Withheld ? value : words(bandInWords(row));
  }

  /** "B: above 30.1 up to 35.2", or "-". */
  String bandInWords(RowKey row) {
    Optional<Yardstick.Standing> standing = yardstick.standing(row);
    OptionalDouble value = yardstick.exact(row);
    boolean may = yardstick.isLatest(row.period()) && value.isPresent() && !yardstick.isSmall(row);
    return may && standing.map(Yardstick.Standing::bands).orElse(null) instanceof Bands.Cut cut
        ? limits(cut, cut.of(value.getAsDouble()))
        : wording.say("pack.none");
  }

  private String limits(Bands.Cut cut, Bands.Band band) {
    Interval limits = cut.limits(band);
    boolean lowest = limits.lower() == cut.cuts().getFirst();
    return wording.say(
        lowest ? "pack.band.lowest" : "pack.band",
        Map.of(
            "band", band.name(),
            "low", Numbers.text(Numbers.round(limits.lower(), decimals())),
            "high", Numbers.text(Numbers.round(limits.upper(), decimals()))));
  }

  private Cell smallNumbers(RowKey row) {
    Cell value = main(row);
    return value instanceof Cell.Withheld
        ? value
        : words(wording.say(yardstick.isSmall(row) ? "pack.small" : "pack.not_small"));
  }
}
