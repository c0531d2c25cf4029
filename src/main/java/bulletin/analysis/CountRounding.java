package bulletin.analysis;

import bulletin.figures.DataSet;
import bulletin.figures.GeographicLevel;
import java.util.List;

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

  /** Refuses a unit below 1. */
  public CountRounding {
    if (unit < 1) {
      throw new IllegalArgumentException("Counts are rounded to 1 or more, not " + unit);
    }
  }

  /**
   * What the data show: see {@link Tally}.
   *
   * @param level rounding is a property of the level, never of the data set
   * @param countIndicators columns of counts of people
   */
  public static CountRounding learn(
      DataSet data, GeographicLevel level, List<String> countIndicators) {
    Tally tally = new Tally();
    for (int row = 0; row < data.rowCount(); row++) {
      if (data.location(row).level() == level) {
        for (String column : countIndicators) {
          data.figure(row, column).number().ifPresent(count -> tally.add(count.doubleValue()));
        }
      }
    }
    return tally.rounding();
  }

  /**
   * Learns from a level's counts to what they are rounded: the largest of 1,000, 100, 10 and 5 that
   * at least 19 in 20 are multiples of. One in 20 may be a mistake, which is then seen as one.
   * Zeros say nothing and do not count.
   */
  public static final class Tally {
    private static final int[] UNITS = {1000, 100, 10, 5};

    /** So many multiples would come about by chance less than once in a million. */
    private static final int[] ENOUGH = {6, 6, 6, 9};

    private static final int MISTAKES_ONE_IN = 20;

    private final long[] multiples = new long[UNITS.length];
    private long counts;

    /** Takes a count of people. */
    public void add(double count) {
      if (count == 0) {
        return;
      }
      counts++;
      for (int i = 0; i < UNITS.length; i++) {
        if (count % UNITS[i] == 0) {
          multiples[i]++;
        }
      }
    }

    /** What was learnt; exact when too few counts were seen to say otherwise. */
    public CountRounding rounding() {
      for (int i = 0; i < UNITS.length; i++) {
        long mistakes = counts - multiples[i];
        if (multiples[i] >= ENOUGH[i] && mistakes * MISTAKES_ONE_IN <= counts) {
          return new CountRounding(UNITS[i]);
        }
      }
      return EXACT;
    }
  }

  /** How far a true count may lie from the published: 5 when rounded to 10, 0 when exact. */
  public double halfUnit() {
    return unit == 1 ? 0 : unit / 2.0;
  }
}
