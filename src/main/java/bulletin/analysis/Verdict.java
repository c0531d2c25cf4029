package bulletin.analysis;

/** What may be claimed of a difference at the 5% level. */
public sealed interface Verdict {
  /** Significantly below: the interval is below zero. */
  record Lower() implements Verdict {}

  /** Significantly above: the interval is above zero. */
  record Higher() implements Verdict {}

  /** The interval holds zero. It does not mean that there is no difference. */
  record NoSignificantDifference() implements Verdict {}

  /**
   * No direction is claimed.
   *
   * @param reason a lower-case phrase
   */
  record Borderline(String reason) implements Verdict {}

  /**
   * No test was made.
   *
   * @param reason a lower-case phrase
   */
  record NotTested(String reason) implements Verdict {}

  /** By the interval; borderline when the p-value disagrees with it. */
  static Verdict of(Interval interval, double p) {
    if (interval.excludes(0) != p < Normal.SIGNIFICANCE) {
      return new Borderline("the interval and the test disagree");
    }
    return of(interval);
  }

  /** By the interval alone. */
  static Verdict of(Interval interval) {
    if (interval.upper() < 0) {
      return new Lower();
    }
    return interval.lower() > 0 ? new Higher() : new NoSignificantDifference();
  }
}
