package bulletin.analysis;

import bulletin.figures.Figure;
import bulletin.figures.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    /**
     * The score is in the middle, within one unit of the last decimal; rounding can explain two.
     */
    NEARLY_SYMMETRIC,
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
    return of(rows::stream);
  }

  /**
   * Checks rows that are too many to be kept: they are gone through twice, first for each stratum's
   * σ.
   *
   * @param rows gives the same rows each time
   */
  public static IntervalCheck of(Supplier<Stream<Row>> rows) {
    Map<String, Spread> strata = strata(scored(rows));
    AtomicInteger checked = new AtomicInteger();
    List<Violation> violations =
        scored(rows)
            .peek(rules -> checked.addAndGet(rules.hasLimits() ? 1 : 0))
            .flatMap(rules -> rules.violations(Optional.ofNullable(strata.get(rules.stratum()))))
            .toList();
    return new IntervalCheck(checked.get(), strata, violations);
  }

  private static Stream<IntervalRules> scored(Supplier<Stream<Row>> rows) {
    return rows.get().map(IntervalRules::new).filter(IntervalRules::hasScore);
  }

  private static Map<String, Spread> strata(Stream<IntervalRules> rows) {
    Map<String, SigmaRanges> implied = new LinkedHashMap<>();
    rows.forEach(
        row ->
            row.impliedSigma()
                .ifPresent(
                    sigma ->
                        implied.computeIfAbsent(row.stratum(), s -> new SigmaRanges()).add(sigma)));
    Map<String, Spread> strata = new LinkedHashMap<>();
    implied.forEach((stratum, ranges) -> strata.put(stratum, ranges.mostAgreed()));
    return strata;
  }
}
