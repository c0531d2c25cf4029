package bulletin.report;

import bulletin.figures.RowKey;
import bulletin.report.definition.ReportDefinition.Adjust;
import bulletin.report.definition.ReportDefinition.ChartSpec;
import bulletin.report.definition.Shown;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Chart.IntervalPoint;
import bulletin.report.model.Chart.IntervalSeries;
import bulletin.report.model.Chart.Series;
import bulletin.report.model.Table;
import bulletin.report.model.Table.Column;
import bulletin.report.model.Table.Kind;
import bulletin.report.model.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes one chart of the report, and the table of its data, from its definition. */
final class ChartBuilder {
  private final Assembly assembly;
  private final ChartSpec spec;
  private final Evaluation evaluation;
  private final Selection selection;
  private final Cells cells;
  private final Ledger ledger;
  private final Wording wording;
  private final ChartFrame frame;
  private final List<RowKey> categories;
  private final List<RowKey> series;

  ChartBuilder(Assembly assembly, ChartSpec spec) {
    this.assembly = assembly;
    this.spec = spec;
    this.wording = assembly.wording();
    this.evaluation = assembly.evaluation(spec.measure());
    this.selection = new Selection(evaluation, Selection.Scope.of(spec));
    this.cells = new Cells(evaluation, assembly.claims(), wording, evaluation::gap);
    this.ledger =
        new Ledger(assembly, evaluation, cells, new Adjustment(evaluation, List.of(), Adjust.NONE));
    this.categories = selection.along(List.of(spec.categories()));
    this.series = selection.along(List.of(spec.series()));
    this.frame =
        ChartFrame.of(
            wording,
            spec.axis(),
            categories.stream().map(key -> selection.label(key, spec.categories())).toList(),
            assembly.definition().breaks(),
            selection.periods());
  }

  /** The chart, its notes numbered as they are met. */
  Chart build() {
    List<Integer> notes = assembly.footnotes().at(places());
    String label = assembly.nextFigureLabel();
    return switch (spec.type()) {
      case LINES -> lines(label, notes);
      case DUMBBELL -> dumbbell(label, notes);
      case INTERVALS -> intervals(label, notes);
    };
  }

  private Chart lines(String label, List<Integer> notes) {
    List<Series> drawn = series.stream().map(this::series).toList();
    String alt = frame.lines(drawn);
    Table data = categoryBySeries(label, notes, drawn);
    return new Chart.Lines(
        text(label, alt, notes), frame.axis(), frame.names(), drawn, frame.breaks(), data);
  }

  private Chart dumbbell(String label, List<Integer> notes) {
    List<Series> drawn = series.stream().map(this::series).toList();
    String alt = frame.dumbbell(drawn);
    return new Chart.Dumbbell(
        text(label, alt, notes),
        frame.axis(),
        frame.names(),
        drawn,
        categoryBySeries(label, notes, drawn));
  }

  private Chart intervals(String label, List<Integer> notes) {
    List<IntervalSeries> drawn = series.stream().map(this::intervalSeries).toList();
    String alt = frame.intervals(drawn);
    return new Chart.Intervals(
        text(label, alt, notes),
        frame.axis(),
        frame.names(),
        drawn,
        intervalTable(label, notes, drawn));
  }

  // ---- points

  private Series series(RowKey of) {
    return new Series(
        selection.label(of, spec.series()), points(of).map(key -> point(shown(), key)).toList());
  }

  private Stream<RowKey> points(RowKey of) {
    return selection.along(of, spec.categories());
  }

  private Cell point(Shown shown, RowKey key) {
    Cell cell = cells.cell(shown, key);
    ledger.enter(shown, key, cell);
    return cell;
  }

  private IntervalSeries intervalSeries(RowKey of) {
    return new IntervalSeries(
        selection.label(of, spec.series()), points(of).map(this::interval).toList());
  }

  private IntervalPoint interval(RowKey key) {
    List<Cell> three =
        Stream.of(shown(), bound("_lower"), bound("_upper")).map(s -> point(s, key)).toList();
    return ChartFrame.interval(three.get(0), three.get(1), three.get(2));
  }

  private Shown bound(String end) {
    return Shown.of(spec.value() + end).orElseThrow();
  }

  // ---- words and notes

  private Chart.Text text(String label, String alt, List<Integer> notes) {
    return new Chart.Text(
        spec.id(),
        label,
        filled(spec.headline(), "headline"),
        subtitle(),
        alt,
        notes,
        assembly.definition().data().source());
  }

  private String subtitle() {
    return filled(spec.subtitle(), "subtitle");
  }

  private String filled(String text, String key) {
    return Wording.fill(
        text,
        Map.of(
            "geography",
            assembly.definition().release().geography(),
            "periods",
            selection.periodsInWords()),
        "report.yaml, " + key + " of chart " + spec.id());
  }

  /** The places of footnotes that the chart as a whole stands for. */
  private Stream<String> places() {
    Stream<String> own = Stream.of("chart:" + spec.id(), "measure:" + spec.measure());
    Stream<String> drawn =
        Stream.concat(
            series.stream().map(key -> selection.footnotePlace(key, spec.series())),
            categories.stream().map(key -> selection.footnotePlace(key, spec.categories())));
    Stream<String> periods = selection.periods().stream().map(p -> "period:" + p.code());
    return Stream.of(own, drawn, periods).flatMap(s -> s).distinct();
  }

  // ---- the data as a table

  private Table categoryBySeries(String label, List<Integer> notes, List<Series> drawn) {
    List<Column> columns = new ArrayList<>();
    columns.add(words(selection.heading(spec.categories(), wording)));
    drawn.forEach(s -> columns.add(new Column(s.name(), kind(), List.of())));
    List<Row> rows =
        IntStream.range(0, categories.size())
            .mapToObj(
                i -> row(frame.names().get(i), drawn.stream().map(s -> s.points().get(i)).toList()))
            .toList();
    return data(label, notes, columns, rows);
  }

  private Table intervalTable(String label, List<Integer> notes, List<IntervalSeries> drawn) {
    List<Column> columns = new ArrayList<>();
    columns.add(words(selection.heading(spec.categories(), wording)));
    for (IntervalSeries s : drawn) {
      columns.add(new Column(s.name(), kind(), List.of()));
      columns.add(bound("chart.lower", s.name()));
      columns.add(bound("chart.upper", s.name()));
    }
    List<Row> rows =
        IntStream.range(0, categories.size())
            .mapToObj(
                i -> row(frame.names().get(i), drawn.stream().flatMap(s -> cells(s, i)).toList()))
            .toList();
    return data(label, notes, columns, rows);
  }

  private static Stream<Cell> cells(IntervalSeries series, int category) {
    IntervalPoint point = series.points().get(category);
    return Stream.of(point.value(), point.lower(), point.upper());
  }

  private Column bound(String key, String name) {
    return new Column(wording.say(key, Map.of("name", name)), kind(), List.of());
  }

  private static Column words(String heading) {
    return new Column(heading, new Kind.Words(), List.of());
  }

  private Kind kind() {
    return cells.kind(shown());
  }

  private Shown shown() {
    return Shown.of(spec.value()).orElseThrow();
  }

  private static Row row(String name, List<Cell> points) {
    return new Row(Stream.concat(Stream.of(new Cell.Words(name)), points.stream()).toList());
  }

  private Table data(String label, List<Integer> notes, List<Column> columns, List<Row> rows) {
    return new Table(
        spec.id() + "-data",
        wording.say("label.figure_data", Map.of("label", label)),
        subtitle(),
        columns,
        1,
        rows,
        notes,
        assembly.definition().data().source());
  }
}
