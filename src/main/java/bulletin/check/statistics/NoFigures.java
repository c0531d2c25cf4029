package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.figures.Shorthand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where figures are not available: a measure in a whole time period is a gap, which is noted; a
 * place whose every figure is not available, in a period that has figures, is asked after.
 */
final class NoFigures extends StatisticalRule {
  NoFigures() {
    super(
        new Card(
            "no-figures",
            Stage.STATISTICS,
            Severity.WARNING,
            "a row without any figure in a time period that has figures",
            "A place that handed nothing in is missing from its region's total as well.",
            Guidance.QUALITY),
        Small.example().data("61,31,51,61,-12.2,-0.2,-1.71,1.31\n", "x,x,x,x,x,x,x,x\n"));
  }

  /** The columns of one measure, and the one that stands for it. */
  private record Measure(NumberColumn shown, List<NumberColumn> all) {
    boolean isMissing(int row) {
      return all.stream().allMatch(c -> c.is(row, Shorthand.NOT_AVAILABLE));
    }

    /** Not that a figure does not apply: that may be so in a period without any. */
    boolean isKnown(int row) {
      return all.stream().anyMatch(c -> c.isNumber(row) || c.isConfidential(row));
    }
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    RowKeys keys = numbers.keys();
    List<Measure> measures = measures(numbers);
    boolean[][] exists = new boolean[measures.size()][keys.periodList().size()];
    for (int m = 0; m < exists.length; m++) {
      for (int row = 0; row < keys.rows(); row++) {
        exists[m][keys.period(row)] |= measures.get(m).isKnown(row);
      }
      note(numbers, measures.get(m).shown(), exists[m], findings);
    }
    for (int row = 0; row < keys.rows(); row++) {
      if (isMissing(measures, exists, row, keys.period(row))) {
        findings.add(
            numbers.row(row),
            "no figure of the row is available, while other rows of its time period have figures",
            "figures, or a footnote that says why there are none",
            "Ask whoever should have sent them; the totals above it lack them too.");
      }
    }
  }

  private static boolean isMissing(
      List<Measure> measures, boolean[][] exists, int row, int period) {
    boolean any = false;
    for (int m = 0; m < exists.length; m++) {
      if (exists[m][period]) {
        any = true;
        if (!measures.get(m).isMissing(row)) {
          return false;
        }
      }
    }
    return any;
  }

  private static List<Measure> measures(Numbers numbers) {
    List<Measure> all = new ArrayList<>();
    numbers
        .shares()
        .forEach(
            s ->
                all.add(
                    new Measure(
                        s.percent(), List.of(s.denominator(), s.numerator(), s.percent()))));
    numbers
        .means()
        .forEach(
            m ->
                all.add(
                    new Measure(
                        m.score(), Stream.concat(Stream.of(m.pupils()), m.derived()).toList())));
    return all;
  }

  private static void note(
      Numbers numbers, NumberColumn shown, boolean[] exists, Findings findings) {
    List<String> missing =
        numbers.keys().chronological().stream()
            .filter(p -> !exists[p])
            .map(p -> numbers.keys().periodList().get(p).label())
            .toList();
    if (!missing.isEmpty()) {
      findings.add(
          Severity.NOTE,
          numbers.submission().place(shown.texts()),
          "no figure of " + String.join(", ", missing) + " is available",
          "a gap in a line, not a zero",
          "Name the periods under breaks: in report.yaml.");
    }
  }
}
