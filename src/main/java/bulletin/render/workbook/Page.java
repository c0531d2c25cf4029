package bulletin.render.workbook;

import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sheet, described and not yet written: A1, the lines under it, then a table, then a picture in
 * formats that draw.
 *
 * @param name on the tab
 * @param title what A1 says
 * @param lines one a row below A1, none blank
 * @param grid the table right below the lines; without one the sheet is text only
 * @param picture a chart below the table
 */
public record Page(
    String name, String title, List<Line> lines, Optional<Grid> grid, Optional<Picture> picture) {

  /** Copies the lines. */
  public Page {
    lines = List.copyOf(lines);
  }

  /** The row of the table's header, from 0. */
  public int headerRow() {
    return 1 + lines.size();
  }

  /** Whether the picture is drawn from the sheet's own table. */
  public boolean drawsItsTable() {
    return picture.filter(drawn -> drawn.sheet().equals(name)).isPresent();
  }

  /** All that its cells say. */
  public Stream<String> texts() {
    Stream<String> columnA = Stream.concat(Stream.of(title), lines.stream().map(Line::text));
    return Stream.concat(columnA, grid.stream().flatMap(Grid::texts));
  }

  /**
   * A line of text in column A.
   *
   * @param link https or mailto
   */
  public record Line(String text, boolean heading, Optional<String> link) {
    static Line of(String text) {
      return new Line(text, false, Optional.empty());
    }
  }

  /**
   * A table with markup.
   *
   * @param name legal and unique in the workbook
   * @param columns left to right
   * @param rows each as long as the columns
   */
  public record Grid(String name, List<Column> columns, List<List<Item>> rows) {
    /** Copies rows and columns. */
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }

    /** What its header and cells say. */
    public Stream<String> texts() {
      return Stream.concat(
          columns.stream().map(Column::heading),
          rows.stream().flatMap(List::stream).map(item -> item.cell().text()));
    }
  }

  /**
   * A column of a table.
   *
   * @param heading as printed, with its note markers
   * @param kind what its cells hold
   */
  public record Column(String heading, Table.Kind kind) {}

  /**
   * A cell of a table.
   *
   * @param cell as the report holds it
   * @param sheet the sheet that it links to
   */
  public record Item(Cell cell, Optional<String> sheet) {
    static Item of(Cell cell) {
      return new Item(cell, Optional.empty());
    }

    static Item words(String text) {
      return of(new Cell.Words(text));
    }

    static Item link(String sheet) {
      return new Item(new Cell.Words(sheet), Optional.of(sheet));
    }
  }

  /**
   * A chart and where its points stand.
   *
   * @param chart to be drawn, by a format that draws
   * @param table the table that holds its points
   * @param sheet the name of the sheet with its data
   * @param headerRow the row of that table's header, from 0
   * @param reaches where the lengths of its intervals stand, if on a sheet
   */
  public record Picture(
      Chart chart, Table table, String sheet, int headerRow, Optional<Reaches> reaches) {}

  /**
   * A table of how far each interval reaches below its value (third column) and above it (fourth),
   * a row for each point: series by series, categories in order.
   *
   * @param sheet its sheet's name
   * @param headerRow the row of its header, from 0
   */
  public record Reaches(String sheet, int headerRow) {}
}
