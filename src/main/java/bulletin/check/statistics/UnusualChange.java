package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.statistics.Numbers.MeanColumns;
import bulletin.check.statistics.Numbers.ShareColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A change from one year to the next that is far out among those of its level, measure and year.
 * Each change is divided by what it may be anyway: what chance makes of numbers so large (counts by
 * their Poisson error on the log scale, percentages by their binomial error, scores by their
 * intervals), and what years make of any number. So small places do not flood the list, and large
 * ones do not either. Then it is held against the median of all, in units of 1.4826 times their
 * median absolute deviation, or of 1 if that is larger.
 */
final class UnusualChange extends StatisticalRule {
  /** Among changes that are normal, one in 26 million is further out. */
  private static final double LIMIT = 5.5;

  /** Of fewer people anything may become anything. */
  private static final double LEAST_PEOPLE = 30;

  /** Median and deviation of fewer changes say little. */
  private static final int LEAST_CHANGES = 30;

  private static final double NORMAL = 1.4826;

  /** What a year makes of a count, in logs; of a share; and of a score, in standard deviations. */
  private static final double COUNT_BY_YEAR = 0.05;

  private static final double SHARE_BY_YEAR = 0.02;
  private static final double SCORE_BY_YEAR = 0.1;
  private static final double WIDTH_IN_ERRORS = 2 * 1.96;

  UnusualChange() {
    super(
        new Card(
            "unusual-change",
            Stage.STATISTICS,
            Severity.WARNING,
            "a change from one year to the next that is far out among all of its kind",
            "A change that large is news, or a mistake; either way someone should know before it is"
                + " published.",
            Guidance.QUALITY),
        Small.authorities().data(",135,135,", ",535,535,").alsoTrips("parts-add-up"));
  }

  /** A measure's change between two rows; NaN when there is none. */
  @FunctionalInterface
  private interface Change {
    double between(int before, int after);
  }

  private record Watched(NumberColumn column, Change change) {}

  @Override
  void judge(Numbers numbers, Findings findings) {
    int[] before = rowsOfTheYearBefore(numbers.keys());
    Grouping strata = numbers.keys().byFilters(numbers.strataFilters());
    for (Watched watched : watched(numbers)) {
      new Search(numbers, before, strata, watched, findings).run();
    }
  }

  private static int[] rowsOfTheYearBefore(RowKeys keys) {
    Map<Integer, Integer> byYear = new HashMap<>();
    for (int period = 0; period < keys.periodList().size(); period++) {
      byYear.putIfAbsent(keys.periodList().get(period).startYear(), period);
    }
    int[] before = new int[keys.rows()];
    for (int row = 0; row < before.length; row++) {
      int year = keys.periodOf(row).startYear();
      int period = year < 0 ? -1 : byYear.getOrDefault(year - 1, -1);
      before[row] = keys.find(period, keys.place(row), keys.breakdown(row));
    }
    return before;
  }

  private static List<Watched> watched(Numbers numbers) {
    List<Watched> all = new ArrayList<>();
    for (NumberColumn count : numbers.wholes()) {
      all.add(new Watched(count, (a, b) -> ofCount(count.value(a), count.value(b))));
    }
    numbers.shares().forEach(s -> all.add(new Watched(s.percent(), (a, b) -> ofShare(s, a, b))));
    numbers.means().forEach(m -> all.add(new Watched(m.score(), (a, b) -> ofScore(m, a, b))));
    return all;
  }

  private static boolean areEnough(double before, double after) {
    return before >= LEAST_PEOPLE && after >= LEAST_PEOPLE;
  }

  private static double ofCount(double before, double after) {
    return before > 0 && after > 0 && Math.max(before, after) >= LEAST_PEOPLE
        ? Math.log(after / before) / Math.sqrt(1 / before + 1 / after + square(COUNT_BY_YEAR))
        : Double.NaN;
  }

  private static double ofShare(ShareColumns share, int before, int after) {
    double n0 = share.denominator().value(before);
    double n1 = share.denominator().value(after);
    double p0 = share.percent().value(before) / 100;
    double p1 = share.percent().value(after) / 100;
    double p = (n0 * p0 + n1 * p1) / (n0 + n1);
    return areEnough(n0, n1)
        ? (p1 - p0) / Math.sqrt(p * (1 - p) * (1 / n0 + 1 / n1) + square(SHARE_BY_YEAR))
        : Double.NaN;
  }

  private static double ofScore(MeanColumns mean, int before, int after) {
    double n0 = mean.pupils().value(before);
    double n1 = mean.pupils().value(after);
    double e0 = error(mean, before);
    double e1 = error(mean, after);
    double deviation = e1 * Math.sqrt(n1);
    return areEnough(n0, n1)
        ? (mean.score().value(after) - mean.score().value(before))
            / Math.sqrt(square(e0) + square(e1) + square(SCORE_BY_YEAR * deviation))
        : Double.NaN;
  }

  private static double error(MeanColumns mean, int row) {
    return (mean.upper().value(row) - mean.lower().value(row)) / WIDTH_IN_ERRORS;
  }

  private static double square(double value) {
    return value * value;
  }

  /** One measure's changes, by level, year and stratum. */
  private static final class Search {
    private final Numbers numbers;
    private final int[] before;
    private final Watched watched;
    private final Findings findings;
    private final Grouping groups;
    private final FirstCase first = new FirstCase();

    Search(Numbers numbers, int[] before, Grouping strata, Watched watched, Findings findings) {
      this.numbers = numbers;
      this.before = before;
      this.watched = watched;
      this.findings = findings;
      RowKeys keys = numbers.keys();
      this.groups =
          Grouping.of(
              keys.rows(),
              row ->
                  ((long) keys.period(row) * 32
                              + keys.area(row).level().map(Enum::ordinal).orElse(31))
                          * strata.count()
                      + strata.of(row));
    }

    void run() {
      Map<Integer, Changes> byGroup = new HashMap<>();
      for (int row = 0; row < before.length; row++) {
        double change = before[row] < 0 ? Double.NaN : watched.change().between(before[row], row);
        if (!Double.isNaN(change)) {
          byGroup.computeIfAbsent(groups.of(row), g -> new Changes()).add(row, change);
        }
      }
      byGroup.values().forEach(this::judge);
    }

    private void judge(Changes changes) {
      if (changes.count < LEAST_CHANGES) {
        return;
      }
      double middle = median(changes.values());
      double deviation =
          Math.max(
              1,
              NORMAL
                  * median(
                      Arrays.stream(changes.values()).map(c -> Math.abs(c - middle)).toArray()));
      for (int i = 0; i < changes.count; i++) {
        double out = Math.abs(changes.change[i] - middle) / deviation;
        if (out > LIMIT) {
          say(changes.rows[i]);
        }
      }
    }

    private void say(int row) {
      findings.add(
          numbers.cell(watched.column(), row),
          first.words("an unusual change", () -> worked(row)),
          "a change like those of other places and groups in that year",
          "Ask whether it is so; then say in the release what is behind it.");
    }

    private String worked(int row) {
      return numbers.keys().words(row)
          + " from "
          + watched.column().text(before[row])
          + " to "
          + watched.column().text(row);
    }

    private static double median(double[] values) {
      double[] sorted = values.clone();
      Arrays.sort(sorted);
      int n = sorted.length;
      return (sorted[n / 2] + sorted[(n - 1) / 2]) / 2;
    }
  }

  private static final class Changes {
    private int[] rows = new int[64];
    private double[] change = new double[64];
    private int count;

    void add(int row, double value) {
      if (count == rows.length) {
        rows = Arrays.copyOf(rows, count * 2);
        change = Arrays.copyOf(change, count * 2);
      }
      rows[count] = row;
      change[count++] = value;
    }

    double[] values() {
      return Arrays.copyOf(change, count);
    }
  }
}
