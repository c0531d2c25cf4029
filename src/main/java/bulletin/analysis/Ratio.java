package bulletin.analysis;

import java.util.Optional;

/**
 * The group's share divided by the comparator's; shown beside the gap in percentage points, never
 * instead of it.
 *
 * @param estimate 1 when the shares are equal
 * @param interval 95%; of a part and its whole, Donner & Zou's limits of part to rest, R, mapped by
 *     {@code R / (f R + 1 - f)}, f = n_s/N; empty when the gap has none
 */
public record Ratio(double estimate, Optional<Interval> interval) {
  /** One minus the ratio: how much lower the group's share is, as a part of the comparator's. */
  public double relativeGap() {
    return 1 - estimate;
  }

  /** The interval of {@link #relativeGap}. */
  public Optional<Interval> relativeGapInterval() {
    return interval.map(i -> new Interval(1 - i.upper(), 1 - i.lower()));
  }

  static Optional<Ratio> untested(double group, double comparator) {
    return comparator > 0
        ? Optional.of(new Ratio(group / comparator, Optional.empty()))
        : Optional.empty();
  }

  static Optional<Ratio> independent(Proportion first, Proportion second, double z) {
    if (second.x() == 0) {
      return Optional.empty();
    }
    Interval limits = Mover.ratio(first.p(), Wilson.of(first, z), second.p(), Wilson.of(second, z));
    return Optional.of(new Ratio(first.p() / second.p(), Optional.of(limits)));
  }

  /** Empty when none of the rest have it: the ratio to the rest has no upper limit. */
  static Optional<Ratio> toWhole(Proportion part, Proportion whole, double z) {
    double f = part.n() / whole.n();
    return Complement.rest(part, whole)
        .flatMap(rest -> independent(part, rest, z))
        .map(
            ratio ->
                new Ratio(part.p() / whole.p(), ratio.interval().map(limits -> mapped(limits, f))));
  }

  private static Interval mapped(Interval toRest, double f) {
    return new Interval(mapped(toRest.lower(), f), mapped(toRest.upper(), f));
  }

  private static double mapped(double toRest, double f) {
    return toRest / (f * toRest + 1 - f);
  }
}
