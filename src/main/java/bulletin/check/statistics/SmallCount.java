package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.figures.Shorthand;

/** A level whose counts are exact shows no count of 1 to 5. */
final class SmallCount extends StatisticalRule {
  /** The largest number of people that is withheld. */
  static final int LIMIT = 5;

  SmallCount() {
    super(
        new Card(
            "small-count",
            Stage.STATISTICS,
            Severity.ERROR,
            "a count of 1 to 5 people at a level whose counts are not rounded",
            "So few people may be recognised, and what else the row says is then known of them.",
            Guidance.DATA),
        Small.example()
            .data(",63,31,49,", ",63,3,5,")
            .alsoTrips("parts-add-up", "percentage-of-parts"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    boolean withholds =
        numbers.counts().stream().anyMatch(c -> c.count(Shorthand.CONFIDENTIAL) > 0);
    for (NumberColumn count : numbers.counts()) {
      for (int row = 0; row < numbers.keys().rows(); row++) {
        if (isSmall(count.value(row)) && numbers.rounding(row).unit() == 1) {
          findings.add(
              withholds ? Severity.ERROR : Severity.WARNING,
              numbers.cell(count, row),
              "a count of 1 to 5 is shown"
                  + (withholds ? " while others are withheld" : ", and the file withholds none"),
              "c in place of a count of 1 to 5",
              "Withhold it, and what it could be worked out from.");
        }
      }
    }
  }

  private static boolean isSmall(double count) {
    return count > 0 && count <= LIMIT;
  }
}
