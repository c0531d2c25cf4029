package bulletin.analysis;

/**
 * Square-and-add: the interval of a difference or ratio of two independent estimates from the
 * interval of each (MOVER, the method of variance estimates recovery). In the unit of the
 * estimates.
 *
 * <p>Difference: {@code L = d - √[(e1-l1)² + (u0-e0)²]; U = d + √[(u1-e1)² + (e0-l0)²]}. Zou &
 * Donner 2008, Statistics in Medicine 27:1693-1702; Newcombe 2001.
 *
 * <p>Ratio p/q: {@code [pq ∓ √((pq)² - a(2p-a) b(2q-b))] / [b(2q-b)]}, lower with a = l1, b = u2,
 * upper with a = u1, b = l2; lower is 0 when p is 0; q must be above 0. Donner & Zou 2012,
 * Statistical Methods in Medical Research 21:347-59. It excludes 1 exactly when the difference
 * excludes 0.
 */
final class Mover {
  private Mover() {}

  static Interval difference(double e1, Interval i1, double e0, Interval i0) {
    double d = e1 - e0;
    return new Interval(
        d - Math.hypot(e1 - i1.lower(), i0.upper() - e0),
        d + Math.hypot(i1.upper() - e1, e0 - i0.lower()));
  }

  static Interval ratio(double p, Interval i1, double q, Interval i2) {
    double pq = p * q;
    // The lower limit times its conjugate: b(2q-b) may be 0.
    double lower = p == 0 ? 0 : product(p, i1.lower()) / (pq + root(p, i1.lower(), q, i2.upper()));
    double upper = (pq + root(p, i1.upper(), q, i2.lower())) / product(q, i2.lower());
    return new Interval(lower, upper);
  }

  private static double product(double estimate, double limit) {
    return limit * (2 * estimate - limit);
  }

  private static double root(double p, double a, double q, double b) {
    return Math.sqrt(Math.max(0, p * p * q * q - product(p, a) * product(q, b)));
  }
}
