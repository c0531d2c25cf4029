package bulletin.render.workbook;

import bulletin.render.workbook.Page.Column;
import bulletin.render.workbook.Page.Grid;
import bulletin.report.model.Cell;
import bulletin.report.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * How a column's cells are written.
 *
 * @param numbers how its numbers are shown
 * @param right whether its cells stand at the right, as numbers do
 * @param width in digits of Arial 12
 * @param ruled whether a thin line parts its words from the numbers right before them
 */
public record ColumnForm(NumberForm numbers, boolean right, double width, boolean ruled) {
  /** The width of a sheet of text. */
  public static final double TEXT_PAGE = 90;

  /** What a program keeps free beside a cell's text, in digits; less than the padding. */
  public static final double MARGIN = 2;

  private static final double PADDING = 2.5;
  private static final double NARROWEST = 10;
  private static final double WIDEST = 60;
  private static final double WIDEST_OF_TWO = 80;
  private static final double CHART_TERM = 20;
  private static final double SHORT_HEADING = 14;
  private static final int HEADER_LINES = 3;

  /** The forms of a grid's columns, left to right. */
  public static List<ColumnForm> of(Page page, Grid grid) {
    List<ColumnForm> forms = new ArrayList<>();
    for (int column = 0; column < grid.columns().size(); column++) {
      forms.add(
          page.picture().isPresent() && !page.drawsItsTable()
              ? besideChart(column)
              : of(grid, column));
    }
    return forms;
  }

  private static ColumnForm of(Grid grid, int index) {
    Column column = grid.columns().get(index);
    List<Cell> cells = grid.rows().stream().map(row -> row.get(index).cell()).toList();
    boolean words = isWords(column);
    double widest = grid.columns().size() == 2 ? WIDEST_OF_TWO : WIDEST;
    return new ColumnForm(
        NumberForm.of(column.kind(), cells),
        !words,
        width(column.heading(), cells, widest),
        words && index > 0 && !isWords(grid.columns().get(index - 1)));
  }

  private static boolean isWords(Column column) {
    return column.kind() instanceof Table.Kind.Words;
  }

  /** The two columns above a chart are as wide as it is to be. */
  private static ColumnForm besideChart(int index) {
    return new ColumnForm(
        new NumberForm.General(), false, index == 0 ? CHART_TERM : WIDEST_OF_TWO, false);
  }

  private static double width(String heading, List<Cell> cells, double widest) {
    double width = Math.max(NARROWEST, headingWidth(heading));
    for (Cell cell : cells) {
      width = Math.max(width, Arial.width(cell.text(), false));
    }
    return Math.min(widest, width) + PADDING;
  }

  /** Wide enough for short headings on one line and long ones on three, no marker torn apart. */
  private static double headingWidth(String heading) {
    double whole = Arial.width(heading, true);
    double width = Math.max(Arial.widestWord(heading, true), Math.min(whole, SHORT_HEADING));
    List<String> lines = Arial.wrapped(heading, width, true);
    while (width < WIDEST
        && (lines.size() > HEADER_LINES || lines.stream().anyMatch(l -> l.endsWith("[note")))) {
      width++;
      lines = Arial.wrapped(heading, width, true);
    }
    return width;
  }
}
