package bulletin.check.statistics;

import bulletin.analysis.CountRounding;
import bulletin.analysis.IntervalCheck;
import bulletin.analysis.IntervalCheck.Spread;
import bulletin.analysis.PublishedScore;
import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.statistics.Numbers.MeanColumns;
import bulletin.figures.Figure;
import bulletin.figures.Origin;
import bulletin.figures.Shorthand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * A published interval holds its score, in the middle, and is as wide as those of its period: all
 * are made with one standard deviation. The cell that is named is the one that alone explains it.
 */
final class PublishedIntervals extends StatisticalRule {
  /**
   * Of ten intervals nine fit: then the tenth is wrong; with fewer, intervals are made otherwise.
   */
  private static final int FIT = 9;

  private static final double PUBLISHED_Z = 1.96;

  PublishedIntervals() {
    super(
        new Card(
            "published-interval",
            Stage.STATISTICS,
            Severity.ERROR,
            "a confidence interval that does not hold its score, or does not fit the others",
            "Readers judge by the interval whether a score differs from the average.",
            Guidance.QUALITY),
        Small.example().data("-12.2,-0.2,-1.71,", "-12.2,-0.2,0.1,"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    Grouping strata = numbers.keys().byFilters(numbers.strataFilters());
    for (MeanColumns mean : numbers.means()) {
      Scores scores = new Scores(numbers, mean, strata, new HashMap<>());
      IntervalCheck check =
          IntervalCheck.of(
              () ->
                  IntStream.range(0, numbers.keys().rows())
                      .filter(scores::hasScore)
                      .mapToObj(scores::row));
      for (IntervalCheck.Violation violation : check.violations()) {
        int row = (int) violation.origin().line();
        scores.say(violation, row, check, findings);
      }
    }
  }

  private record Scores(
      Numbers numbers, MeanColumns mean, Grouping strata, Map<Long, String> names) {

    boolean hasScore(int row) {
      return mean.score().isNumber(row) || mean.score().is(row, Shorthand.LOW);
    }

    /** The origin's line is the row's number here: it is only carried through. */
    IntervalCheck.Row row(int row) {
      return new IntervalCheck.Row(
          stratum(row),
          new Origin("", row, mean.score().name()),
          new PublishedScore(
              mean.pupils().figure(row),
              mean.score().figure(row),
              mean.lower().figure(row),
              mean.upper().figure(row),
              mean.decimals()),
          mean.total().map(t -> t.figure(row)).orElse(Figure.of(Shorthand.NOT_AVAILABLE)),
          rounding(row));
    }

    private CountRounding rounding(int row) {
      return numbers.half(mean.pupils(), row) == 0 ? CountRounding.EXACT : numbers.rounding(row);
    }

    private String stratum(int row) {
      long key = ((long) numbers.keys().period(row) << 32) | strata.of(row);
      return names.computeIfAbsent(key, k -> Long.toString(k));
    }

    void say(IntervalCheck.Violation violation, int row, IntervalCheck check, Findings findings) {
      OptionalDouble sigma = sigma(check.spread(stratum(row)));
      if (violation.rule() == IntervalCheck.Rule.FITS_ITS_STRATUM && sigma.isEmpty()) {
        return;
      }
      NumberColumn culprit = culprit(violation.rule(), row, sigma);
      findings.add(
          violation.rule() == IntervalCheck.Rule.NEARLY_SYMMETRIC
              ? Severity.WARNING
              : Severity.ERROR,
          numbers.cell(culprit, row),
          kind(violation.rule()),
          "an interval of score ± 1.96 standard deviations over the root of the number",
          "Correct the cell, or work the score and its limits out again.");
    }

    /** Known only where nearly all intervals were made with it. */
    private static OptionalDouble sigma(Optional<Spread> spread) {
      return spread.stream()
          .filter(s -> s.rows() * 10L >= s.of() * (long) FIT)
          .mapToDouble(s -> s.sigma().lower())
          .findFirst();
    }

    private static String kind(IntervalCheck.Rule rule) {
      return switch (rule) {
        case COMPLETE -> "a score is shown without its number of pupils or a limit";
        case ORDERED -> "the lower limit is not below the upper";
        case HOLDS_ITS_SCORE -> "the score is not between its limits";
        case SYMMETRIC, NEARLY_SYMMETRIC -> "the score is not in the middle of its limits";
        case FITS_ITS_STRATUM ->
            "the interval's width is not that of its number and the standard deviation of the"
                + " others";
        case SCORE_IS_THE_MEAN -> "the score is not its total divided by its number";
      };
    }

    /** The one cell that, put right, would make the row fit; the score when no one would. */
    private NumberColumn culprit(IntervalCheck.Rule rule, int row, OptionalDouble sigma) {
      if (rule == IntervalCheck.Rule.COMPLETE) {
        return missing(row);
      }
      if (rule == IntervalCheck.Rule.ORDERED) {
        return mean.lower();
      }
      if (sigma.isEmpty()) {
        return mean.score();
      }
      double score = zero(mean.score().value(row));
      double half = PUBLISHED_Z * sigma.getAsDouble() / Math.sqrt(mean.pupils().value(row));
      double reach = reach(row, half);
      boolean lowerFits = Math.abs(score - half - zero(mean.lower().value(row))) <= reach;
      boolean upperFits = Math.abs(score + half - zero(mean.upper().value(row))) <= reach;
      if (lowerFits && upperFits) {
        return rule == IntervalCheck.Rule.SCORE_IS_THE_MEAN
            ? mean.total().orElse(mean.score())
            : mean.score();
      }
      if (lowerFits || upperFits) {
        return lowerFits ? mean.upper() : mean.lower();
      }
      double width = zero(mean.upper().value(row)) - zero(mean.lower().value(row));
      return Math.abs(width / 2 - half) <= reach ? mean.score() : mean.pupils();
    }

    /** How far a limit may lie from the one worked out: its rounding, and that of the number. */
    private double reach(int row, double half) {
      double n = mean.pupils().value(row);
      double fewer = Math.max(1, n - numbers.half(mean.pupils(), row));
      return 1.5 * Math.pow(10, -mean.decimals()) + half * (Math.sqrt(n / fewer) - 1);
    }

    private NumberColumn missing(int row) {
      return List.of(mean.pupils(), mean.lower(), mean.upper()).stream()
          .filter(column -> !column.isNumber(row))
          .findFirst()
          .orElse(mean.score());
    }

    private static double zero(double value) {
      return Double.isNaN(value) ? 0 : value;
    }
  }
}
