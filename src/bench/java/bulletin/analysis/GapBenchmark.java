package bulletin.analysis;

import bulletin.figures.Figure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A year's work for all local authorities: 153 areas, 6 subjects, 3 groups, 7 years, each gap with
 * its interval, test, rounding range and checks, and the tests of each area's table adjusted.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GapBenchmark {
  private static final int GAPS = 153 * 6 * 3 * 7;
  private static final int SEED = 20;

  private final List<PublishedShare> groups = new ArrayList<>();
  private final PublishedShare whole = share(405_190, 650_560, CountRounding.TO_TEN);

  /** Makes the counts once, the same each time. */
  public GapBenchmark() {
    Random random = new Random(SEED);
    for (int i = 0; i < GAPS; i++) {
      int n = 6 + random.nextInt(400);
      groups.add(share(random.nextInt(n + 1), n, CountRounding.EXACT));
    }
  }

  private static PublishedShare share(int x, int n, CountRounding rounding) {
    return new PublishedShare(
        Figure.of(BigDecimal.valueOf(x)),
        Figure.of(BigDecimal.valueOf(n)),
        Figure.of(BigDecimal.valueOf(Math.round(100.0 * x / n))),
        0,
        rounding);
  }

  /** All gaps and their adjusted p-values. */
  @Benchmark
  public double[] allGaps() {
    double[] p = new double[GAPS];
    for (int i = 0; i < GAPS; i++) {
      Gap gap = ShareGap.between(groups.get(i), whole, Relation.PART_OF_WHOLE);
      p[i] = gap instanceof Gap.Calculated calculated ? calculated.p().orElse(1) : 1;
    }
    return MultipleComparisons.benjaminiHochberg(p);
  }
}
