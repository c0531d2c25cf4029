package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Stage;
import bulletin.figures.Shorthand;
import bulletin.figures.TextColumn;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A cell of an indicator is a number or one of the shorthand. */
final class SymbolAllowed extends StatisticalRule {
  private static final Map<Shorthand, String> MEANINGS =
      new EnumMap<>(
          Map.of(
              Shorthand.CONFIDENTIAL, "confidential",
              Shorthand.NOT_AVAILABLE, "not available",
              Shorthand.UNRELIABLE, "of low reliability",
              Shorthand.NOT_APPLICABLE, "not applicable",
              Shorthand.LOW, "rounds to zero but is not zero"));

  SymbolAllowed() {
    super(
        new Card(
            "symbol-allowed",
            Stage.STATISTICS,
            Severity.ERROR,
            "a figure that is neither a number nor shorthand",
            "A text such as \"1,234\" passes the publisher's screener and breaks every calculation.",
            Guidance.DATA),
        Small.example().data(",124,62,", ",abc,62,"));
  }

  @Override
  void judge(Numbers numbers, Findings findings) {
    Map<Shorthand, Long> counts = new EnumMap<>(Shorthand.class);
    for (NumberColumn column : numbers.indicators()) {
      TextColumn texts = column.texts();
      findings.cells(
          numbers.submission().data(),
          texts,
          column::isOtherCode,
          "a figure that is neither a number nor shorthand",
          new Wish(
              "a plain number, or " + symbols(numbers),
              "Correct the file, or map the text under values: in report.yaml."));
      for (Shorthand why : Shorthand.values()) {
        counts.merge(why, column.count(why), Long::sum);
      }
    }
    explain(numbers, counts, findings);
  }

  private static String symbols(Numbers numbers) {
    return numbers.design().shorthand().keySet().stream()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** One note for each code, at its columns: what it means and how many cells have it. */
  private static void explain(Numbers numbers, Map<Shorthand, Long> counts, Findings findings) {
    counts.forEach(
        (why, count) -> {
          if (count > 0) {
            explain(numbers, why, count, findings);
          }
        });
  }

  private static void explain(Numbers numbers, Shorthand why, long count, Findings findings) {
    for (NumberColumn column : numbers.indicators()) {
      findings.cells(
          Severity.NOTE,
          numbers.submission().data(),
          column.texts(),
          code -> column.isCode(code, why),
          String.format(
              Locale.ROOT,
              "%,d %s %s: %s",
              count,
              count == 1 ? "cell is" : "cells are",
              why.symbol(),
              MEANINGS.get(why)),
          new Wish("a reader who is told what it means", "Keep it in the key of the release."));
    }
  }
}
