package bulletin.check.statistics;

import bulletin.analysis.CountRounding;
import bulletin.analysis.PublishedShare;
import bulletin.analysis.ShareInterval;
import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.statistics.Numbers.ShareColumns;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A percentage is one that its counts can give, with the rounding of its level. */
final class PercentageRecomputed extends StatisticalRule {
  private static final double LAST_BITS = 1e-9;

  PercentageRecomputed() {
    super(
        new Card(
            "percentage-recomputed",
            Stage.STATISTICS,
            Severity.ERROR,
            "a percentage that its counts cannot give, allowing for the rounding of its level",
            "A percentage and its counts that disagree cannot both be right, and both are quoted.",
            Guidance.QUALITY),
        Small.example().data(",124,62,50,", ",124,62,51,").alsoTrips("percentage-of-parts"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    for (ShareColumns share : numbers.shares()) {
      FirstCase first = new FirstCase();
      for (int row = 0; row < numbers.keys().rows(); row++) {
        if (!agrees(share, row)) {
          hold(numbers, share, row, first, findings);
        }
      }
    }
  }

  /** Whether the published counts give the percentage as they stand, which settles most rows. */
  private static boolean agrees(ShareColumns share, int row) {
    double n = share.denominator().value(row);
    double x = share.numerator().value(row);
    double half = 0.5 * Math.pow(10, -share.decimals());
    return x >= 0
        && x <= n
        && Math.abs(share.percent().value(row) - 100 * x / n) <= half - LAST_BITS;
  }

  private static void hold(
      Numbers numbers, ShareColumns share, int row, FirstCase first, Findings findings) {
    PublishedShare published =
        new PublishedShare(
            share.numerator().figure(row),
            share.denominator().figure(row),
            share.percent().figure(row),
            share.decimals(),
            numbers.rounding(row));
    ShareInterval.contradiction(published)
        .ifPresent(
            how ->
                findings.add(
                    numbers.cell(share.percent(), row),
                    first.words(how, () -> worked(numbers, share, row)),
                    "a percentage that its counts can give",
                    "Correct the percentage or its counts; gaps that need it are shown as [u]."));
  }

  private static String worked(Numbers numbers, ShareColumns share, int row) {
    CountRounding rounding = numbers.rounding(row);
    return share.numerator().text(row)
        + " of "
        + share.denominator().text(row)
        + given(share, row)
        + ", published as "
        + share.percent().text(row)
        + (rounding.unit() == 1 ? "" : "; counts are rounded to " + rounding.unit());
  }

  private static String given(ShareColumns share, int row) {
    double n = share.denominator().value(row);
    double percent = 100 * share.numerator().value(row) / n;
    return n == 0
        ? ""
        : " is "
            + BigDecimal.valueOf(percent)
                .setScale(share.decimals() + 1, RoundingMode.HALF_UP)
                .toPlainString();
  }
}
