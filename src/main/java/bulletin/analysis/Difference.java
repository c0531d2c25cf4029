package bulletin.analysis;

/**
 * A difference with its interval and its test, in the unit of what was subtracted.
 *
 * @param estimate first minus second
 * @param interval of the difference
 * @param z of the test that it is 0; 0 when both sides are all or none
 * @param standardError not pooled
 */
record Difference(double estimate, Interval interval, double z, double standardError) {
  double p() {
    return Normal.p(z);
  }

  /** -1 lower, 1 higher, 0 when the interval holds 0. */
  int direction() {
    return interval.contains(0) ? 0 : (int) Math.signum(estimate);
  }

  /** The same about an estimate that was reached another way and may differ in the last bits. */
  Difference about(double sameEstimate) {
    return new Difference(sameEstimate, interval.including(sameEstimate), z, standardError);
  }

  /** The same in a unit of which so many make one of the present. */
  Difference times(double factor) {
    return new Difference(estimate * factor, interval.times(factor), z, standardError * factor);
  }
}
