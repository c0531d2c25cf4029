package bulletin.report.model;

import bulletin.figures.Shorthand;
import java.util.List;

/**
 * A table as it is printed in every format.
 *
 * @param id lower case, dashes; unique in the report
 * @param label such as "Table 3" or, for a chart's data, "Figure 2 data"
 * @param title measure, breakdown, geography and period
 * @param columns the header, left to right; the first {@code rowHeaders} name the row
 * @param rowHeaders how many columns name the row; at least one
 * @param rows each as long as the header
 * @param notes the numbers of the footnotes that attach to the table as a whole
 * @param source such as "Department for Education, Absence by school type"
 */
public record Table(
    String id,
    String label,
    String title,
    List<Column> columns,
    int rowHeaders,
    List<Row> rows,
    List<Integer> notes,
    String source) {

  /** Copies what it is given and refuses ragged rows. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(
            "Table " + id + ": a row has " + row.cells().size() + " cells, not " + columns.size());
      }
    }
  }

  /** The shorthand that its cells print, each once, by precedence. */
  public List<Shorthand> shorthandUsed() {
    return rows.stream()
        .flatMap(row -> row.cells().stream())
        .filter(Cell.Withheld.class::isInstance)
        .map(cell -> ((Cell.Withheld) cell).why())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * A column.
   *
   * @param heading unique in the table, ignoring case
   * @param kind what its cells hold
   * @param notes the numbers of the footnotes that attach to the column
   */
  public record Column(String heading, Kind kind, List<Integer> notes) {
    /** Copies the notes. */
    public Column {
      notes = List.copyOf(notes);
    }
  }

  /** What the cells of a column hold, shorthand aside. */
  public sealed interface Kind {
    /** Text, left aligned. */
    record Words() implements Kind {}

    /**
     * Numbers of a fixed number of decimals, right aligned.
     *
     * @param decimals decimal places
     * @param thousands whether thousands are set apart by commas
     */
    record Numbers(int decimals, boolean thousands) implements Kind {}

    /** Numbers whose decimals differ from cell to cell because their precision does. */
    record MixedNumbers() implements Kind {}
  }

  /**
   * A row.
   *
   * @param cells one a column
   */
  public record Row(List<Cell> cells) {
    /** Copies the cells. */
    public Row {
      cells = List.copyOf(cells);
    }
  }
}
