package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.statistics.Numbers.ShareColumns;

/**
 * The percentage of a whole is that of its parts added up, which are exact where the whole is
 * rounded: ten points of tolerance shrink to none.
 */
final class PercentageOfParts extends StatisticalRule {
  private static final double LAST_BITS = 1e-9;

  PercentageOfParts() {
    super(
        new Card(
            "percentage-of-parts",
            Stage.STATISTICS,
            Severity.ERROR,
            "a region's percentage that its authorities' exact counts do not give",
            "A region's counts are rounded, so that they alone would let a wrong percentage pass.",
            Guidance.QUALITY),
        Small.example().data(",1230,620,50,", ",1230,620,51,"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    for (Relation relation : numbers.relations()) {
      if (!relation.isOfCountry()
          && Additivity.learn(relation, numbers.countAddends(), 0).holds()) {
        for (ShareColumns share : numbers.shares()) {
          relation.wholes(whole -> judge(numbers, relation, share, whole, findings));
        }
      }
    }
  }

  private static void judge(
      Numbers numbers, Relation relation, ShareColumns share, int whole, Findings findings) {
    if (!share.percent().isNumber(whole)) {
      return;
    }
    Sum count = Sum.of(relation, exact(share.numerator()), whole);
    Sum of = Sum.of(relation, exact(share.denominator()), whole);
    if (!count.isComplete() || !of.isComplete() || of.shown() == 0) {
      return;
    }
    double half = half(numbers, relation, share, whole);
    double least = 100 * Math.max(0, count.shown() - half) / (of.shown() + half);
    double most = 100 * Math.min(1, (count.shown() + half) / Math.max(1, of.shown() - half));
    double percent = share.percent().value(whole);
    double unit = 0.5 * Math.pow(10, -share.decimals()) + LAST_BITS;
    if (percent < least - unit || percent > most + unit) {
      findings.add(
          numbers.cell(share.percent(), whole),
          "a percentage that the parts do not give: "
              + numbers.keys().words(whole)
              + " is "
              + share.percent().text(whole)
              + ", its "
              + relation.parts()
              + " have "
              + Math.round(count.shown())
              + " of "
              + Math.round(of.shown()),
          "the percentage of all parts together",
          "Correct the percentage or the part that is wrong.");
    }
  }

  /** How far rounding of the parts may move their sum. */
  private static double half(Numbers numbers, Relation relation, ShareColumns share, int whole) {
    double half = 0;
    for (int i = relation.first(whole); i < relation.end(whole); i++) {
      half += numbers.half(share.denominator(), relation.part(i));
    }
    return half;
  }

  private static Addend exact(NumberColumn column) {
    return new Addend(column, true, row -> 0);
  }
}
