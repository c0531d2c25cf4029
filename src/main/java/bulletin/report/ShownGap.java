package bulletin.report;

import bulletin.analysis.Gap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A gap as it may be printed, given what the rounding of the published figures leaves open: one
 * decimal when the rounding range is at most half a percentage point wide, none when it is at most
 * two, otherwise not at all. When the range still holds more than one printable value the gap is
 * "about", with the range.
 *
 * @param value group minus comparator, rounded half away from zero
 * @param low the lowest value that rounding allows, as printed
 * @param high the highest value that rounding allows, as printed
 */
public record ShownGap(BigDecimal value, BigDecimal low, BigDecimal high) {
  /** Empty when rounding is too coarse for even a whole number. */
  public static Optional<ShownGap> of(Gap.Calculated gap) {
    OptionalInt decimals = gap.size().decimals();
    return decimals.isPresent() ? Optional.of(rounded(gap, decimals.getAsInt())) : Optional.empty();
  }

  private static ShownGap rounded(Gap.Calculated gap, int decimals) {
    return new ShownGap(
        Numbers.round(gap.estimate(), decimals),
        Numbers.round(gap.roundingRange().lower(), decimals),
        Numbers.round(gap.roundingRange().upper(), decimals));
  }

  /** Whether rounding leaves more than one printable value. */
  public boolean about() {
    return low.compareTo(high) != 0;
  }

  /** The smaller of the range's sizes, without sign. */
  public BigDecimal nearest() {
    return low.abs().min(high.abs());
  }

  /** The larger of the range's sizes, without sign. */
  public BigDecimal farthest() {
    return low.abs().max(high.abs());
  }

  /** Whether it prints as 0, or may lie on either side of 0: no direction may be named. */
  public boolean undirected() {
    return value.signum() == 0 || low.signum() * high.signum() < 0;
  }
}
