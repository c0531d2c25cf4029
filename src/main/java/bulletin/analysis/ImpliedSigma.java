package bulletin.analysis;

import bulletin.figures.Figure;
import java.util.Locale;
import java.util.Optional;

/**
 * The standard deviation that a published interval implies, as a range that allows for rounding:
 * {@code [(h - u) √(n - e), (h + u) √(n + e)] / 1.96}, h half the width, u half a unit of the last
 * decimal, e half the unit of counts; points of the score.
 */
final class ImpliedSigma {
  /** Ranges that only touch agree, whatever the last bits say. */
  private static final double LAST_BITS = 1e-12;

  private ImpliedSigma() {}

  /** Empty when the limits are out of order or there are no pupils. */
  static Optional<Interval> of(PublishedScore score, CountRounding rounding) {
    double h = (Withheld.orZero(score.upper()) - Withheld.orZero(score.lower())) / 2;
    double n = Withheld.orZero(score.pupils());
    return h > 0 && n > 0
        ? Optional.of(of(h, n, score.halfUnit(), rounding.halfUnit()))
        : Optional.empty();
  }

  static Interval of(double h, double n, double halfUnit, double halfCount) {
    double lower = Math.max(0, h - halfUnit) * Math.sqrt(Math.max(0, n - halfCount));
    double upper = (h + halfUnit) * Math.sqrt(n + halfCount);
    return new Interval(
        lower / Normal.PUBLISHED_Z * (1 - LAST_BITS), upper / Normal.PUBLISHED_Z * (1 + LAST_BITS));
  }

  /**
   * Every score that total and number of pupils allow, once it is rounded; empty without pupils.
   */
  static Optional<Interval> mean(IntervalCheck.Row row) {
    double n = Withheld.orZero(row.score().pupils());
    double half = row.rounding().halfUnit();
    double total = Withheld.orZero(row.total());
    if (row.total() instanceof Figure.Withheld || n - half <= 0) {
      return Optional.empty();
    }
    double reach = row.score().halfUnit() + LAST_BITS;
    double smallest = Math.min(total / (n - half), total / (n + half));
    double largest = Math.max(total / (n - half), total / (n + half));
    return Optional.of(new Interval(smallest - reach, largest + reach));
  }

  static String text(Interval sigma) {
    return String.format(Locale.ROOT, "%.4f to %.4f", sigma.lower(), sigma.upper());
  }
}
