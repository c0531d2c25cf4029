package bulletin.report;

import bulletin.analysis.Method;
import bulletin.figures.RowKey;
import bulletin.report.definition.ReportDefinition.TableSpec;
import bulletin.report.definition.Shown;
import bulletin.report.model.Cell;
import bulletin.report.model.Table;
import bulletin.report.model.Table.Column;
import bulletin.report.model.Table.Kind;
import bulletin.report.model.Table.Row;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes one table of the report from its definition. */
final class TableBuilder {
  private static final Set<Shown> GAPS =
      EnumSet.of(
          Shown.GAP,
          Shown.GAP_WORDS,
          Shown.GAP_ROUNDING_LOW,
          Shown.GAP_ROUNDING_HIGH,
          Shown.GAP_LOWER,
          Shown.GAP_UPPER,
          Shown.P,
          Shown.VERDICT,
          Shown.RATIO,
          Shown.RELATIVE_GAP);
  private static final Set<Shown> CHANGES =
      EnumSet.of(Shown.CHANGE, Shown.CHANGE_LOWER, Shown.CHANGE_UPPER, Shown.CHANGE_VERDICT);

  private final Assembly assembly;
  private final TableSpec spec;
  private final Evaluation evaluation;
  private final Selection selection;
  private final Adjustment adjustment;
  private final Cells cells;
  private final List<Shown> shown;

  TableBuilder(Assembly assembly, TableSpec spec) {
    this.assembly = assembly;
    this.spec = spec;
    this.evaluation = assembly.evaluation(spec.measure());
    this.selection = new Selection(evaluation, Selection.Scope.of(spec));
    this.shown = spec.show().stream().map(word -> Shown.of(word).orElseThrow()).toList();
    this.adjustment = new Adjustment(evaluation, family(), spec.adjust());
    this.cells = new Cells(evaluation, assembly.claims(), assembly.wording(), adjustment::gap);
  }

  private List<RowKey> family() {
    return shown.stream().anyMatch(GAPS::contains)
        ? rows().stream().flatMap(this::across).toList()
        : List.of();
  }

  private List<RowKey> rows() {
    return selection.along(spec.rows()).stream().filter(this::worthARow).toList();
  }

  /**
   * A place that the data do not have in any of the periods is no row; nor is a table's own zero.
   */
  private boolean worthARow(RowKey row) {
    return across(row).anyMatch(key -> evaluation.hasRow(key))
        || !selection.axis(spec.rows().getLast()).equals("location");
  }

  private Stream<RowKey> across(RowKey row) {
    return spec.across().map(axis -> selection.along(row, axis)).orElseGet(() -> Stream.of(row));
  }

  /** The table, its notes numbered as they are met. */
  Table build() {
    List<Integer> notes = assembly.footnotes().at(places());
    List<Column> columns = columns();
    List<Row> rows = rows().stream().map(this::row).toList();
    String label = assembly.nextTableLabel();
    return new Table(
        spec.id(),
        label,
        title(),
        columns,
        spec.rows().size(),
        rows,
        notes,
        assembly.definition().data().source());
  }

  /** The methods that its numbers came from. */
  Set<Method> methods() {
    Set<Method> methods = EnumSet.noneOf(Method.class);
    List<RowKey> keys = rows().stream().flatMap(this::across).toList();
    if (shown.stream().anyMatch(GAPS::contains)) {
      keys.forEach(k -> StandardParts.methodOf(evaluation.gap(k)).forEach(methods::add));
      adjustment.method().ifPresent(methods::add);
    }
    if (shown.stream().anyMatch(CHANGES::contains)) {
      keys.forEach(k -> StandardParts.methodOf(evaluation.change(k)).forEach(methods::add));
    }
    if (shown.contains(Shown.PERCENT_LOWER) || shown.contains(Shown.PERCENT_UPPER)) {
      methods.add(Method.WILSON);
    }
    if (shown.contains(Shown.SCORE_LOWER) || shown.contains(Shown.SCORE_UPPER)) {
      methods.add(Method.PUBLISHED_INTERVAL);
    }
    return methods;
  }

  private String title() {
    return Wording.fill(
        spec.title(),
        Map.of(
            "geography",
            assembly.definition().release().geography(),
            "periods",
            selection.periodsInWords()),
        "report.yaml, title of table " + spec.id());
  }

  /** The places that the table as a whole stands for. */
  private Stream<String> places() {
    List<String> own = List.of("table:" + spec.id(), "measure:" + spec.measure());
    Stream<String> rows =
        rows().stream()
            .flatMap(
                row ->
                    spec.rows().stream().map(dimension -> selection.footnotePlace(row, dimension)));
    Stream<String> compared =
        shown.stream().anyMatch(GAPS::contains) || shown.contains(Shown.COMPARATOR_PERCENT)
            ? evaluation.subject().compare().comparator().option().stream().map(o -> "group:" + o)
            : Stream.of();
    Stream<String> onlyPeriod =
        spec.across().filter(Selection.PERIOD::equals).isPresent()
            ? Stream.of()
            : selection.periods().stream().map(p -> "period:" + p.code());
    return Stream.of(own.stream(), rows, compared, onlyPeriod).flatMap(s -> s).distinct();
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (String dimension : spec.rows()) {
      columns.add(
          new Column(
              selection.heading(dimension, assembly.wording()), new Kind.Words(), List.of()));
    }
    if (spec.across().isEmpty()) {
      shown.forEach(s -> columns.add(new Column(cells.heading(s), cells.kind(s), List.of())));
      return columns;
    }
    String axis = spec.across().get();
    for (RowKey key : selection.along(List.of(axis))) {
      List<Integer> notes = assembly.footnotes().at(Stream.of(selection.footnotePlace(key, axis)));
      for (Shown s : shown) {
        columns.add(new Column(heading(key, axis, s), cells.kind(s), notes));
      }
    }
    return columns;
  }

  private String heading(RowKey key, String axis, Shown s) {
    String label = selection.label(key, axis);
    return shown.size() == 1 ? label : label + ": " + lower(cells.heading(s));
  }

  private static String lower(String heading) {
    return Wording.inSentence(heading);
  }

  private Row row(RowKey row) {
    List<Cell> line = new ArrayList<>();
    for (String dimension : spec.rows()) {
      line.add(new Cell.Words(selection.label(row, dimension)));
    }
    across(row).forEach(key -> shown.forEach(s -> line.add(cell(s, key))));
    return new Row(line);
  }

  private Cell cell(Shown s, RowKey key) {
    Cell cell = cells.cell(s, key);
    record(s, key, cell);
    return cell;
  }

  private void record(Shown s, RowKey key, Cell cell) {
    if (GAPS.contains(s)) {
      assembly.lines().gap(evaluation, key, adjustment.gap(key), adjustment.adjustedP(key));
    } else if (CHANGES.contains(s)) {
      assembly.lines().change(evaluation, key, evaluation.change(key));
    } else {
      RowKey of = Cells.OF_COMPARATOR.contains(s) ? evaluation.subject().comparator(key) : key;
      cells
          .indicatorOf(s)
          .ifPresent(i -> assembly.lines().figure(evaluation, of, i.column(), cell));
    }
  }
}
