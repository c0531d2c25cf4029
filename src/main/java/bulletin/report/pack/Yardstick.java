package bulletin.report.pack;

import bulletin.analysis.Bands;
import bulletin.analysis.CountRounding;
import bulletin.analysis.Coverage;
import bulletin.analysis.Gap;
import bulletin.analysis.MultipleComparisons;
import bulletin.analysis.NeighbourAverage;
import bulletin.analysis.Polarity;
import bulletin.analysis.PublishedScore;
import bulletin.analysis.PublishedShare;
import bulletin.analysis.Ranks;
import bulletin.analysis.Relation;
import bulletin.analysis.ScoreGap;
import bulletin.analysis.ShareGap;
import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.Location;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.figures.TimePeriod;
import bulletin.report.Evaluation;
import bulletin.report.definition.PackDefinition.Good;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One measure of all areas, worked out once: how each stands beside its comparators, and where
 * among all. Nothing that is withheld enters anything. Immutable.
 */
final class Yardstick {
  /** A gap with the verdict that its family of tests allows. */
  record Tested(Gap gap, OptionalDouble adjustedP, int tests) {}

  /**
   * Where the areas of one period and one set of options stand.
   *
   * @param published how many areas there are, and how many have a published figure
   */
  record Standing(Map<Location, Integer> order, Ranks ranks, Bands bands, Coverage published) {
    Optional<Ranks.Rank> rank(Location area) {
      Integer at = order.get(area);
      return at == null ? Optional.empty() : ranks.places().get(at);
    }
  }

  /** The neighbours' average and who is in it. */
  record Circle(NeighbourAverage average, List<Location> members, List<RowKey> inputs) {}

  private record Slice(TimePeriod period, Map<String, String> options) {}

  private final Roster roster;
  private final Evaluation evaluation;
  private final List<OptionalDouble> exact;
  private final List<TimePeriod> withFigures;
  private final Map<RowKey, Tested> toComparator;
  private final Map<RowKey, Tested> changes;
  private final Map<Slice, Standing> standings = new HashMap<>();
  private final Map<RowKey, Circle> circles = new HashMap<>();
  private final Map<Location, Location> regions;

  Yardstick(Roster roster, Evaluation evaluation) {
    this.roster = roster;
    this.evaluation = evaluation;
    this.exact = exactOfAll();
    List<RowKey> rows = rows();
    TreeSet<TimePeriod> periods = new TreeSet<>();
    rows.stream().filter(evaluation::hasFigure).map(RowKey::period).forEach(periods::add);
    this.withFigures = List.copyOf(periods);
    List<RowKey> known = rows.stream().filter(row -> periods.contains(row.period())).toList();
    this.regions = regions(known);
    this.toComparator = tested(known, this::comparatorGap);
    this.changes = tested(known, this::changeUntested);
    slices(known).forEach((slice, keys) -> standings.put(slice, standing(keys)));
    known.forEach(row -> circles.put(row, circleOf(row)));
  }

  private List<RowKey> rows() {
    DataSet data = evaluation.subject().data();
    List<String> filters = data.filters().stream().map(f -> f.column()).toList();
    List<RowKey> rows = new ArrayList<>();
    for (int row = 0; row < data.rowCount(); row++) {
      if (data.location(row).level() == roster.packs().level()) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String filter : filters) {
          options.put(filter, data.option(row, filter));
        }
        rows.add(new RowKey(data.period(row), data.location(row), options));
      }
    }
    return rows;
  }

  Evaluation evaluation() {
    return evaluation;
  }

  /** The periods in which any area has a figure, earliest first. */
  List<TimePeriod> withFigures() {
    return withFigures;
  }

  /**
   * The year that a pack's latest figures are of: the latest that is the area's own. Whether its
   * figure is withheld then does not matter: no older one takes its place.
   */
  TimePeriod latest(PackSubject subject) {
    return withFigures.stream()
        .filter(subject.years()::contains)
        .reduce((earlier, later) -> later)
        .orElse(subject.years().getLast());
  }

  boolean isLatest(TimePeriod period) {
    return !withFigures.isEmpty() && withFigures.getLast().equals(period);
  }

  // ---- comparators

  /** The same row of another place. */
  static RowKey at(Location place, RowKey row) {
    return new RowKey(row.period(), place, row.options());
  }

  /** The area's region, or the wider one when it has no figure in the latest period. */
  Optional<Location> region(Location area) {
    return Optional.ofNullable(regions.get(area));
  }

  private Map<Location, Location> regions(List<RowKey> known) {
    Map<Location, Boolean> hasLatest = new HashMap<>();
    Map<Location, Location> chosen = new HashMap<>();
    for (PackSubject subject : roster.subjects()) {
      roster
          .region(subject.place())
          .ifPresent(
              region ->
                  chosen.put(
                      subject.place(),
                      hasLatest.computeIfAbsent(region, r -> hasLatest(r, known))
                          ? region
                          : roster.widerRegion(region).orElse(region)));
    }
    return chosen;
  }

  /** The areas' own rows of the latest period say which rows a region can have. */
  private boolean hasLatest(Location region, List<RowKey> known) {
    return known.stream()
        .filter(row -> isLatest(row.period()))
        .map(row -> at(region, row))
        .distinct()
        .anyMatch(evaluation::hasFigure);
  }

  /** Area minus comparator, its verdict allowing for its family of tests. */
  Tested toComparator(RowKey row) {
    return toComparator.getOrDefault(row, notOf(row));
  }

  /** The change of the area's own value since the year before. */
  Tested change(RowKey row) {
    return changes.getOrDefault(row, notOf(row));
  }

  private Tested notOf(RowKey row) {
    Shorthand why = evaluation.hasRow(row) ? Shorthand.NOT_AVAILABLE : Shorthand.NOT_APPLICABLE;
    return new Tested(
        new Gap.NotCalculated(why, "the area has no figure in this year"),
        OptionalDouble.empty(),
        0);
  }

  /** Area minus another place, each test by itself. */
  Gap gap(RowKey row, Location other) {
    return difference(row, at(other, row), Relation.PART_OF_WHOLE);
  }

  private Gap comparatorGap(RowKey row) {
    return gap(row, roster.comparator());
  }

  private Gap difference(RowKey one, RowKey other, Relation relation) {
    return switch (evaluation.measure()) {
      case Percentage p ->
          ShareGap.between(evaluation.share(p, one), evaluation.share(p, other), relation);
      case Score s ->
          ScoreGap.between(evaluation.score(s, one), evaluation.score(s, other), relation);
    };
  }

  /** The row of the year before, when both years have figures of this measure. */
  Optional<RowKey> yearBefore(RowKey row) {
    return withFigures.stream()
        .filter(p -> p.identifier().equals(row.period().identifier()))
        .filter(p -> p.startYear() + 1 == row.period().startYear())
        .map(p -> new RowKey(p, row.location(), row.options()))
        .filter(evaluation::hasRow)
        .findFirst();
  }

  private Gap changeUntested(RowKey row) {
    Optional<RowKey> before = yearBefore(row);
    if (before.isEmpty()) {
      return new Gap.NotCalculated(
          Shorthand.NOT_APPLICABLE, "the year before has no figure that may be compared");
    }
    Gap change = difference(row, before.get(), Relation.INDEPENDENT);
    if (change instanceof Gap.Calculated calculated) {
      if (evaluation.measure().sameChildren()) {
        return calculated.withoutTest("the same children are counted in both years");
      }
      return isSmall(row) || isSmall(before.get())
          ? calculated.withoutTest("small numbers")
          : calculated;
    }
    return change;
  }

  // ---- tests, family by family

  private Map<RowKey, Tested> tested(List<RowKey> rows, Function<RowKey, Gap> gap) {
    Map<Slice, Map<RowKey, Gap>> families = new LinkedHashMap<>();
    for (RowKey row : rows) {
      families.computeIfAbsent(family(row), f -> new LinkedHashMap<>()).put(row, gap.apply(row));
    }
    Map<RowKey, Tested> tested = new HashMap<>();
    families.values().forEach(family -> adjust(family, tested));
    return tested;
  }

  private Slice family(RowKey row) {
    Map<String, String> options = new LinkedHashMap<>(row.options());
    options.keySet().retainAll(roster.packs().families());
    return new Slice(row.period(), options);
  }

  private static void adjust(Map<RowKey, Gap> family, Map<RowKey, Tested> into) {
    record Raw(RowKey row, Gap.Calculated gap, double p) {}

    List<Raw> tests =
        family.entrySet().stream()
            .filter(e -> p(e.getValue()).isPresent())
            .map(
                e ->
                    new Raw(
                        e.getKey(), (Gap.Calculated) e.getValue(), p(e.getValue()).getAsDouble()))
            .toList();
    double[] raw = tests.stream().mapToDouble(Raw::p).toArray();
    double[] adjusted = MultipleComparisons.benjaminiHochberg(raw);
    family.forEach(
        (row, gap) -> into.put(row, new Tested(gap, OptionalDouble.empty(), raw.length)));
    for (int i = 0; i < adjusted.length; i++) {
      Gap.Calculated gap = tests.get(i).gap();
      into.put(
          tests.get(i).row(),
          new Tested(
              gap.withVerdict(MultipleComparisons.adjusted(gap.verdict(), adjusted[i])),
              OptionalDouble.of(adjusted[i]),
              raw.length));
    }
  }

  private static OptionalDouble p(Gap gap) {
    return gap instanceof Gap.Calculated calculated ? calculated.p() : OptionalDouble.empty();
  }

  // ---- ranks and bands

  private Map<Slice, List<RowKey>> slices(List<RowKey> rows) {
    Map<Slice, List<RowKey>> slices = new LinkedHashMap<>();
    for (RowKey row : rows) {
      slices
          .computeIfAbsent(new Slice(row.period(), row.options()), s -> new ArrayList<>())
          .add(row);
    }
    return slices;
  }

  private Standing standing(List<RowKey> rows) {
    Map<Location, Integer> order = new HashMap<>();
    List<OptionalDouble> values = new ArrayList<>();
    int shown = 0;
    for (RowKey row : rows) {
      OptionalDouble value = exact(row);
      order.put(row.location(), values.size());
      values.add(isSmall(row) ? OptionalDouble.empty() : value);
      shown += value.isPresent() ? 1 : 0;
    }
    Coverage published = new Coverage(shown, rows.size());
    return new Standing(
        order,
        Ranks.of(values, published, polarity()),
        Bands.of(values, published, polarity()),
        published);
  }

  Polarity polarity() {
    Good good = roster.packs().polarity().getOrDefault(evaluation.measure().id(), Good.NONE);
    return switch (good) {
      case HIGH -> Polarity.HIGH;
      case LOW -> Polarity.LOW;
      case NONE -> Polarity.NONE;
    };
  }

  /** Where all areas stand in the row's period, with its options; empty without any. */
  Optional<Standing> standing(RowKey row) {
    return Optional.ofNullable(standings.get(new Slice(row.period(), row.options())));
  }

  /**
   * An area's value as exactly as the published figures allow: from its counts where these are
   * exact, in percent or in the unit of the score.
   */
  OptionalDouble exact(RowKey row) {
    OptionalInt at = evaluation.subject().data().row(row);
    return at.isPresent() ? exact.get(at.getAsInt()) : OptionalDouble.empty();
  }

  /** Of each row of the data: an area's value is asked for by all whose neighbour it is. */
  private List<OptionalDouble> exactOfAll() {
    DataSet data = evaluation.subject().data();
    return IntStream.range(0, data.rowCount()).mapToObj(row -> exact(data, row)).toList();
  }

  private OptionalDouble exact(DataSet data, int row) {
    Optional<BigDecimal> value = data.figure(row, evaluation.mainIndicator()).number();
    if (value.isEmpty()) {
      return OptionalDouble.empty();
    }
    double published = value.get().doubleValue();
    return OptionalDouble.of(
        evaluation.measure() instanceof Percentage p
            ? fromCounts(evaluation.share(p, row)).orElse(published)
            : published);
  }

  private static OptionalDouble fromCounts(PublishedShare share) {
    Optional<BigDecimal> x = share.numerator().number();
    Optional<BigDecimal> n = share.denominator().number();
    boolean exact = share.rounding().equals(CountRounding.EXACT);
    return exact && x.isPresent() && n.isPresent() && n.get().signum() > 0
        ? OptionalDouble.of(x.get().doubleValue() * 100 / n.get().doubleValue())
        : OptionalDouble.empty();
  }

  boolean isSmall(RowKey row) {
    return switch (evaluation.measure()) {
      case Percentage p -> evaluation.share(p, row).isSmall();
      case Score s -> isSmall(evaluation.score(s, row));
    };
  }

  private static boolean isSmall(PublishedScore score) {
    return score.isSmall();
  }

  // ---- neighbours

  /** The neighbours' average in a row's period, with its options. */
  Circle circle(RowKey row) {
    Circle circle = circles.get(row);
    return circle == null ? circleOf(row) : circle;
  }

  private Circle circleOf(RowKey row) {
    List<Location> places =
        roster.neighbours(row.location()).stream().map(Roster.Near::place).toList();
    List<Figure> figures = new ArrayList<>();
    List<Location> members = new ArrayList<>();
    List<RowKey> inputs = new ArrayList<>();
    for (Location place : places) {
      RowKey other = at(place, row);
      OptionalDouble value = exact(other);
      figures.add(
          value.isPresent()
              ? Figure.of(BigDecimal.valueOf(value.getAsDouble()))
              : Figure.of(Shorthand.NOT_AVAILABLE));
      if (value.isPresent()) {
        members.add(place);
        inputs.add(other);
      }
    }
    return new Circle(average(figures, members.size()), members, inputs);
  }

  private NeighbourAverage average(List<Figure> figures, int shown) {
    NeighbourAverage average = NeighbourAverage.of(figures);
    return shown < roster.packs().neighbours().minimum()
        ? new NeighbourAverage.Refused(
            average.coverage(), "fewer neighbours than the minimum have a figure")
        : average;
  }
}
