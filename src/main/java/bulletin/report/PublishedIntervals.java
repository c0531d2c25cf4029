package bulletin.report;

import bulletin.analysis.IntervalCheck;
import bulletin.analysis.PublishedScore;
import bulletin.check.Finding;
import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.Filter;
import bulletin.figures.Shorthand;
import bulletin.report.definition.ReportDefinition.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holds every published interval of a data set against the others: within one period and breakdown
 * all are made with one standard deviation, so a bound that does not fit is wrong.
 */
final class PublishedIntervals {
  private final Evaluation evaluation;
  private final Score score;
  private final List<String> strata;

  PublishedIntervals(Evaluation evaluation, Score score) {
    this.evaluation = evaluation;
    this.score = score;
    this.strata = data().filters().stream().map(Filter::column).filter(this::makesStrata).toList();
  }

  private DataSet data() {
    return evaluation.subject().data();
  }

  /** Groups and sub-totals share one standard deviation; other filters, such as subject, do not. */
  private boolean makesStrata(String column) {
    boolean compared = evaluation.subject().compare().filter().filter(column::equals).isPresent();
    boolean hasTotal =
        evaluation.subject().definition().data().filters().stream()
            .anyMatch(f -> f.column().equals(column) && f.total().isPresent());
    return !compared && !hasTotal;
  }

  /** What is wrong, one finding a rule, with the first place and how many there are. */
  List<Finding> findings() {
    IntervalCheck check =
        IntervalCheck.of(
            IntStream.range(0, data().rowCount())
                .filter(this::hasScore)
                .mapToObj(this::row)
                .toList());
    Map<IntervalCheck.Rule, List<IntervalCheck.Violation>> byRule =
        check.violations().stream()
            .collect(
                Collectors.groupingBy(
                    IntervalCheck.Violation::rule, LinkedHashMap::new, Collectors.toList()));
    return byRule.values().stream().map(PublishedIntervals::finding).toList();
  }

  /** The check passes over rows without a score; most rows of a large file have none. */
  private boolean hasScore(int row) {
    Figure figure = data().figure(row, score.score());
    return figure.number().isPresent()
        || figure.shorthand().filter(Shorthand.LOW::equals).isPresent();
  }

  private static Finding finding(List<IntervalCheck.Violation> violations) {
    IntervalCheck.Violation first = violations.getFirst();
    return new Finding(
        "published-interval",
        Finding.Severity.WARNING,
        first.origin().toString(),
        first.found() + DataFindings.andMore(violations),
        "an interval that holds its score, is symmetric, and fits the others of its period",
        "Ask the publisher, or correct the file.");
  }

  private IntervalCheck.Row row(int row) {
    String stratum =
        data().period(row).label()
            + strata.stream()
                .map(column -> ", " + data().option(row, column))
                .collect(Collectors.joining());
    return new IntervalCheck.Row(
        stratum,
        data().origin(row, score.score()),
        new PublishedScore(
            data().figure(row, score.pupils()),
            data().figure(row, score.score()),
            data().figure(row, score.lower()),
            data().figure(row, score.upper()),
            evaluation.indicator(score.score()).decimals()),
        score
            .total()
            .map(total -> data().figure(row, total))
            .orElse(Figure.of(Shorthand.NOT_AVAILABLE)),
        evaluation.rounding(data().location(row).level()));
  }
}
