package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;

/** Where a level's counts are rounded, all of them are. */
final class RoundingByLevel extends StatisticalRule {
  RoundingByLevel() {
    super(
        new Card(
            "rounding-by-level",
            Stage.STATISTICS,
            Severity.ERROR,
            "a count that is not rounded as the other counts of its level are",
            "One exact total beside rounded ones lets withheld parts be worked out.",
            Guidance.DATA),
        Small.years().data(Small.LATEST_REGION + "1230,620,", Small.LATEST_REGION + "1228,620,"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    for (NumberColumn count : numbers.counts()) {
      for (int row = 0; row < numbers.keys().rows(); row++) {
        int unit = numbers.rounding(row).unit();
        if (unit > 1 && count.isNumber(row) && count.value(row) % unit != 0) {
          findings.add(
              numbers.cell(count, row),
              "a count that is not rounded to " + unit + " as the others of its level are",
              "multiples of " + unit,
              "Round it, or say under rounding: in report.yaml that the level is not rounded.");
        }
      }
    }
  }
}
