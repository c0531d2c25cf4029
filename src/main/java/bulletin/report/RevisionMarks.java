package bulletin.report;

import bulletin.compare.RevisedCells;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Part;
import bulletin.report.model.Table;
import bulletin.report.model.Tile;
import bulletin.report.model.Trace;
import java.util.List;
import java.util.Optional;

/** Marks what is printed and was revised, or was worked out from a figure that was. */
final class RevisionMarks {
  private final Optional<RevisedCells> revised;

  RevisionMarks(Optional<Revised> revised) {
    this.revised = revised.map(r -> new RevisedCells(r.comparison().revisions()));
  }

  boolean isRevised(Trace trace) {
    return revised.isPresent()
        && switch (trace) {
          case Trace.FromCell from -> revised.get().hold(from.origin());
          case Trace.Worked worked -> worked.inputs().stream().anyMatch(revised.get()::hold);
          case Trace.NoSuchRow none -> false;
        };
  }

  /** The same part with its revised cells marked. */
  Part mark(Part part) {
    if (revised.isEmpty()) {
      return part;
    }
    return switch (part) {
      case Part.OfTable of -> new Part.OfTable(mark(of.table()));
      case Part.OfChart of -> new Part.OfChart(mark(of.chart()));
      case Part.OfTiles of -> new Part.OfTiles(of.tiles().stream().map(this::mark).toList());
      case Part.OfText of -> of;
      case Part.OfSentences of -> of;
      case Part.OfTerms of -> of;
      case Part.OfFootnotes of -> of;
    };
  }

  private Tile mark(Tile tile) {
    return new Tile(tile.name(), mark(tile.figure()), tile.unit(), tile.sentence());
  }

  private Table mark(Table table) {
    return new Table(
        table.id(),
        table.label(),
        table.title(),
        table.columns(),
        table.rowHeaders(),
        table.rows().stream().map(row -> new Table.Row(mark(row.cells()))).toList(),
        table.notes(),
        table.source());
  }

  private List<Cell> mark(List<Cell> cells) {
    return cells.stream().map(this::mark).toList();
  }

  private Cell mark(Cell cell) {
    return switch (cell) {
      case Cell.Numeric n -> new Cell.Numeric(n.value(), n.text(), n.trace(), isRevised(n.trace()));
      case Cell.Words w ->
          new Cell.Words(w.text(), w.from(), w.from().filter(this::isRevised).isPresent());
      case Cell.Withheld withheld -> withheld;
    };
  }

  /** Points are marked as the cells of the table are, so that each is still found there. */
  private Chart mark(Chart chart) {
    return switch (chart) {
      case Chart.Lines c ->
          new Chart.Lines(
              c.text(), c.axis(), c.categories(), series(c.series()), c.breaks(), mark(c.data()));
      case Chart.Dumbbell c ->
          new Chart.Dumbbell(
              c.text(), c.axis(), c.categories(), series(c.series()), mark(c.data()));
      case Chart.Intervals c ->
          new Chart.Intervals(
              c.text(),
              c.axis(),
              c.categories(),
              c.series().stream().map(this::mark).toList(),
              mark(c.data()));
    };
  }

  private List<Chart.Series> series(List<Chart.Series> all) {
    return all.stream().map(s -> new Chart.Series(s.name(), mark(s.points()))).toList();
  }

  private Chart.IntervalSeries mark(Chart.IntervalSeries series) {
    return new Chart.IntervalSeries(
        series.name(),
        series.points().stream()
            .map(p -> new Chart.IntervalPoint(mark(p.value()), mark(p.lower()), mark(p.upper())))
            .toList());
  }
}
