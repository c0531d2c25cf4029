package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.statistics.Numbers.MeanColumns;
import bulletin.check.statistics.Numbers.ShareColumns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;

/** What is withheld in one column of a row is not given away by another column of it. */
final class SuppressionConsistent extends StatisticalRule {
  SuppressionConsistent() {
    super(
        new Card(
            "suppression-consistent",
            Stage.STATISTICS,
            Severity.ERROR,
            "a withheld figure that another column of its row gives away",
            "Of a count, its percentage and what it is a part of, two give the third.",
            Guidance.DATA),
        Small.example().data(",61,31,51,", ",61,c,51,").alsoTrips("withheld-recoverable"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    for (ShareColumns share : numbers.shares()) {
      Row cells = new Row(numbers, findings);
      for (int row = 0; row < numbers.keys().rows(); row++) {
        cells.share(share, row);
      }
    }
    for (MeanColumns mean : numbers.means()) {
      Row cells = new Row(numbers, findings);
      for (int row = 0; row < numbers.keys().rows(); row++) {
        cells.mean(mean, row);
      }
    }
  }

  private record Row(Numbers numbers, Findings findings, FirstCase first) {
    Row(Numbers numbers, Findings findings) {
      this(numbers, findings, new FirstCase());
    }

    void share(ShareColumns share, int row) {
      NumberColumn count = share.numerator();
      NumberColumn whole = share.denominator();
      NumberColumn percent = share.percent();
      if (whole.isConfidential(row)) {
        if (count.isNumber(row)) {
          add(
              "the number is withheld but a part of it is shown",
              whole,
              count,
              row,
              () -> plain(count, row));
        }
        if (percent.isNumber(row)) {
          add(
              "the number is withheld but its percentage is shown",
              whole,
              percent,
              row,
              () -> plain(percent, row));
        }
      } else if (count.isConfidential(row) && percent.isNumber(row)) {
        add(
            "a count is withheld but its percentage is shown",
            count,
            percent,
            row,
            () -> ofWhole(share, row));
      } else if (percent.isConfidential(row) && count.isNumber(row)) {
        add(
            "a percentage is withheld but its counts are shown",
            percent,
            count,
            row,
            () -> divided(share, row));
      }
    }

    void mean(MeanColumns mean, int row) {
      List<NumberColumn> derived = mean.derived().toList();
      for (NumberColumn column : derived) {
        if (mean.pupils().isConfidential(row) && column.isNumber(row)) {
          add(
              "the number is withheld but a score, total or limit of so many is shown",
              mean.pupils(),
              column,
              row,
              () -> plain(column, row) + ", from which the number follows");
          return;
        }
      }
      mixed(derived, row);
    }

    private void mixed(List<NumberColumn> derived, int row) {
      NumberColumn hidden = null;
      NumberColumn shown = null;
      for (NumberColumn column : derived) {
        if (column.isConfidential(row)) {
          hidden = column;
        } else if (column.isNumber(row)) {
          shown = column;
        }
      }
      if (hidden != null && shown != null) {
        NumberColumn known = shown;
        add(
            "one of score, total and limits is withheld but another is shown",
            hidden,
            known,
            row,
            () -> plain(known, row));
      }
    }

    private void add(
        String kind, NumberColumn hidden, NumberColumn shown, int row, Supplier<String> worked) {
      String words = first.words(kind, worked);
      for (NumberColumn column : List.of(hidden, shown)) {
        findings.add(
            numbers.cell(column, row),
            words,
            "both withheld, or both shown",
            "Withhold both, or show both if neither is of few people.");
      }
    }

    private static String plain(NumberColumn column, int row) {
      return column.name() + " is " + column.text(row);
    }

    private static String ofWhole(ShareColumns share, int row) {
      double count = share.percent().value(row) * share.denominator().value(row) / 100;
      return share.percent().text(row)
          + "% of "
          + share.denominator().text(row)
          + " is "
          + BigDecimal.valueOf(Double.isFinite(count) ? count : 0)
              .setScale(0, RoundingMode.HALF_UP)
              .toPlainString();
    }

    private static String divided(ShareColumns share, int row) {
      return share.numerator().text(row) + " of " + share.denominator().text(row);
    }
  }
}
