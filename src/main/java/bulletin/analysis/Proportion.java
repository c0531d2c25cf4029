package bulletin.analysis;

/**
 * So many of so many.
 *
 * @param x how many have it, from 0 to n; need not be whole when it is a published percentage times
 *     n
 * @param n of how many; above 0
 */
record Proportion(double x, double n) {
  Proportion {
    if (!(n > 0) || !(x >= 0) || !(x <= n)) {
      throw new IllegalArgumentException("No proportion is " + x + " of " + n);
    }
  }

  double p() {
    return x / n;
  }

  double q() {
    return (n - x) / n;
  }

  /** The variance of the proportion, not pooled. */
  double variance() {
    return p() * q() / n;
  }
}
