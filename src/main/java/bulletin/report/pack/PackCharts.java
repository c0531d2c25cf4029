package bulletin.report.pack;

import bulletin.report.ChartFrame;
import bulletin.report.Wording;
import bulletin.report.definition.PackDefinition.PackChart;
import bulletin.report.definition.PackShown;
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

/** Makes one chart of a pack, and the table of its data, from its definition. */
final class PackCharts {
  private static final List<PackShown> INTERVAL =
      List.of(PackShown.VALUE, PackShown.LOWER, PackShown.UPPER);

  private final PackAssembly pack;
  private final PackChart spec;
  private final PackSelection selection;
  private final PackCells cells;
  private final PackLedger ledger;
  private final Wording wording;
  private final ChartFrame frame;
  private final List<Spot> categories;
  private final List<Spot> series;

  private PackCharts(PackAssembly pack, PackChart spec) {
    this.pack = pack;
    this.spec = spec;
    this.wording = pack.wording();
    Yardstick yardstick = pack.yardstick(spec.measure());
    this.selection = new PackSelection(pack, PackSelection.Scope.of(spec));
    this.cells = new PackCells(pack, yardstick);
    this.ledger = new PackLedger(pack, yardstick, cells);
    this.categories = selection.along(List.of(spec.categories()));
    this.series = selection.along(List.of(spec.series()));
    this.frame =
        ChartFrame.of(
            wording,
            spec.axis(),
            categories.stream().map(spot -> selection.label(spot, spec.categories())).toList(),
            pack.assembly().definition().breaks(),
            selection.periods());
  }

  /** The chart, its notes numbered as they are met. */
  static Chart of(PackAssembly pack, PackChart spec) {
    return new PackCharts(pack, spec).chart();
  }

  /** Whether there is something to draw: one year is no course of time. */
  static boolean isShown(PackAssembly pack, PackChart spec) {
    return !spec.categories().equals(PackSelection.PERIOD)
        || new PackSelection(pack, PackSelection.Scope.of(spec)).periods().size() > 1;
  }

  private Chart chart() {
    List<Integer> notes = pack.notes(places());
    String label = pack.assembly().nextFigureLabel();
    return switch (spec.type()) {
      case LINES -> lines(label, notes);
      case DUMBBELL -> dumbbell(label, notes);
      case INTERVALS -> intervals(label, notes);
    };
  }

  private Chart lines(String label, List<Integer> notes) {
    List<Series> drawn = series.stream().map(this::series).toList();
    String alt = frame.lines(drawn);
    return new Chart.Lines(
        text(label, alt, notes),
        frame.axis(),
        frame.names(),
        drawn,
        frame.breaks(),
        data(label, notes, drawn));
  }

  private Chart dumbbell(String label, List<Integer> notes) {
    List<Series> drawn = series.stream().map(this::series).toList();
    String alt = frame.dumbbell(drawn);
    return new Chart.Dumbbell(
        text(label, alt, notes), frame.axis(), frame.names(), drawn, data(label, notes, drawn));
  }

  private Chart intervals(String label, List<Integer> notes) {
    List<IntervalSeries> drawn = series.stream().map(this::intervalSeries).toList();
    String alt = frame.intervals(drawn);
    return new Chart.Intervals(
        text(label, alt, notes),
        frame.axis(),
        frame.names(),
        drawn,
        intervalData(label, notes, drawn));
  }

  // ---- points

  private Series series(Spot of) {
    return new Series(
        selection.label(of, spec.series()),
        selection.along(of, spec.categories()).map(spot -> point(PackShown.VALUE, spot)).toList());
  }

  private Cell point(PackShown shown, Spot spot) {
    Cell cell = cells.cell(shown, spot);
    ledger.enter(shown, spot, cell);
    return cell;
  }

  private IntervalSeries intervalSeries(Spot of) {
    return new IntervalSeries(
        selection.label(of, spec.series()),
        selection.along(of, spec.categories()).map(this::interval).toList());
  }

  private IntervalPoint interval(Spot spot) {
    List<Cell> three = INTERVAL.stream().map(shown -> point(shown, spot)).toList();
    return ChartFrame.interval(three.get(0), three.get(1), three.get(2));
  }

  // ---- words and notes

  private Chart.Text text(String label, String alt, List<Integer> notes) {
    return new Chart.Text(
        spec.id(),
        label,
        filled(spec.headline(), "headline"),
        filled(spec.subtitle(), "subtitle"),
        alt,
        notes,
        pack.assembly().definition().data().source());
  }

  private String filled(String text, String key) {
    return Wording.fill(
        text,
        Map.of("area", pack.subject().name(), "periods", selection.periodsInWords()),
        "report.yaml, packs, " + key + " of chart " + spec.id());
  }

  private Stream<String> places() {
    Stream<String> own = Stream.of("chart:" + spec.id(), "measure:" + spec.measure());
    Stream<String> drawn =
        categories.stream().map(spot -> selection.footnotePlace(spot, spec.categories()));
    Stream<String> periods = selection.periods().stream().map(p -> "period:" + p.code());
    Stream<String> years =
        selection.periods().stream().allMatch(pack.subject().years()::contains)
            ? Stream.of()
            : Stream.of(PackNotes.AREA_CHANGED);
    Stream<String> areas =
        spec.series().equals(PackSelection.AREA) ? Stream.of(PackNotes.NEIGHBOURS) : Stream.of();
    return Stream.of(own, drawn, periods, years, areas).flatMap(s -> s).distinct();
  }

  // ---- the data as a table

  private Table data(String label, List<Integer> notes, List<Series> drawn) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(selection.heading(spec.categories()), new Kind.Words(), List.of()));
    for (int i = 0; i < drawn.size(); i++) {
      boolean average = PackAssembly.place(series.get(i).who()).isEmpty();
      Kind kind =
          average
              ? new Kind.Numbers(cells.columns().decimals(), false)
              : cells.columns().kind(PackShown.VALUE, false);
      columns.add(new Column(drawn.get(i).name(), kind, List.of()));
    }
    List<Row> rows =
        IntStream.range(0, categories.size())
            .mapToObj(i -> row(frame.names().get(i), drawn.stream().map(s -> s.points().get(i))))
            .toList();
    return table(label, notes, columns, rows);
  }

  private Table intervalData(String label, List<Integer> notes, List<IntervalSeries> drawn) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(selection.heading(spec.categories()), new Kind.Words(), List.of()));
    for (IntervalSeries s : drawn) {
      columns.add(new Column(s.name(), cells.columns().kind(PackShown.VALUE, false), List.of()));
      columns.add(bound("chart.lower", s.name()));
      columns.add(bound("chart.upper", s.name()));
    }
    List<Row> rows =
        IntStream.range(0, categories.size())
            .mapToObj(i -> row(frame.names().get(i), drawn.stream().flatMap(s -> limits(s, i))))
            .toList();
    return table(label, notes, columns, rows);
  }

  private static Stream<Cell> limits(IntervalSeries series, int category) {
    IntervalPoint point = series.points().get(category);
    return Stream.of(point.value(), point.lower(), point.upper());
  }

  private Column bound(String key, String name) {
    return new Column(
        wording.say(key, Map.of("name", name)),
        cells.columns().kind(PackShown.VALUE, false),
        List.of());
  }

  private static Row row(String name, Stream<Cell> points) {
    return new Row(Stream.concat(Stream.of(new Cell.Words(name)), points).toList());
  }

  private Table table(String label, List<Integer> notes, List<Column> columns, List<Row> rows) {
    return new Table(
        spec.id() + "-data",
        wording.say("label.figure_data", Map.of("label", label)),
        filled(spec.subtitle(), "subtitle"),
        columns,
        1,
        rows,
        notes,
        pack.assembly().definition().data().source());
  }
}
