package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Place;
import bulletin.check.Stage;
import bulletin.check.statistics.RowKeys.Period;
import java.util.List;

/** Time periods follow one another. */
final class PeriodSkipped extends StatisticalRule {
  PeriodSkipped() {
    super(
        new Card(
            "period-skipped",
            Stage.STATISTICS,
            Severity.WARNING,
            "a time period between others that has no rows at all",
            "A year without figures is shown as rows with x, so that nobody takes it for an oversight.",
            Guidance.DATA),
        Small.years().data("202324,", "202526,"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    List<Period> periods =
        numbers.keys().chronological().stream()
            .map(p -> numbers.keys().periodList().get(p))
            .filter(p -> p.startYear() >= 0)
            .toList();
    for (int i = 1; i < periods.size(); i++) {
      Period before = periods.get(i - 1);
      Period after = periods.get(i);
      if (after.startYear() > before.startYear() + 1) {
        findings.add(
            new Place(numbers.submission().data().file(), 0, "time_period", ""),
            "nothing between " + before.label() + " and " + after.label(),
            "rows for every period, with x where there are no figures",
            "Add the period that is lost, or say in a footnote why there is none.");
      }
    }
  }
}
