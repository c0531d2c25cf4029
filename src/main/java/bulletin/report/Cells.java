package bulletin.report;

import bulletin.analysis.Gap;
import bulletin.analysis.Interval;
import bulletin.analysis.Ratio;
import bulletin.analysis.Verdict;
import bulletin.figures.Figure;
import bulletin.figures.Indicator;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.definition.Shown;
import bulletin.report.model.Cell;
import bulletin.report.model.Table.Kind;
import bulletin.report.model.Trace;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Makes the cells of a measure: what is shown of a row, rounded once and traced. */
final class Cells {
  /** What is printed of the comparator, not of the row. */
  static final Set<Shown> OF_COMPARATOR =
      EnumSet.of(Shown.COMPARATOR_PERCENT, Shown.COMPARATOR_SCORE);

  private static final int INTERVAL_DECIMALS = 2;
  private static final String NOT_TESTED = "no test was made";

  private final Evaluation evaluation;
  private final Claims claims;
  private final Wording wording;
  private final Function<RowKey, Gap> gaps;

  /**
   * Cells of a measure.
   *
   * @param gaps gives each row's gap, its verdict adjusted when several tests stand together
   */
  Cells(Evaluation evaluation, Claims claims, Wording wording, Function<RowKey, Gap> gaps) {
    this.evaluation = evaluation;
    this.claims = claims;
    this.wording = wording;
    this.gaps = gaps;
  }

  // ---- headings and kinds

  String heading(Shown shown) {
    String comparator = evaluation.subject().compare().comparator().label();
    return indicatorOf(shown)
        .filter(i -> shown != Shown.PERCENT && !OF_COMPARATOR.contains(shown))
        .map(i -> evaluation.subject().heading(i))
        .orElseGet(
            () ->
                wording.say(
                    "heading." + shown.word(),
                    Map.of(
                        "comparator", comparator,
                        "comparator_lower", evaluation.subject().compare().comparator().name(),
                        "measure", evaluation.measure().label())));
  }

  Kind kind(Shown shown) {
    return switch (shown) {
      case GAP, GAP_ROUNDING_LOW, GAP_ROUNDING_HIGH, EARLIER_GAP, CHANGE ->
          evaluation.measure() instanceof Score score
              ? new Kind.Numbers(decimals(score.score()), false)
              : new Kind.MixedNumbers();
      case GAP_WORDS, P, VERDICT, CHANGE_VERDICT, SCORE_VERDICT -> new Kind.Words();
      case PERCENT_LOWER, PERCENT_UPPER, RELATIVE_GAP -> new Kind.Numbers(1, false);
      case GAP_LOWER, GAP_UPPER, CHANGE_LOWER, CHANGE_UPPER, RATIO ->
          new Kind.Numbers(INTERVAL_DECIMALS, false);
      case DENOMINATOR, NUMERATOR, PERCENT, COMPARATOR_PERCENT -> published(shown);
      case PUPILS, SCORE, SCORE_LOWER, SCORE_UPPER, COMPARATOR_SCORE -> published(shown);
    };
  }

  private Kind published(Shown shown) {
    return new Kind.Numbers(indicatorOf(shown).map(Indicator::decimals).orElse(0), true);
  }

  private int decimals(String indicator) {
    return evaluation.indicator(indicator).decimals();
  }

  /** The indicator whose figures are printed as published; empty for what is worked out. */
  Optional<Indicator> indicatorOf(Shown shown) {
    Optional<String> column =
        switch (evaluation.measure()) {
          case Percentage p ->
              switch (shown) {
                case DENOMINATOR -> Optional.of(p.denominator());
                case NUMERATOR -> Optional.of(p.numerator());
                case PERCENT, COMPARATOR_PERCENT -> Optional.of(p.percent());
                default -> Optional.<String>empty();
              };
          case Score s ->
              switch (shown) {
                case PUPILS -> Optional.of(s.pupils());
                case SCORE, COMPARATOR_SCORE -> Optional.of(s.score());
                case SCORE_LOWER -> Optional.of(s.lower());
                case SCORE_UPPER -> Optional.of(s.upper());
                default -> Optional.<String>empty();
              };
        };
    return column.map(evaluation::indicator);
  }

  // ---- cells

  Cell cell(Shown shown, RowKey key) {
    return switch (shown) {
      case DENOMINATOR, NUMERATOR, PERCENT, PUPILS, SCORE, SCORE_LOWER, SCORE_UPPER ->
          published(evaluation, key, indicatorOf(shown).orElseThrow().column());
      case COMPARATOR_PERCENT, COMPARATOR_SCORE ->
          published(
              evaluation,
              evaluation.subject().comparator(key),
              indicatorOf(shown).orElseThrow().column());
      case PERCENT_LOWER -> percentBound(key, Interval::lower);
      case PERCENT_UPPER -> percentBound(key, Interval::upper);
      case GAP -> gap(key, gaps.apply(key), ShownGap::value);
      case GAP_ROUNDING_LOW -> gap(key, gaps.apply(key), ShownGap::low);
      case GAP_ROUNDING_HIGH -> gap(key, gaps.apply(key), ShownGap::high);
      case GAP_WORDS -> gapWords(key);
      case GAP_LOWER -> bound(key, gaps.apply(key), Interval::lower);
      case GAP_UPPER -> bound(key, gaps.apply(key), Interval::upper);
      case P -> pValue(key);
      case VERDICT -> ofGap(key, gaps.apply(key), g -> words(claims.verdict(g)));
      case RATIO -> ratio(key, r -> Numbers.cell(Numbers.round(r.estimate(), 2), trace(key)));
      case RELATIVE_GAP ->
          ratio(key, r -> Numbers.cell(Numbers.round(100 * (1 - r.estimate()), 1), trace(key)));
      case EARLIER_GAP -> earlierGap(key);
      case CHANGE -> gap(key, evaluation.change(key), ShownGap::value);
      case CHANGE_LOWER -> bound(key, evaluation.change(key), Interval::lower);
      case CHANGE_UPPER -> bound(key, evaluation.change(key), Interval::upper);
      case CHANGE_VERDICT -> changeVerdict(key);
      case SCORE_VERDICT -> scoreVerdict(key);
    };
  }

  /** A figure as it was published, with the decimals of its column. */
  static Cell published(Evaluation evaluation, RowKey key, String indicator) {
    Trace trace = evaluation.trace(key, indicator);
    Indicator column = evaluation.indicator(indicator);
    return switch (evaluation.figure(key, indicator)) {
      case Figure.Known known ->
          Numbers.cell(Numbers.round(known.value(), column.decimals()), trace);
      case Figure.Withheld withheld ->
          new Cell.Withheld(
              withheld.why(),
              evaluation.hasRow(key) ? "withheld in the data" : "the data have no such row",
              trace);
    };
  }

  private static Cell words(String text) {
    return new Cell.Words(text);
  }

  private Trace trace(RowKey key) {
    return evaluation.worked("group minus comparator", key, evaluation.subject().comparator(key));
  }

  private Cell ofGap(RowKey key, Gap gap, Function<Gap.Calculated, Cell> cell) {
    return switch (gap) {
      case Gap.Calculated calculated -> cell.apply(calculated);
      case Gap.NotCalculated not -> new Cell.Withheld(not.why(), not.reason(), trace(key));
    };
  }

  private Cell gap(RowKey key, Gap gap, Function<ShownGap, BigDecimal> part) {
    return ofGap(
        key,
        gap,
        g ->
            evaluation.measure() instanceof Score score
                ? Numbers.cell(Numbers.round(g.estimate(), decimals(score.score())), trace(key))
                : ShownGap.of(g)
                    .map(shown -> Numbers.cell(part.apply(shown), trace(key)))
                    .orElseGet(() -> tooCoarse(key)));
  }

  private Cell tooCoarse(RowKey key) {
    return new Cell.Withheld(Shorthand.UNRELIABLE, "rounding too coarse", trace(key));
  }

  private Cell gapWords(RowKey key) {
    return ofGap(
        key,
        gaps.apply(key),
        g ->
            ShownGap.of(g)
                .<Cell>map(
                    shown -> new Cell.Words(claims.size(shown), Optional.of(trace(key)), false))
                .orElseGet(() -> tooCoarse(key)));
  }

  private Cell bound(RowKey key, Gap gap, ToDoubleFunction<Interval> end) {
    return ofGap(
        key,
        gap,
        g ->
            g.interval()
                .map(i -> Numbers.cell(Numbers.round(end.applyAsDouble(i), 2), trace(key)))
                .orElseGet(() -> new Cell.Withheld(Shorthand.UNRELIABLE, reason(g), trace(key))));
  }

  private static String reason(Gap.Calculated gap) {
    return gap.verdict() instanceof Verdict.NotTested not ? not.reason() : NOT_TESTED;
  }

  private Cell percentBound(RowKey key, ToDoubleFunction<Interval> end) {
    Cell percent = published(evaluation, key, evaluation.mainIndicator());
    if (percent instanceof Cell.Withheld) {
      return percent;
    }
    Trace trace = evaluation.worked("Wilson", key);
    return evaluation
        .interval(key)
        .<Cell>map(i -> Numbers.cell(Numbers.round(end.applyAsDouble(i), 1), trace))
        .orElseGet(() -> new Cell.Withheld(Shorthand.UNRELIABLE, NOT_TESTED, trace));
  }

  private Cell pValue(RowKey key) {
    return ofGap(
        key,
        gaps.apply(key),
        g ->
            g.p().isPresent()
                ? words(Numbers.pValue(g.p().getAsDouble()))
                : new Cell.Withheld(Shorthand.UNRELIABLE, reason(g), trace(key)));
  }

  private Cell ratio(RowKey key, Function<Ratio, Cell> cell) {
    return ofGap(
        key,
        gaps.apply(key),
        g ->
            ShownGap.of(g).isEmpty()
                ? tooCoarse(key)
                : g.ratio()
                    .map(cell)
                    .orElseGet(
                        () -> new Cell.Withheld(Shorthand.NOT_APPLICABLE, "no ratio", trace(key))));
  }

  private Cell earlierGap(RowKey key) {
    return evaluation
        .yearBefore(key)
        .map(before -> gap(before, evaluation.gap(before), ShownGap::value))
        .orElseGet(
            () ->
                new Cell.Withheld(
                    Shorthand.NOT_AVAILABLE, "no figures for the year before", trace(key)));
  }

  private Cell changeVerdict(RowKey key) {
    return ofGap(
        key,
        evaluation.change(key),
        change ->
            evaluation.gap(key) instanceof Gap.Calculated later
                    && evaluation.yearBefore(key).map(evaluation::gap).orElseThrow()
                        instanceof Gap.Calculated earlier
                ? words(claims.changeVerdict(later, earlier, change))
                : words(claims.verdict(change.verdict())));
  }

  private Cell scoreVerdict(RowKey key) {
    Cell score = published(evaluation, key, evaluation.mainIndicator());
    return score instanceof Cell.Withheld
        ? score
        : words(scoreVerdict(evaluation.againstZero(key)));
  }

  private String scoreVerdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Lower lower -> wording.say("verdict.below_zero");
      case Verdict.Higher higher -> wording.say("verdict.above_zero");
      case Verdict.NoSignificantDifference none -> wording.say("verdict.not_from_zero");
      case Verdict.Borderline borderline -> claims.verdict(borderline);
      case Verdict.NotTested not -> claims.verdict(not);
    };
  }
}
