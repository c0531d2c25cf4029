package bulletin.analysis;

import bulletin.figures.Figure;
import bulletin.figures.Origin;
import bulletin.figures.Shorthand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether published intervals of scores are what they say: ordered, about their score, and {@code
 * score ± 1.96 σ/√n} with one σ for each stratum.
 *
 * @param checked how many rows have a score and both limits
 * @param strata each stratum's σ, in the order in which strata first occur; a stratum without an
 *     interval that can be decoded is absent
 * @param violations in the order of the rows
 */
public record IntervalCheck(int checked, Map<String, Spread> strata, List<Violation> violations) {
  /** What rounding may do to the two distances from score to limit, in units of the last place. */
  private static final BigDecimal SYMMETRY_UNITS = BigDecimal.TWO;

  /** Copies what it is given, in order. */
  public IntervalCheck {
    strata = Collections.unmodifiableMap(new LinkedHashMap<>(strata));
    violations = List.copyOf(violations);
  }

  /**
   * A published interval to check.
   *
   * @param stratum whose rows share one σ, such as a subject and year
   * @param origin where its score was read
   * @param score the figures
   * @param total the sum that the score is the mean of; not rounded, whatever the level; a withheld
   *     figure when there is none
   * @param rounding to what the number of pupils is rounded
   */
  public record Row(
      String stratum, Origin origin, PublishedScore score, Figure total, CountRounding rounding) {}

  /**
   * The standard deviation that a stratum's intervals were made with.
   *
   * @param sigma every value that agrees with {@code rows} rows at once, points of the score; when
   *     rows disagree, the values that most rows agree on
   * @param rows how many rows agree
   * @param of how many rows were decoded
   */
  public record Spread(Interval sigma, int rows, int of) {}

  /** What a published interval must be. */
  public enum Rule {
    /** A score that is shown has a number of pupils and both limits. */
    COMPLETE,
    /** The lower limit is below the upper. */
    ORDERED,
    /** The score is at or between the limits. */
    HOLDS_ITS_SCORE,
    /** The score is in the middle, within two units of the last decimal. */
    SYMMETRIC,
    /** The width is that of the stratum's σ and the row's n, within rounding. */
    FITS_ITS_STRATUM,
    /** The score is the total divided by the number of pupils, within rounding. */
    SCORE_IS_THE_MEAN
  }

  /**
   * A row that is not what it must be.
   *
   * @param rule what it breaks
   * @param origin where its score was read
   * @param found a lower-case phrase with the numbers as published
   */
  public record Violation(Rule rule, Origin origin, String found) {}

  /** What a stratum's intervals were made with; empty when none could be decoded. */
  public Optional<Spread> spread(String stratum) {
    return Optional.ofNullable(strata.get(stratum));
  }

  /** Checks rows. A limit that rounds to zero counts as 0; rows without a score are passed over. */
  public static IntervalCheck of(List<Row> rows) {
    List<Row> scored = rows.stream().filter(row -> shown(row.score().score())).toList();
    Map<String, Spread> strata = strata(scored);
    List<Violation> violations = new ArrayList<>();
    scored.forEach(row -> violations.addAll(violations(row, strata)));
    return new IntervalCheck(
        (int) scored.stream().filter(IntervalCheck::hasLimits).count(), strata, violations);
  }

  private static Map<String, Spread> strata(List<Row> rows) {
    Map<String, List<Interval>> implied = new LinkedHashMap<>();
    for (Row row : rows) {
      impliedSigma(row)
          .ifPresent(
              sigma -> implied.computeIfAbsent(row.stratum(), s -> new ArrayList<>()).add(sigma));
    }
    Map<String, Spread> strata = new LinkedHashMap<>();
    implied.forEach((stratum, sigmas) -> strata.put(stratum, ImpliedSigma.mostAgreed(sigmas)));
    return strata;
  }

  private static List<Violation> violations(Row row, Map<String, Spread> strata) {
    List<Violation> found = new ArrayList<>();
    if (!isComplete(row)) {
      found.add(new Violation(Rule.COMPLETE, row.origin(), "a score without pupils or limits"));
    }
    if (hasLimits(row)) {
      addShape(row, found);
    }
    if (fitsNot(row, strata)) {
      found.add(new Violation(Rule.FITS_ITS_STRATUM, row.origin(), misfit(row, strata)));
    }
    if (isNotTheMean(row)) {
      found.add(new Violation(Rule.SCORE_IS_THE_MEAN, row.origin(), notTheMean(row)));
    }
    return found;
  }

  private static void addShape(Row row, List<Violation> found) {
    BigDecimal score = number(row.score().score());
    BigDecimal lower = number(row.score().lower());
    BigDecimal upper = number(row.score().upper());
    String limits =
        score.toPlainString() + " (" + lower.toPlainString() + " to " + upper.toPlainString() + ")";
    if (lower.compareTo(upper) >= 0) {
      found.add(new Violation(Rule.ORDERED, row.origin(), limits));
    } else if (score.compareTo(lower) < 0 || score.compareTo(upper) > 0) {
      found.add(new Violation(Rule.HOLDS_ITS_SCORE, row.origin(), limits));
    } else if (isLopsided(row, lower.add(upper).subtract(score.multiply(BigDecimal.TWO)))) {
      found.add(new Violation(Rule.SYMMETRIC, row.origin(), limits));
    }
  }

  private static boolean isLopsided(Row row, BigDecimal difference) {
    return difference.abs().compareTo(SYMMETRY_UNITS.movePointLeft(row.score().decimals())) > 0;
  }

  private static boolean fitsNot(Row row, Map<String, Spread> strata) {
    Optional<Interval> implied = impliedSigma(row);
    Spread spread = strata.get(row.stratum());
    return implied.isPresent() && spread != null && !implied.get().overlaps(spread.sigma());
  }

  private static String misfit(Row row, Map<String, Spread> strata) {
    Spread spread = strata.get(row.stratum());
    return "the limits imply a standard deviation of "
        + ImpliedSigma.text(impliedSigma(row).orElseThrow())
        + ", the other rows "
        + (spread == null ? "none" : ImpliedSigma.text(spread.sigma()));
  }

  private static Optional<Interval> impliedSigma(Row row) {
    return isComplete(row) && hasLimits(row)
        ? ImpliedSigma.of(row.score(), row.rounding())
        : Optional.empty();
  }

  private static boolean isNotTheMean(Row row) {
    return row.total() instanceof Figure.Known
        && row.score().pupils() instanceof Figure.Known
        && ImpliedSigma.mean(row)
            .filter(mean -> mean.excludes(number(row.score().score()).doubleValue()))
            .isPresent();
  }

  private static String notTheMean(Row row) {
    return number(row.score().score()).toPlainString()
        + " is not "
        + number(row.total()).toPlainString()
        + " divided by "
        + number(row.score().pupils()).toPlainString();
  }

  private static boolean isComplete(Row row) {
    return row.score().pupils() instanceof Figure.Known && hasLimits(row);
  }

  private static boolean hasLimits(Row row) {
    return shown(row.score().lower()) && shown(row.score().upper());
  }

  private static boolean shown(Figure figure) {
    return figure.shorthand().filter(why -> why != Shorthand.LOW).isEmpty();
  }

  private static BigDecimal number(Figure figure) {
    return figure.number().orElse(BigDecimal.ZERO);
  }
}
