package bulletin.render.workbook;

import bulletin.figures.Origin;
import bulletin.render.workbook.Page.Column;
import bulletin.render.workbook.Page.Grid;
import bulletin.render.workbook.Page.Item;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Table;
import bulletin.report.model.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far each interval of a chart reaches below its value and above it: what a spreadsheet program
 * draws whiskers from, and LibreOffice from cells only.
 */
final class Reach {
  private static final Table.Kind WORDS = new Table.Kind.Words();

  private Reach() {}

  static Grid grid(Chart.Intervals chart) {
    List<List<Item>> rows = new ArrayList<>();
    int decimals = 0;
    for (Chart.IntervalSeries series : chart.series()) {
      for (int i = 0; i < chart.categories().size(); i++) {
        Chart.IntervalPoint point = series.points().get(i);
        Cell below = length("value - lower bound", point.value(), point.lower());
        Cell above = length("upper bound - value", point.upper(), point.value());
        decimals = Math.max(decimals, Math.max(decimals(below), decimals(above)));
        rows.add(
            List.of(
                Item.words(series.name()),
                Item.words(chart.categories().get(i)),
                Item.of(below),
                Item.of(above)));
      }
    }
    Table.Kind lengths = new Table.Kind.Numbers(decimals, true);
    return new Grid(
        TableNames.from(chart.text().id() + "-intervals"),
        List.of(
            new Column("Series", WORDS),
            new Column("Category", WORDS),
            new Column("Reach below the value", lengths),
            new Column("Reach above the value", lengths)),
        rows);
  }

  private static Cell length(String formula, Cell larger, Cell smaller) {
    if (!(larger instanceof Cell.Numeric one)) {
      return larger;
    }
    if (!(smaller instanceof Cell.Numeric other)) {
      return smaller;
    }
    BigDecimal length = one.value().subtract(other.value());
    List<Origin> inputs = Stream.of(one, other).flatMap(cell -> origins(cell.trace())).toList();
    return new Cell.Numeric(length, length.toPlainString(), new Trace.Worked(formula, inputs));
  }

  private static Stream<Origin> origins(Trace trace) {
    return switch (trace) {
      case Trace.FromCell cell -> Stream.of(cell.origin());
      case Trace.Worked worked -> worked.inputs().stream();
      case Trace.NoSuchRow none -> Stream.empty();
    };
  }

  private static int decimals(Cell cell) {
    return cell instanceof Cell.Numeric number ? number.value().scale() : 0;
  }
}
