package bulletin.report.pack;

import bulletin.report.Wording;
import bulletin.report.definition.PackDefinition.Areas;
import bulletin.report.definition.PackDefinition.PackTable;
import bulletin.report.definition.PackShown;
import bulletin.report.model.Cell;
import bulletin.report.model.Table;
import bulletin.report.model.Table.Column;
import bulletin.report.model.Table.Kind;
import bulletin.report.model.Table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes one table of a pack from its definition. */
final class PackTables {
  private final PackAssembly pack;
  private final PackTable spec;
  private final PackSelection selection;
  private final PackCells cells;
  private final PackLedger ledger;
  private final List<PackShown> shown;

  private PackTables(PackAssembly pack, PackTable spec) {
    this.pack = pack;
    this.spec = spec;
    Yardstick yardstick = pack.yardstick(spec.measure());
    this.selection = new PackSelection(pack, PackSelection.Scope.of(spec));
    this.cells = new PackCells(pack, yardstick);
    this.ledger = new PackLedger(pack, yardstick, cells);
    this.shown =
        spec.show().stream()
            .map(word -> PackShown.of(word).orElseThrow())
            .filter(word -> pack.hasNeighbours() || !PackNotes.isOfNeighbours(word))
            .toList();
  }

  /** Whether there is something to list: a table of neighbours needs some. */
  static boolean isShown(PackAssembly pack, PackTable spec) {
    return spec.areas() != Areas.NEIGHBOURS || pack.hasNeighbours();
  }

  /** The table, its notes numbered as they are met. */
  static Table of(PackAssembly pack, PackTable spec) {
    return new PackTables(pack, spec).table();
  }

  private Table table() {
    List<Spot> spots = selection.along(spec.rows());
    List<Integer> notes = pack.notes(places(spots));
    List<Column> columns = columns();
    List<Row> rows = spots.stream().map(this::row).toList();
    return new Table(
        spec.id(),
        pack.assembly().nextTableLabel(),
        Wording.fill(
            spec.title(),
            Map.of("area", pack.subject().name(), "periods", selection.periodsInWords()),
            "report.yaml, packs, title of table " + spec.id()),
        columns,
        spec.rows().size(),
        rows,
        notes,
        pack.assembly().definition().data().source());
  }

  /** The places of footnotes that the table as a whole stands for. */
  private Stream<String> places(List<Spot> spots) {
    Stream<String> own = Stream.of("table:" + spec.id(), "measure:" + spec.measure());
    Stream<String> named =
        spots.stream()
            .flatMap(spot -> spec.rows().stream().map(d -> selection.footnotePlace(spot, d)));
    Stream<String> periods =
        spec.across().filter(PackSelection.PERIOD::equals).isPresent()
            ? Stream.of()
            : selection.periods().stream().map(p -> "period:" + p.code());
    Stream<String> years =
        selection.periods().stream().allMatch(pack.subject().years()::contains)
            ? Stream.of()
            : Stream.of(PackNotes.AREA_CHANGED);
    Stream<String> areas =
        spec.areas() == Areas.OWN ? Stream.of() : Stream.of(PackNotes.NEIGHBOURS);
    return Stream.of(own, named, periods, years, areas).flatMap(s -> s).distinct();
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (String dimension : spec.rows()) {
      columns.add(new Column(selection.heading(dimension), new Kind.Words(), List.of()));
    }
    if (spec.across().isEmpty()) {
      shown.forEach(s -> columns.add(new Column(cells.columns().heading(s), kind(s), notes(s))));
      return columns;
    }
    String axis = spec.across().get();
    for (Spot spot : selection.along(List.of(axis))) {
      List<Integer> notes = pack.notes(Stream.of(selection.footnotePlace(spot, axis)));
      for (PackShown s : shown) {
        columns.add(new Column(heading(spot, axis, s), kind(s), notes));
      }
    }
    return columns;
  }

  private Kind kind(PackShown s) {
    return cells.columns().kind(s, spec.areas() != Areas.OWN);
  }

  private List<Integer> notes(PackShown s) {
    return pack.notes(PackNotes.place(s).stream());
  }

  private String heading(Spot spot, String axis, PackShown s) {
    String label = selection.label(spot, axis);
    return shown.size() == 1
        ? label
        : label + ": " + pack.wording().inSentence(cells.columns().heading(s));
  }

  private Row row(Spot spot) {
    List<Cell> line = new ArrayList<>();
    for (String dimension : spec.rows()) {
      line.add(new Cell.Words(selection.label(spot, dimension)));
    }
    spec.across()
        .map(axis -> selection.along(spot, axis))
        .orElseGet(() -> Stream.of(spot))
        .forEach(each -> shown.forEach(s -> line.add(cell(s, each))));
    return new Row(line);
  }

  private Cell cell(PackShown s, Spot spot) {
    Cell cell = cells.cell(s, spot);
    ledger.enter(s, spot, cell);
    return cell;
  }
}
