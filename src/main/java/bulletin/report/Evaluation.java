package bulletin.report;

import bulletin.analysis.CountRounding;
import bulletin.analysis.Gap;
import bulletin.analysis.GapChange;
import bulletin.analysis.Interval;
import bulletin.analysis.PublishedScore;
import bulletin.analysis.PublishedShare;
import bulletin.analysis.Relation;
import bulletin.analysis.ScoreGap;
import bulletin.analysis.ShareGap;
import bulletin.analysis.ShareInterval;
import bulletin.analysis.Verdict;
import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Origin;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.figures.TimePeriod;
import bulletin.figures.Unit;
import bulletin.report.definition.ReportDefinition.Measure;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.model.Cell;
import bulletin.report.model.Trace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * One measure, worked out for any row: its figures, its gap to the comparator, the gap's change.
 */
public final class Evaluation {
  private final Subject subject;
  private final Measure measure;
  private final Map<GeographicLevel, CountRounding> rounding = new EnumMap<>(GeographicLevel.class);
  private final Map<RowKey, Gap> gaps = new HashMap<>();

  /** Learns to what counts are rounded at each level. */
  public Evaluation(Subject subject, Measure measure) {
    this.subject = subject;
    this.measure = measure;
    for (GeographicLevel level : subject.data().levels()) {
      rounding.put(level, learnt(level));
    }
  }

  private CountRounding learnt(GeographicLevel level) {
    Integer stated = subject.definition().data().rounding().get(level);
    return stated == null
        ? CountRounding.learn(subject.data(), level, counts())
        : new CountRounding(stated);
  }

  /** To what counts are rounded at a level. */
  public CountRounding rounding(GeographicLevel level) {
    return rounding.getOrDefault(level, CountRounding.EXACT);
  }

  private List<String> counts() {
    return switch (measure) {
      case Percentage percentage -> List.of(percentage.numerator(), percentage.denominator());
      case Score score -> List.of(score.pupils());
    };
  }

  /** What is measured. */
  public Measure measure() {
    return measure;
  }

  /** Of what. */
  public Subject subject() {
    return subject;
  }

  /** The indicator that says whether the measure has a figure at all. */
  public String mainIndicator() {
    return switch (measure) {
      case Percentage percentage -> percentage.percent();
      case Score score -> score.score();
    };
  }

  /** The indicators that the measure is made of. */
  public List<String> indicators() {
    return switch (measure) {
      case Percentage p -> List.of(p.denominator(), p.numerator(), p.percent());
      case Score s -> List.of(s.pupils(), s.score(), s.lower(), s.upper());
    };
  }

  /** A figure; {@code x} when the data have no such row. */
  public Figure figure(RowKey key, String indicator) {
    OptionalInt row = data().row(key);
    return row.isPresent()
        ? data().figure(row.getAsInt(), indicator)
        : Figure.of(Shorthand.NOT_AVAILABLE);
  }

  /** Whether the data have such a row. */
  public boolean hasRow(RowKey key) {
    return data().row(key).isPresent();
  }

  /** Whether the measure has a figure there. */
  public boolean hasFigure(RowKey key) {
    return figure(key, mainIndicator()).number().isPresent();
  }

  /** The cell that a figure was read from. */
  public Trace trace(RowKey key, String indicator) {
    OptionalInt row = data().row(key);
    return row.isPresent()
        ? new Trace.FromCell(data().origin(row.getAsInt(), indicator))
        : new Trace.NoSuchRow();
  }

  /** The cells that a gap was worked out from. */
  public Trace.Worked worked(String formula, RowKey... keys) {
    return new Trace.Worked(formula, Stream.of(keys).distinct().flatMap(this::origins).toList());
  }

  private Stream<Origin> origins(RowKey key) {
    OptionalInt row = data().row(key);
    return row.isEmpty()
        ? Stream.empty()
        : indicators().stream().map(i -> data().origin(row.getAsInt(), i));
  }

  /** The indicator of a column. */
  public Indicator indicator(String column) {
    for (Indicator indicator : data().indicators()) {
      if (indicator.column().equals(column)) {
        return indicator;
      }
    }
    throw new ReportProblem("The data have no indicator \"" + column + "\".");
  }

  /** The unit of a gap: {@code pp}, or the unit of the score. */
  public String gapUnit() {
    return switch (measure) {
      case Percentage percentage -> Unit.PERCENTAGE_POINTS.symbol();
      case Score score -> indicator(score.score()).unit().symbol();
    };
  }

  /** The 95% interval of one percentage, in percent. */
  public Optional<Interval> interval(RowKey key) {
    return measure instanceof Percentage percentage
        ? ShareInterval.of(share(percentage, key))
        : Optional.empty();
  }

  /** A figure as it was published, with the decimals of its column. */
  public Cell published(RowKey key, String indicator) {
    return Cells.published(this, key, indicator);
  }

  /** A score beside zero. */
  public Verdict againstZero(RowKey key) {
    return measure instanceof Score score
        ? ScoreGap.againstZero(score(score, key))
        : new Verdict.NotTested("not a score");
  }

  /** Group minus comparator. */
  Gap gap(RowKey key) {
    return gaps.computeIfAbsent(key, this::calculate);
  }

  private Gap calculate(RowKey key) {
    RowKey comparator = subject.comparator(key);
    if (comparator.equals(key)) {
      return new Gap.NotCalculated(Shorthand.NOT_APPLICABLE, "the comparator itself");
    }
    return switch (measure) {
      case Percentage percentage ->
          ShareGap.between(share(percentage, key), share(percentage, comparator), relation());
      case Score score -> ScoreGap.between(score(score, key), score(score, comparator), relation());
    };
  }

  Relation relation() {
    return subject.compare().containsGroups() ? Relation.PART_OF_WHOLE : Relation.INDEPENDENT;
  }

  /** The row of the year before, when the data set has that year and the measure a figure in it. */
  Optional<RowKey> yearBefore(RowKey key) {
    return data().periods().stream()
        .filter(p -> isYearBefore(p, key.period()))
        .map(p -> new RowKey(p, key.location(), key.options()))
        .filter(this::hasFigure)
        .findFirst();
  }

  private static boolean isYearBefore(TimePeriod earlier, TimePeriod later) {
    return earlier.identifier().equals(later.identifier())
        && earlier.startYear() + 1 == later.startYear();
  }

  /** How the gap changed since the year before. */
  Gap change(RowKey key) {
    Optional<RowKey> before = yearBefore(key);
    if (before.isEmpty()) {
      return new Gap.NotCalculated(
          Shorthand.NOT_AVAILABLE, "no figures for the year before can be compared");
    }
    Gap later = gap(key);
    Gap earlier = gap(before.get());
    return measure.sameChildren()
        ? GapChange.withoutTest(later, earlier, "the same children are counted in both years")
        : GapChange.between(later, earlier);
  }

  /** The percentage and counts of a row of the data set. */
  public PublishedShare share(Percentage percentage, int row) {
    return new PublishedShare(
        data().figure(row, percentage.numerator()),
        data().figure(row, percentage.denominator()),
        data().figure(row, percentage.percent()),
        indicator(percentage.percent()).decimals(),
        rounding(data().location(row).level()));
  }

  /** The percentage and counts of a row. */
  public PublishedShare share(Percentage percentage, RowKey key) {
    return new PublishedShare(
        figure(key, percentage.numerator()),
        figure(key, percentage.denominator()),
        figure(key, percentage.percent()),
        indicator(percentage.percent()).decimals(),
        rounding(key.location().level()));
  }

  /** The score and interval of a row. */
  public PublishedScore score(Score score, RowKey key) {
    return new PublishedScore(
        figure(key, score.pupils()),
        figure(key, score.score()),
        figure(key, score.lower()),
        figure(key, score.upper()),
        indicator(score.score()).decimals());
  }

  private DataSet data() {
    return subject.data();
  }
}
