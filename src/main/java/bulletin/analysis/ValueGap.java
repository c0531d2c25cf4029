package bulletin.analysis;

import bulletin.figures.Figure;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The gap between two published values that have no interval and of which none can be made: rates
 * of sessions, whose trials are not people, and averages without a published standard deviation.
 * Group minus comparator in the values' unit; of percentages, percentage points.
 */
public final class ValueGap {
  private ValueGap() {}

  /**
   * The gap as published: never with interval or test. Not calculated when either value is
   * withheld; a value that rounds to zero counts as 0 and is flagged.
   *
   * @param decimals decimals of the values' column, never of the cell
   */
  public static Gap between(Figure group, Figure comparator, int decimals) {
    return Withheld.of(group.shorthand().stream(), comparator.shorthand().stream())
        .<Gap>map(withheld -> withheld)
        .orElseGet(() -> untested(group, comparator, decimals));
  }

  private static Gap untested(Figure group, Figure comparator, int decimals) {
    double estimate = Withheld.orZero(group) - Withheld.orZero(comparator);
    double unit = Math.pow(10, -decimals);
    boolean low = Stream.of(group, comparator).anyMatch(f -> f.shorthand().isPresent());
    return new Gap.Calculated(
        new Gap.Size(estimate, new Interval(estimate - unit, estimate + unit)),
        Gap.Test.none(),
        new Verdict.NotTested("published without an interval"),
        low ? Set.of(Flag.ROUNDS_TO_ZERO) : Set.of(),
        Optional.empty());
  }
}
