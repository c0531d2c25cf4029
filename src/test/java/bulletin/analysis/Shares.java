package bulletin.analysis;

import bulletin.figures.Figure;
import bulletin.figures.Shorthand;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;

/** Published figures for tests. */
final class Shares {
  private Shares() {}

  /** A number as printed, or a shorthand's letter. */
  static Figure figure(String printed) {
    return Arrays.stream(Shorthand.values())
        .filter(why -> why.symbol().equals(printed))
        .map(Figure::of)
        .findFirst()
        .orElseGet(() -> Figure.of(printed));
  }

  static PublishedShare toTen(String x, String n, String percent) {
    return new PublishedShare(figure(x), figure(n), figure(percent), 0, CountRounding.TO_TEN);
  }

  static PublishedShare exact(String x, String n, String percent) {
    return new PublishedShare(figure(x), figure(n), figure(percent), 0, CountRounding.EXACT);
  }

  /** An exact share with its percentage rounded half up to a whole number. */
  static PublishedShare exact(long x, long n) {
    BigDecimal percent =
        BigDecimal.valueOf(100 * x).divide(BigDecimal.valueOf(n), 0, RoundingMode.HALF_UP);
    return exact(Long.toString(x), Long.toString(n), percent.toPlainString());
  }

  /** A score "n score lower upper" at two decimals. */
  static PublishedScore score(String figures) {
    String[] parts = figures.split(" ", -1);
    return new PublishedScore(
        figure(parts[0]), figure(parts[1]), figure(parts[2]), figure(parts[3]), 2);
  }

  static Gap.Calculated calculated(Gap gap) {
    return switch (gap) {
      case Gap.Calculated calculated -> calculated;
      case Gap.NotCalculated no -> throw new AssertionError("not calculated: " + no.reason());
    };
  }
}
