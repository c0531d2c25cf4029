package bulletin.report;

import bulletin.figures.TimePeriod;
import bulletin.report.definition.ReportDefinition.AxisSpec;
import bulletin.report.definition.ReportDefinition.Break;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Chart.IntervalPoint;
import bulletin.report.model.Chart.IntervalSeries;
import bulletin.report.model.Chart.Series;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a chart's points stand in, of a report or of a pack: its axis, its categories, its breaks,
 * and the words in which it is told to those who do not see it.
 *
 * @param names of the categories, in order
 * @param breaks as places in the categories
 */
public record ChartFrame(
    Wording wording, AxisSpec spec, List<String> names, List<Chart.Break> breaks) {
  /** Copies the lists. */
  public ChartFrame {
    names = List.copyOf(names);
    breaks = List.copyOf(breaks);
  }

  /**
   * The frame of a chart.
   *
   * @param stretches the breaks of the report; those that no period lies in are left out
   * @param periods of the chart, in order
   */
  public static ChartFrame of(
      Wording wording,
      AxisSpec spec,
      List<String> names,
      List<Break> stretches,
      List<TimePeriod> periods) {
    return new ChartFrame(
        wording,
        spec,
        names,
        stretches.stream().flatMap(stretch -> drawn(stretch, periods).stream()).toList());
  }

  private static Optional<Chart.Break> drawn(Break stretch, List<TimePeriod> periods) {
    int[] inside =
        IntStream.range(0, periods.size())
            .filter(i -> within(stretch, periods.get(i).code()))
            .toArray();
    return inside.length == 0
        ? Optional.empty()
        : Optional.of(new Chart.Break(inside[0], inside[inside.length - 1], stretch.label()));
  }

  private static boolean within(Break stretch, String code) {
    return code.compareTo(stretch.from()) >= 0 && code.compareTo(stretch.to()) <= 0;
  }

  /** The axis of values. */
  public Chart.Axis axis() {
    return new Chart.Axis(spec.title(), spec.low(), spec.high(), spec.step(), spec.suffix());
  }

  /** All three or none: a value whose interval is not shown is drawn by neither. */
  public static IntervalPoint interval(Cell value, Cell lower, Cell upper) {
    return Stream.of(value, lower, upper)
        .filter(cell -> cell instanceof Cell.Withheld)
        .findFirst()
        .map(c -> new IntervalPoint(c, c, c))
        .orElseGet(() -> new IntervalPoint(value, lower, upper));
  }

  // ---- in words

  /** A chart of lines: where each ends, and where nothing is drawn. */
  public String lines(List<Series> drawn) {
    String values = drawn.stream().map(this::last).collect(Collectors.joining("; "));
    return wording.say("alt.lines", Map.of("values", values, "breaks", breaksInWords()));
  }

  /** A dumbbell chart: each category with its values. */
  public String dumbbell(List<Series> drawn) {
    return wording.say(
        "alt.dumbbell",
        Map.of(
            "values",
            byCategory(i -> drawn.stream().map(s -> value(s.name(), s.points().get(i))))));
  }

  /** A chart of intervals: each category with its values. */
  public String intervals(List<IntervalSeries> drawn) {
    return wording.say(
        "alt.intervals",
        Map.of(
            "values",
            byCategory(i -> drawn.stream().map(s -> value(s.name(), s.points().get(i).value())))));
  }

  private String breaksInWords() {
    List<String> missing =
        breaks.stream()
            .flatMap(b -> IntStream.rangeClosed(b.from(), b.to()).mapToObj(names::get))
            .toList();
    return missing.isEmpty()
        ? ""
        : wording.say("alt.breaks", Map.of("periods", String.join(", ", missing)));
  }

  private String last(Series line) {
    for (int i = line.points().size() - 1; i >= 0; i--) {
      if (line.points().get(i) instanceof Cell.Numeric last) {
        return wording.say(
            "alt.lines.series",
            Map.of(
                "name", line.name(), "value", last.text() + spec.suffix(), "period", names.get(i)));
      }
    }
    return wording.say("alt.lines.none", Map.of("name", line.name()));
  }

  private String value(String name, Cell point) {
    String value = point instanceof Cell.Numeric ? point.text() + spec.suffix() : point.text();
    return wording.say("alt.series", Map.of("name", name, "value", value));
  }

  private String byCategory(IntFunction<Stream<String>> values) {
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                wording.say(
                    "alt.category",
                    Map.of(
                        "category",
                        names.get(i),
                        "values",
                        values.apply(i).collect(Collectors.joining(", ")))))
        .collect(Collectors.joining(". "));
  }
}
