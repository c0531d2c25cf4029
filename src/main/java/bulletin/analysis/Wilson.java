package bulletin.analysis;

/**
 * The interval of one proportion: Wilson's score interval without continuity correction.
 *
 * <p>{@code [2x + z² ∓ z √(z² + 4xq)] / [2(n + z²)]}, q = 1 - x/n; a fraction of 1. At x = 0 the
 * lower limit is exactly 0 and at x = n the upper exactly 1. For use where each person is one
 * trial, never for sessions.
 *
 * <p>Wilson 1927, JASA 22:209-12; Newcombe 1998, Statistics in Medicine 17:857-72.
 */
final class Wilson {
  private Wilson() {}

  static Interval of(Proportion share, double z) {
    double x = share.x();
    double n = share.n();
    double root = z * Math.sqrt(z * z + 4 * x * share.q());
    double sum = 2 * x + z * z;
    // The lower limit times its conjugate: no difference of near-equal numbers when x is small.
    double lower = 2 * x * share.p() / (sum + root);
    double upper = (sum + root) / (2 * (n + z * z));
    return new Interval(
        Math.min(lower, share.p()), x == n ? 1 : Math.min(1, Math.max(upper, share.p())));
  }
}
