package bulletin.report;

import bulletin.analysis.PublishedShare;
import bulletin.analysis.ShareInterval;
import bulletin.check.Finding;
import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.report.definition.ReportDefinition.Percentage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds every published percentage of a data set against its counts. Gaps that need one that cannot
 * be are not shown, and the shorthand alone would not say where the mistake is.
 */
final class PublishedShares {
  private final Evaluation evaluation;
  private final Percentage percentage;

  PublishedShares(Evaluation evaluation, Percentage percentage) {
    this.evaluation = evaluation;
    this.percentage = percentage;
  }

  /** What is wrong, one finding a kind of mistake, with the first place and how many there are. */
  List<Finding> findings() {
    Map<String, List<Integer>> rows = new LinkedHashMap<>();
    for (int row = 0; row < data().rowCount(); row++) {
      int at = row;
      ShareInterval.contradiction(evaluation.share(percentage, row))
          .ifPresent(how -> rows.computeIfAbsent(how, h -> new ArrayList<>()).add(at));
    }
    return rows.entrySet().stream().map(e -> finding(e.getKey(), e.getValue())).toList();
  }

  private Finding finding(String how, List<Integer> rows) {
    int first = rows.getFirst();
    PublishedShare share = evaluation.share(percentage, first);
    return new Finding(
        "published-share",
        Finding.Severity.WARNING,
        data().origin(first, percentage.percent()).toString(),
        how + ": " + words(share) + DataFindings.andMore(rows),
        "a percentage that its counts can give",
        "Gaps that need it are shown as [u]. Ask the publisher, or correct the file.");
  }

  /** As the figures stand in the file; none of them is withheld where they contradict. */
  private static String words(PublishedShare share) {
    return plain(share.numerator())
        + " of "
        + plain(share.denominator())
        + " as "
        + plain(share.percent());
  }

  private static String plain(Figure figure) {
    return figure.number().orElseThrow().toPlainString();
  }

  private DataSet data() {
    return evaluation.subject().data();
  }
}
