package bulletin.analysis;

import bulletin.figures.Figure;
import bulletin.figures.Shorthand;
import java.util.Set;

/**
 * What a published percentage and its rounded counts leave possible; fractions of 1.
 *
 * <p>Counts allow {@code C = [max(0, x-h)/(n+h), min(1, (x+h)/max(1, n-h))]}, h half the unit of
 * rounding (0 when exact); the percentage allows {@code P = percent ± ½ · 10^-decimals}; both
 * together allow their intersection. All closed, because the publisher's rule for ties is not
 * known.
 *
 * @param published x and n as published
 * @param smallestN the smallest denominator that rounds to the published
 * @param best x/n when C is no wider than P, otherwise the percentage; held within the range
 * @param range all that is possible
 * @param roundsToZero whether a figure is not zero though it rounds to it
 */
record FeasibleShare(
    Counts published, double smallestN, double best, Interval range, boolean roundsToZero) {
  /**
   * A recomputed percentage on a tie may miss the published interval by an error of the last bit.
   */
  private static final double LAST_BITS = 1e-12;

  /**
   * x and n as published.
   *
   * @param x may be above n when the figures are wrong
   */
  record Counts(double x, double n) {
    boolean tooFew() {
      return n < 10;
    }

    boolean small() {
      return n < 30 || x < 10 || n - x < 10;
    }
  }

  /**
   * What a share leaves possible, or why it is no share. None of its figures may be withheld,
   * unless as rounding to zero.
   */
  sealed interface Reading {
    /** It is a share. */
    record Shown(FeasibleShare share) implements Reading {}

    /** It is none. */
    record Refused(Shorthand why, String reason) implements Reading {}
  }

  static Reading read(PublishedShare share) {
    if (share.denominator() instanceof Figure.Withheld) {
      return new Reading.Refused(Shorthand.LOW, "a denominator rounds to zero");
    }
    double half = share.rounding().halfUnit();
    Counts counts = new Counts(count(share), Withheld.orZero(share.denominator()));
    if (counts.n() == 0) {
      return new Reading.Refused(Shorthand.NOT_APPLICABLE, "a denominator is zero");
    }
    if (counts.n() < 0 || counts.x() < 0 || counts.x() > counts.n()) {
      return new Reading.Refused(
          Shorthand.UNRELIABLE, "a numerator is below zero or above its denominator");
    }
    return combine(share, counts, half);
  }

  private static double count(PublishedShare share) {
    return share.numerator() instanceof Figure.Withheld
        ? lowCount(share) / 2
        : Withheld.orZero(share.numerator());
  }

  /** Above a count that rounds to zero. */
  private static double lowCount(PublishedShare share) {
    return share.rounding().unit() / 2.0;
  }

  private static Reading combine(PublishedShare share, Counts counts, double half) {
    Interval byCounts = byCounts(share, counts, half);
    Interval byPercent = byPercent(share);
    double lower = Math.max(byCounts.lower(), byPercent.lower());
    double upper = Math.min(byCounts.upper(), byPercent.upper());
    if (lower > upper + LAST_BITS) {
      return new Reading.Refused(
          Shorthand.UNRELIABLE, "a published percentage contradicts its counts");
    }
    Interval range = lower <= upper ? new Interval(lower, upper) : new Interval(upper, lower);
    boolean countsAreFiner = byCounts.width() <= byPercent.width();
    double best = countsAreFiner ? counts.x() / counts.n() : percent(share);
    boolean low = share.shorthands().findAny().isPresent();
    return new Reading.Shown(
        new FeasibleShare(counts, Math.max(1, counts.n() - half), range.clamp(best), range, low));
  }

  private static Interval byCounts(PublishedShare share, Counts counts, double half) {
    double smallest = Math.max(1, counts.n() - half);
    if (share.numerator() instanceof Figure.Withheld) {
      return new Interval(0, Math.min(1, lowCount(share) / smallest));
    }
    return new Interval(
        Math.max(0, counts.x() - half) / (counts.n() + half),
        Math.min(1, (counts.x() + half) / smallest));
  }

  private static Interval byPercent(PublishedShare share) {
    double half = halfPercent(share);
    if (share.percent() instanceof Figure.Withheld) {
      return new Interval(0, half);
    }
    double percent = percent(share);
    return new Interval(percent - half, percent + half);
  }

  private static double percent(PublishedShare share) {
    return share.percent() instanceof Figure.Withheld
        ? halfPercent(share) / 2
        : Withheld.orZero(share.percent()) / 100;
  }

  private static double halfPercent(PublishedShare share) {
    return 0.5 * Math.pow(10, -share.percentDecimals()) / 100;
  }

  /** The best estimate as so many of the published denominator. */
  Proportion proportion() {
    boolean asPublished = best == published.x() / published.n();
    return new Proportion(
        asPublished ? published.x() : Math.min(published.n(), best * published.n()), published.n());
  }

  /** A possible share of the smallest denominator. */
  Proportion corner(double share) {
    double p = Math.min(1, Math.max(0, share));
    return new Proportion(Math.min(smallestN, p * smallestN), smallestN);
  }

  Set<Flag> flags() {
    if (roundsToZero) {
      return published.small()
          ? Set.of(Flag.ROUNDS_TO_ZERO, Flag.SMALL_NUMBERS)
          : Set.of(Flag.ROUNDS_TO_ZERO);
    }
    return published.small() ? Set.of(Flag.SMALL_NUMBERS) : Set.of();
  }
}
