package bulletin.analysis;

import java.util.Arrays;

/** The ranges of σ that the rows of one stratum imply. */
final class SigmaRanges {
  private double[] starts = new double[16];
  private double[] ends = new double[16];
  private int count;

  void add(Interval range) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = range.lower();
    ends[count++] = range.upper();
  }

  /**
   * The values that lie in the most ranges: their intersection when all agree. Of several such, the
   * lowest.
   */
  IntervalCheck.Spread mostAgreed() {
    starts = Arrays.copyOf(starts, count);
    ends = Arrays.copyOf(ends, count);
    Arrays.sort(starts);
    Arrays.sort(ends);
    double from = starts[0];
    int most = 0;
    int ended = 0;
    for (int started = 1; started <= count; started++) {
      double start = starts[started - 1];
      while (ends[ended] < start) {
        ended++;
      }
      if (started - ended > most) {
        most = started - ended;
        from = start;
      }
    }
    return new IntervalCheck.Spread(new Interval(from, firstEnd(from)), most, count);
  }

  private double firstEnd(double from) {
    int i = 0;
    while (ends[i] < from) {
      i++;
    }
    return ends[i];
  }
}
