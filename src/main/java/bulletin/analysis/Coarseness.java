package bulletin.analysis;

/** When rounding hides too much for an interval: half-widths, in percentage points. */
final class Coarseness {
  private static final double NEGLIGIBLE = 1;
  private static final double INTOLERABLE = 5;

  private Coarseness() {}

  /** Above 5 points, or above 1 point and half of what chance does. */
  static boolean refuses(Interval roundingRange, Interval interval) {
    double rounding = roundingRange.width() / 2;
    return rounding > INTOLERABLE || (rounding > NEGLIGIBLE && rounding > interval.width() / 2 / 2);
  }
}
