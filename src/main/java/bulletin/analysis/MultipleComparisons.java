package bulletin.analysis;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusted p-values of tests that are shown together. Only tests that were made are counted. The
 * adjusted values stand at the place of the raw ones; compare them with 0.05.
 */
public final class MultipleComparisons {
  private MultipleComparisons() {}

  /**
   * Holm: the j-th smallest of m becomes {@code max over i ≤ j of (m - i + 1) p_(i)}, at most 1.
   * Holm 1979, Scandinavian Journal of Statistics 6:65-70.
   *
   * @throws IllegalArgumentException when a value is not between 0 and 1
   */
  public static double[] holm(double[] p) {
    int[] order = ascending(p);
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int j = 0; j < order.length; j++) {
      largest = Math.max(largest, (order.length - j) * p[order[j]]);
      adjusted[order[j]] = Math.min(1, largest);
    }
    return adjusted;
  }

  /**
   * Benjamini-Hochberg: the j-th smallest of m becomes {@code min over i ≥ j of m p_(i) / i}, at
   * most 1. Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57:289-300.
   *
   * @throws IllegalArgumentException when a value is not between 0 and 1
   */
  public static double[] benjaminiHochberg(double[] p) {
    int[] order = ascending(p);
    double[] adjusted = new double[p.length];
    double smallest = 1;
    for (int j = order.length; j >= 1; j--) {
      smallest = Math.min(smallest, order.length * p[order[j - 1]] / j);
      adjusted[order[j - 1]] = smallest;
    }
    return adjusted;
  }

  /**
   * What may be claimed with an adjusted p-value: the verdict of the single test, unless the
   * adjusted value is 0.05 or more, when a direction becomes no significant difference.
   */
  public static Verdict adjusted(Verdict single, double adjustedP) {
    return switch (single) {
      case Verdict.Lower lower -> keep(lower, adjustedP);
      case Verdict.Higher higher -> keep(higher, adjustedP);
      case Verdict.NoSignificantDifference none -> none;
      case Verdict.Borderline borderline -> borderline;
      case Verdict.NotTested notTested -> notTested;
    };
  }

  private static Verdict keep(Verdict direction, double adjustedP) {
    return adjustedP < Normal.SIGNIFICANCE ? direction : new Verdict.NoSignificantDifference();
  }

  private static int[] ascending(double[] p) {
    for (double value : p) {
      if (!(value >= 0 && value <= 1)) {
        throw new IllegalArgumentException("A p-value is between 0 and 1, not " + value);
      }
    }
    return IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> p[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
