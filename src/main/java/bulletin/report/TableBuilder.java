package bulletin.report;

import bulletin.figures.RowKey;
import bulletin.report.definition.ReportDefinition.TableSpec;
import bulletin.report.definition.Shown;
import bulletin.report.model.Cell;
import bulletin.report.model.Table;
import bulletin.report.model.Table.Column;
import bulletin.report.model.Table.Kind;
import bulletin.report.model.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes one table of the report from its definition. */
final class TableBuilder {
  private final Assembly assembly;
  private final TableSpec spec;
  private final Evaluation evaluation;
  private final Selection selection;
  private final Cells cells;
  private final Ledger ledger;
  private final List<Shown> shown;
  private final List<RowKey> rows;

  TableBuilder(Assembly assembly, TableSpec spec) {
    this.assembly = assembly;
    this.spec = spec;
    this.evaluation = assembly.evaluation(spec.measure());
    this.selection = new Selection(evaluation, Selection.Scope.of(spec));
    this.shown = spec.show().stream().map(word -> Shown.of(word).orElseThrow()).toList();
    this.rows = selection.along(spec.rows()).stream().filter(this::worthARow).toList();
    Adjustment adjustment = new Adjustment(evaluation, family(), spec.adjust());
    this.cells = new Cells(evaluation, assembly.claims(), assembly.wording(), adjustment::gap);
    this.ledger = new Ledger(assembly, evaluation, cells, adjustment);
  }

  private List<RowKey> family() {
    return shown.stream().anyMatch(Ledger::ofGap)
        ? rows.stream().flatMap(this::across).toList()
        : List.of();
  }

  /**
   * A place without a row of data in any of the table's columns is left out. An option is not: its
   * cells say that it is not available.
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
    List<Row> lines = rows.stream().map(this::row).toList();
    String label = assembly.nextTableLabel();
    return new Table(
        spec.id(),
        label,
        title(),
        columns,
        spec.rows().size(),
        lines,
        notes,
        assembly.definition().data().source());
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
    Stream<String> named =
        rows.stream()
            .flatMap(
                row ->
                    spec.rows().stream().map(dimension -> selection.footnotePlace(row, dimension)));
    Stream<String> compared =
        shown.stream().anyMatch(Ledger::usesComparator)
            ? evaluation.subject().compare().comparator().option().stream().map(o -> "group:" + o)
            : Stream.of();
    Stream<String> onlyPeriod =
        spec.across().filter(Selection.PERIOD::equals).isPresent()
            ? Stream.of()
            : selection.periods().stream().map(p -> "period:" + p.code());
    return Stream.of(own.stream(), named, compared, onlyPeriod).flatMap(s -> s).distinct();
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
    return shown.size() == 1
        ? label
        : label + ": " + assembly.wording().inSentence(cells.heading(s));
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
    ledger.enter(s, key, cell);
    return cell;
  }
}
