package bulletin.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How many of a set of areas have a figure that may be used. Areas that are not shown are those
 * with small numbers, so what is made of the shown ones is biased: print this beside it.
 *
 * @param shown how many have one
 * @param of how many there are
 */
public record Coverage(int shown, int of) {
  static Coverage of(List<OptionalDouble> values) {
    return new Coverage(
        (int) values.stream().filter(OptionalDouble::isPresent).count(), values.size());
  }

  /** Whether ranks and bands may be made: at least 80% are shown. */
  public boolean isEnoughToRank() {
    return shown > 0 && 100L * shown >= 80L * of;
  }
}
