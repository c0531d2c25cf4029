package bulletin.analysis;

/**
 * The difference of two independent proportions: Newcombe's hybrid score interval, his method 10.
 *
 * <p>{@code d = p1 - p2; L = d - √[(p1-l1)² + (u2-p2)²]; U = d + √[(u1-p1)² + (p2-l2)²]} with
 * Wilson limits l and u; fractions of 1, within -1 and 1. The test is the pooled score test {@code
 * d / √[p̄ q̄ (1/n1 + 1/n2)]}; when all or none of both have it, z = 0 and p = 1.
 *
 * <p>Newcombe 1998, Statistics in Medicine 17:873-90.
 */
final class Newcombe {
  private Newcombe() {}

  static Difference of(Proportion first, Proportion second, double z) {
    Interval interval =
        Mover.difference(first.p(), Wilson.of(first, z), second.p(), Wilson.of(second, z));
    return new Difference(
        first.p() - second.p(),
        new Interval(Math.max(-1, interval.lower()), Math.min(1, interval.upper())),
        pooledZ(first, second),
        Math.sqrt(first.variance() + second.variance()));
  }

  private static double pooledZ(Proportion first, Proportion second) {
    double n = first.n() + second.n();
    double x = first.x() + second.x();
    double variance = x / n * ((n - x) / n) * (1 / first.n() + 1 / second.n());
    return variance > 0 ? (first.p() - second.p()) / Math.sqrt(variance) : 0;
  }
}
