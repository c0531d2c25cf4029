package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Stage;
import bulletin.figures.TextColumn;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A value that one or two rows have, while the others have many: most often a slip. */
final class StrayValue extends StatisticalRule {
  private static final int FEW = 2;
  private static final int MANY = 50;

  StrayValue() {
    super(
        new Card(
            "stray-value",
            Stage.STATISTICS,
            Severity.WARNING,
            "a time period, option or status that hardly any row has",
            "A misspelt option is an option of its own, and its row is missing from the right one.",
            Guidance.QUALITY),
        Small.authorities()
            .data("\"Hartlepool\",Male,Final,101,101", "\"Hartlepool\",Mail,Final,101,101")
            .alsoTrips("complete-grid"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    Stream.of(
            Stream.of("time_period", "time_identifier"),
            numbers.design().filters().stream().map(f -> f.column()),
            numbers.design().attributes().stream())
        .flatMap(names -> names)
        .distinct()
        .flatMap(name -> numbers.submission().data().column(name).stream())
        .forEach(column -> judge(numbers, column, findings));
  }

  private static void judge(Numbers numbers, TextColumn column, Findings findings) {
    int[] counts = IntStream.range(0, column.distinct()).map(column::count).sorted().toArray();
    int[] others = Arrays.stream(counts).filter(count -> count > FEW).toArray();
    if (others.length == 0 || others[others.length / 2] < MANY) {
      return;
    }
    String usual = String.format(Locale.ROOT, "%,d", others[others.length / 2]);
    findings.cells(
        numbers.submission().data(),
        column,
        code -> column.count(code) <= FEW,
        "a value that one or two rows have, while others have " + usual,
        new Wish("a value like those of the other rows", "Correct it, if it is a slip."));
  }
}
