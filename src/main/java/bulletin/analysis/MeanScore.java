package bulletin.analysis;

/**
 * A mean score as decoded from its published interval, in points of the score.
 *
 * @param n how many it is of
 * @param mean the score
 * @param standardError {@code (U - L) / (2 · 1.96)}: the publisher's own multiplier
 */
record MeanScore(double n, double mean, double standardError) {

  static MeanScore of(PublishedScore score) {
    double width = Withheld.orZero(score.upper()) - Withheld.orZero(score.lower());
    return new MeanScore(
        Withheld.orZero(score.pupils()), Withheld.orZero(score.score()), standardError(width));
  }

  static double standardError(double width) {
    return width / (2 * Normal.PUBLISHED_Z);
  }

  /**
   * Difference of two independent means: {@code d ± 1.96 √(SE1² + SE2²)}, {@code z = d/SE}. Altman
   * and others 2000, Statistics with Confidence.
   */
  static Difference difference(MeanScore first, MeanScore second) {
    return difference(
        first.mean - second.mean, Math.hypot(first.standardError, second.standardError));
  }

  /**
   * A part's mean and its whole's: {@code SE = σ √(1/n - 1/N)}, which is the part's own standard
   * error times {@code √(1 - n/N)}, because every published interval uses one σ. Kish 1965.
   */
  static Difference partOfWhole(MeanScore part, MeanScore whole) {
    return difference(part.mean - whole.mean, part.standardError * Math.sqrt(1 - part.n / whole.n));
  }

  /** A mean whose standard deviation in the population is known. */
  static MeanScore ofSd(double mean, double n, double sd) {
    return new MeanScore(n, mean, sd / Math.sqrt(n));
  }

  static Difference difference(double d, double standardError) {
    double reach = Normal.PUBLISHED_Z * standardError;
    double z = standardError > 0 ? d / standardError : 0;
    return new Difference(d, new Interval(d - reach, d + reach), z, standardError);
  }

  /** The same with limits a little closer or wider, as rounding allows. */
  MeanScore withWidthChangedBy(double change) {
    double error = Math.max(0, standardError + standardError(change));
    return new MeanScore(n, mean, error);
  }
}
