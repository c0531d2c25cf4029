package bulletin.report.model;

import bulletin.figures.Shorthand;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
        .flatMap(Table::shorthand)
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Shorthand> shorthand(Cell cell) {
    if (cell instanceof Cell.Withheld withheld) {
      return Stream.of(withheld.why());
    }
    return cell.isRevised() ? Stream.of(Shorthand.REVISED) : Stream.empty();
  }

  // ---- revised cells where numbers must stay numbers

  private static final String MARKS = "Revised figures";
  private static final String NO_MARKS = "None";

  /**
   * For formats whose numbers must stay numbers: the same with a last column that names the revised
   * cells of each row, {@code [r] Gap; p-value}. Itself when no cell is revised.
   */
  public Table marked() {
    if (!shorthandUsed().contains(Shorthand.REVISED)) {
      return this;
    }
    List<Column> more = new ArrayList<>(columns);
    more.add(new Column(MARKS, new Kind.Words(), List.of()));
    return new Table(
        id,
        label,
        title,
        more,
        rowHeaders,
        rows.stream().map(this::marked).toList(),
        notes,
        source);
  }

  private Row marked(Row row) {
    List<String> revised =
        IntStream.range(0, columns.size())
            .filter(i -> row.cells().get(i).isRevised())
            .mapToObj(i -> columns.get(i).heading())
            .toList();
    List<Cell> cells = new ArrayList<>(row.cells());
    cells.add(
        new Cell.Words(
            revised.isEmpty()
                ? NO_MARKS
                : Shorthand.REVISED.bracketed() + " " + String.join("; ", revised)));
    return new Row(cells);
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
