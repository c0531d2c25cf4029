package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Optional;

/** All rows of a time period have one status, such as Final. */
final class StatusOfPeriod extends StatisticalRule {
  /** The publisher's name for the column that says which version of a figure it is. */
  private static final String VERSION = "version";

  StatusOfPeriod() {
    super(
        new Card(
            "status-of-period",
            Stage.STATISTICS,
            Severity.WARNING,
            "a time period whose rows have more than one status in the column version",
            "Provisional and final figures of one period are not figures of one thing.",
            Guidance.DATA),
        Small.example().data("Male,Final", "Male,Provisional"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    Optional<TextColumn> version = numbers.submission().data().column(VERSION);
    if (version.isEmpty() || !numbers.design().attributes().contains(VERSION)) {
      return;
    }
    RowKeys keys = numbers.keys();
    long[][] rows = new long[keys.periodList().size()][version.get().distinct()];
    for (int row = 0; row < keys.rows(); row++) {
      rows[keys.period(row)][version.get().code(row)]++;
    }
    int[] usual = new int[rows.length];
    for (int period = 0; period < rows.length; period++) {
      usual[period] = most(rows[period]);
    }
    for (int row = 0; row < keys.rows(); row++) {
      int expected = usual[keys.period(row)];
      if (version.get().code(row) != expected) {
        findings.add(
            numbers.submission().cell(version.get(), row),
            "other rows of " + keys.periodOf(row).label() + " are " + version.get().value(expected),
            "one status in a time period",
            "Take all rows of a period from one release.");
      }
    }
    note(keys, version.get(), usual, numbers, findings);
  }

  private static int most(long[] counts) {
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[most]) {
        most = i;
      }
    }
    return most;
  }

  /** That a period is revised does not make it the latest: it is said which is which. */
  private static void note(
      RowKeys keys, TextColumn version, int[] usual, Numbers numbers, Findings findings) {
    List<Integer> order = keys.chronological();
    for (int i = 0; i < order.size(); i++) {
      int status = usual[order.get(i)];
      boolean differs = i > 0 && status != usual[order.get(i - 1)];
      if (differs) {
        findings.add(
            Severity.NOTE,
            numbers.submission().place(version),
            keys.periodList().get(order.get(i)).label()
                + " is "
                + version.value(status)
                + ", the period before it "
                + version.value(usual[order.get(i - 1)]),
            "figures of one status on both sides of a change",
            "Read changes between the two with this in mind.");
      }
    }
  }
}
