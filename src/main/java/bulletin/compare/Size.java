package bulletin.compare;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * How far one indicator's numbers moved.
 *
 * @param indicator its column
 * @param up how many numbers rose
 * @param down how many fell
 * @param largest the largest move, after minus before, with its sign; the first of equals
 * @param median the median of the moves without their signs
 */
public record Size(String indicator, long up, long down, BigDecimal largest, BigDecimal median) {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** One for each indicator of which a number changed. */
  public static List<Size> of(Revisions revisions) {
    return revisions.indicators().stream()
        .filter(indicator -> revisions.of(indicator).anyMatch(r -> r.kind() == Kind.REVISED))
        .map(indicator -> of(indicator, revisions.sizes(indicator)))
        .toList();
  }

  private static Size of(String indicator, BigDecimal[] sizes) {
    long up = Arrays.stream(sizes).filter(size -> size.signum() > 0).count();
    return new Size(indicator, up, sizes.length - up, largest(sizes), median(sizes));
  }

  private static BigDecimal largest(BigDecimal[] sizes) {
    int first = sizes.length - 1;
    while (first > 0 && sizes[first - 1].abs().compareTo(sizes[first].abs()) == 0) {
      first--;
    }
    return sizes[first];
  }

  private static BigDecimal median(BigDecimal[] sizes) {
    BigDecimal upper = sizes[sizes.length / 2].abs();
    BigDecimal median = upper.add(sizes[(sizes.length - 1) / 2].abs()).divide(TWO);
    return median.signum() == 0 ? BigDecimal.ZERO : median.stripTrailingZeros();
  }

  /** How many numbers changed. */
  public long count() {
    return up + down;
  }
}
