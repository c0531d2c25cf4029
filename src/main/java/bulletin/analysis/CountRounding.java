package bulletin.analysis;

import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.GeographicLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * To what the counts of a geographic level are rounded.
 *
 * @param unit 1 when they are exact, 10 when they are published to the nearest 10
 */
public record CountRounding(int unit) {
  /** Counts as they are. */
  public static final CountRounding EXACT = new CountRounding(1);

  /** Counts to the nearest 10. */
  public static final CountRounding TO_TEN = new CountRounding(10);

  /**
   * So many counts that all end in 0 by chance would be one in a million; zeros say nothing and do
   * not count.
   */
  private static final int ENOUGH = 6;

  /** Refuses a unit below 1. */
  public CountRounding {
    if (unit < 1) {
      throw new IllegalArgumentException("Counts are rounded to 1 or more, not " + unit);
    }
  }

  /**
   * What the data show: the nearest 10 when every known count of the level is a multiple of 10 and
   * at least six of them are not 0; otherwise exact.
   *
   * @param level rounding is a property of the level, never of the data set
   * @param countIndicators columns of counts of people
   */
  public static CountRounding learn(
      DataSet data, GeographicLevel level, List<String> countIndicators) {
    List<BigDecimal> counts =
        IntStream.range(0, data.rowCount())
            .filter(row -> data.location(row).level() == level)
            .boxed()
            .flatMap(row -> countIndicators.stream().map(column -> data.figure(row, column)))
            .map(Figure::number)
            .flatMap(number -> number.stream())
            .filter(number -> number.signum() != 0)
            .toList();
    return counts.size() >= ENOUGH && counts.stream().allMatch(CountRounding::endsInZero)
        ? TO_TEN
        : EXACT;
  }

  private static boolean endsInZero(BigDecimal count) {
    return count.remainder(BigDecimal.TEN).signum() == 0;
  }

  /** How far a true count may lie from the published: 5 when rounded to 10, 0 when exact. */
  double halfUnit() {
    return unit == 1 ? 0 : unit / 2.0;
  }
}
