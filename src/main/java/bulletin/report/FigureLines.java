package bulletin.report;

import bulletin.analysis.Flag;
import bulletin.analysis.Gap;
import bulletin.analysis.Interval;
import bulletin.analysis.Method;
import bulletin.analysis.Ratio;
import bulletin.analysis.Verdict;
import bulletin.figures.Figure;
import bulletin.figures.Origin;
import bulletin.figures.RowKey;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.model.Cell;
import bulletin.report.model.FigureLine;
import bulletin.report.model.Trace;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Collects every figure, gap and change that a report prints, each once, for figures.csv. */
public final class FigureLines {
  /** A p-value too small for a double; never written as 0. */
  private static final String TINY = "<1e-300";

  private final Map<String, FigureLine> lines = new LinkedHashMap<>();

  /** Among the flags of what was revised, or worked out from such a figure. */
  private static final String REVISED = "REVISED";

  private final Claims claims;
  private final RevisionMarks marks;

  FigureLines(Claims claims, RevisionMarks marks) {
    this.claims = claims;
    this.marks = marks;
  }

  /** All lines, in the order in which they were entered. */
  public List<FigureLine> lines() {
    return List.copyOf(lines.values());
  }

  /** How many gaps and changes carry a flag. */
  long flagged(Flag flag) {
    return lines.values().stream()
        .filter(
            line ->
                List.of(line.values().getOrDefault("flags", "").split(" ")).contains(flag.name()))
        .count();
  }

  /** A published figure. */
  public void figure(Evaluation evaluation, RowKey key, String indicator, Cell cell) {
    Map<String, String> line = published(evaluation, key, indicator, cell);
    flag(line, evaluation.trace(key, indicator));
    add(line);
  }

  /** A published percentage whose 95% interval is printed too. */
  public void interval(Evaluation evaluation, RowKey key) {
    String percent = evaluation.mainIndicator();
    Cell cell = Cells.published(evaluation, key, percent);
    Map<String, String> line = published(evaluation, key, percent, cell);
    evaluation
        .interval(key)
        .ifPresent(
            i -> {
              line.put("method", Method.WILSON.title());
              bounds(line, i);
            });
    flag(line, evaluation.trace(key, percent));
    add(line);
  }

  private static void bounds(Map<String, String> line, Interval interval) {
    line.put("interval_lower", Double.toString(interval.lower()));
    line.put("interval_upper", Double.toString(interval.upper()));
    line.put("interval_level", "95%");
  }

  private static Map<String, String> published(
      Evaluation evaluation, RowKey key, String indicator, Cell cell) {
    Map<String, String> line = place("figure", evaluation, key);
    line.put("measure", indicator);
    line.put("unit", evaluation.indicator(indicator).unit().symbol());
    line.put("value", exact(evaluation.figure(key, indicator)));
    line.put("printed", cell.text());
    if (cell instanceof Cell.Withheld withheld) {
      line.put("reason", withheld.reason());
    }
    if (evaluation.trace(key, indicator) instanceof Trace.FromCell from) {
      line.put("source_file", from.origin().file());
      line.put("source_line", Long.toString(from.origin().line()));
      line.put("source_column", from.origin().column());
    }
    return line;
  }

  private static String exact(Figure figure) {
    return switch (figure) {
      case Figure.Known known -> known.value().toPlainString();
      case Figure.Withheld withheld -> withheld.why().symbol();
    };
  }

  /**
   * A gap.
   *
   * @param adjusted the p-value adjusted for the tests that stand together; empty when none do
   */
  void gap(Evaluation evaluation, RowKey key, Gap gap, OptionalDouble adjusted) {
    RowKey comparator = evaluation.subject().comparator(key);
    Map<String, String> line = place("gap", evaluation, key);
    worked(line, gap, evaluation, evaluation.worked("group minus comparator", key, comparator));
    adjusted.ifPresent(p -> line.put("p_adjusted", p(p)));
    add(line);
  }

  /** A change of a gap since the year before. */
  void change(Evaluation evaluation, RowKey key, Gap change) {
    Optional<RowKey> before = evaluation.yearBefore(key);
    RowKey[] inputs =
        before
            .map(b -> new RowKey[] {key, comparator(evaluation, key), b, comparator(evaluation, b)})
            .orElse(new RowKey[] {key, comparator(evaluation, key)});
    Map<String, String> line = place("change", evaluation, key);
    worked(line, change, evaluation, evaluation.worked("later gap minus earlier gap", inputs));
    if (change instanceof Gap.Calculated moved
        && evaluation.gap(key) instanceof Gap.Calculated later
        && before.isPresent()
        && evaluation.gap(before.get()) instanceof Gap.Calculated earlier) {
      line.put("verdict", claims.changeVerdict(later, earlier, moved));
    }
    add(line);
  }

  private static RowKey comparator(Evaluation evaluation, RowKey key) {
    return evaluation.subject().comparator(key);
  }

  /** What is known of a gap, entered in its line. */
  public void worked(Map<String, String> line, Gap gap, Evaluation evaluation, Trace.Worked trace) {
    line.put("inputs", inputs(trace.inputs()));
    line.put("unit", evaluation.gapUnit());
    switch (gap) {
      case Gap.NotCalculated not -> {
        line.put("value", not.why().symbol());
        line.put("printed", not.why().bracketed());
        line.put("reason", not.reason());
      }
      case Gap.Calculated calculated -> calculated(line, calculated, evaluation);
    }
    flag(line, trace);
  }

  private void flag(Map<String, String> line, Trace trace) {
    if (marks.isRevised(trace)) {
      line.merge("flags", REVISED, (flags, more) -> (flags + " " + more).strip());
    }
  }

  private void calculated(Map<String, String> line, Gap.Calculated gap, Evaluation evaluation) {
    line.put("value", Double.toString(gap.estimate()));
    line.put("printed", printed(gap, evaluation));
    line.put("method", gap.method().title());
    gap.interval().ifPresent(i -> bounds(line, i));
    gap.p().ifPresent(p -> line.put("p_value", p(p)));
    line.put("verdict", claims.verdict(gap));
    if (gap.verdict() instanceof Verdict.NotTested not) {
      line.put("reason", not.reason());
    }
    line.put("rounding_lower", Double.toString(gap.roundingRange().lower()));
    line.put("rounding_upper", Double.toString(gap.roundingRange().upper()));
    gap.ratio().ifPresent(r -> ratio(line, r));
    line.put("flags", gap.flags().stream().map(Enum::name).collect(Collectors.joining(" ")));
  }

  private String printed(Gap.Calculated gap, Evaluation evaluation) {
    return evaluation.measure() instanceof Score score
        ? Numbers.text(
            Numbers.round(gap.estimate(), evaluation.indicator(score.score()).decimals()))
        : ShownGap.of(gap).map(claims::size).orElse("not shown: rounding too coarse");
  }

  private static void ratio(Map<String, String> line, Ratio ratio) {
    line.put("ratio", Double.toString(ratio.estimate()));
    ratio
        .interval()
        .ifPresent(
            i -> {
              line.put("ratio_lower", Double.toString(i.lower()));
              line.put("ratio_upper", Double.toString(i.upper()));
            });
  }

  private static String p(double p) {
    return p == 0 ? TINY : Double.toString(p);
  }

  /** The cells that went in, row by row: {@code absence.csv:5[a,b,c]}. */
  public static String inputs(List<Origin> origins) {
    Map<String, List<String>> rows =
        origins.stream()
            .collect(
                Collectors.groupingBy(
                    o -> o.file() + ":" + o.line(),
                    LinkedHashMap::new,
                    Collectors.mapping(Origin::column, Collectors.toList())));
    return rows.entrySet().stream()
        .map(row -> row.getKey() + "[" + String.join(",", row.getValue()) + "]")
        .collect(Collectors.joining(" "));
  }

  /** A line that names its row and nothing else yet. */
  public static Map<String, String> place(String kind, Evaluation evaluation, RowKey key) {
    Subject subject = evaluation.subject();
    Map<String, String> line = new LinkedHashMap<>();
    line.put("kind", kind);
    line.put("measure", evaluation.measure().id());
    line.put("time_period", key.period().label());
    line.put("geographic_level", key.location().level().label());
    line.put("location_code", key.location().code());
    line.put("location", key.location().name());
    line.put("breakdown", breakdown(subject, key));
    line.put("group", subject.label(key));
    if (!kind.equals("figure")) {
      line.put("comparator", subject.compare().comparator().label());
    }
    return line;
  }

  private static String breakdown(Subject subject, RowKey key) {
    return subject.data().filters().stream()
        .filter(f -> subject.compare().filter().filter(f.column()::equals).isEmpty())
        .map(f -> f.column() + "=" + key.options().getOrDefault(f.column(), ""))
        .collect(Collectors.joining("; "));
  }

  /** A line of another kind; one that says more takes the place of one of the same name. */
  public void add(Map<String, String> line) {
    String id =
        String.join(
            "|",
            line.getOrDefault("kind", ""),
            line.getOrDefault("measure", ""),
            line.getOrDefault("time_period", ""),
            line.getOrDefault("location_code", ""),
            line.getOrDefault("location", ""),
            line.getOrDefault("breakdown", ""),
            line.getOrDefault("group", ""),
            line.getOrDefault("comparator", ""));
    lines.merge(id, new FigureLine(line), FigureLines::richer);
  }

  /** A gap may be printed in two tables, only one of which adjusts it: that one says more. */
  private static FigureLine richer(FigureLine before, FigureLine now) {
    return now.values().size() > before.values().size() ? now : before;
  }
}
