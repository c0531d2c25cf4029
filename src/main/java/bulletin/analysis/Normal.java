package bulletin.analysis;

import org.apache.commons.math3.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {
  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

  /** The level of every test. */
  static final double SIGNIFICANCE = 0.05;

  /** 1.959963984540054. */
  static final double Z95 = z(0.95);

  /** What the publisher multiplies a standard error by; only to decode its intervals. */
  static final double PUBLISHED_Z = 1.96;

  private Normal() {}

  /**
   * The multiplier of a two-sided interval.
   *
   * @param confidence between 0 and 1, such as 0.95
   */
  static double z(double confidence) {
    return STANDARD.inverseCumulativeProbability((1 + confidence) / 2);
  }

  /**
   * Two-sided p-value. Taken from the lower tail, because one minus the distribution is 0 from z =
   * 9; underflows to 0 beyond about 38.
   */
  static double p(double z) {
    return Math.min(1, 2 * STANDARD.cumulativeProbability(-Math.abs(z)));
  }
}
