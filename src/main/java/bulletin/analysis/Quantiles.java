package bulletin.analysis;

import java.util.Arrays;

/** Quantiles of type 7: Hyndman and Fan 1996, The American Statistician 50:361-365. */
public final class Quantiles {
  private Quantiles() {}

  /**
   * The value at position {@code probability · (m - 1)} of m ordered values counted from 0, with
   * linear interpolation; in the unit of the values, not rounded.
   *
   * @param values in any order; not changed
   * @param probability from 0 (the smallest) to 1 (the largest)
   * @throws IllegalArgumentException when there is no value, or the probability is outside 0 to 1
   */
  public static double type7(double[] values, double probability) {
    if (values.length == 0 || !(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "No quantile " + probability + " of " + values.length + " values");
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double position = probability * (sorted.length - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
