package bulletin.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Collects rows into a {@link DataSet}. Set the columns of a row, then {@link #endRow}; at the end,
 * {@link #build}.
 */
public final class DataSetBuilder {
  private static final int CAPACITY = 1024;

  final CodedColumn<TimePeriod> periods = new CodedColumn<>(CAPACITY);
  final CodedColumn<Location> locations = new CodedColumn<>(CAPACITY);
  final List<CodedColumn<String>> filters = new ArrayList<>();
  final List<CodedColumn<String>> attributes = new ArrayList<>();
  final List<FigureColumn> figures = new ArrayList<>();
  final List<Indicator> indicators;
  final ColumnNames columnNames;
  int[] lines = new int[CAPACITY];
  final List<Filter> attributeNames;
  private final List<Filter> filterNames;
  private int rows;

  /**
   * An empty data set.
   *
   * @param filters their columns and labels; options are learnt from the rows
   * @param attributes what is kept of each row without being part of its key
   * @param indicators the figures that each row has
   * @param columnNames names the input's column of each figure
   */
  public DataSetBuilder(
      List<Filter> filters,
      List<Filter> attributes,
      List<Indicator> indicators,
      ColumnNames columnNames) {
    this.filterNames = List.copyOf(filters);
    this.attributeNames = List.copyOf(attributes);
    this.indicators = List.copyOf(indicators);
    this.columnNames = columnNames;
    filters.forEach(f -> this.filters.add(new CodedColumn<>(CAPACITY)));
    attributes.forEach(a -> this.attributes.add(new CodedColumn<>(CAPACITY)));
    indicators.forEach(i -> figures.add(new FigureColumn(CAPACITY)));
  }

  /** How many rows have ended. */
  public int rows() {
    return rows;
  }

  /** The time period and place of the present row. */
  public void place(TimePeriod period, Location location) {
    periods.set(rows, period);
    locations.set(rows, location);
  }

  /**
   * An option of the present row.
   *
   * @param filter the filter's number in the list given to the constructor
   */
  public void option(int filter, String option) {
    filters.get(filter).set(rows, option);
  }

  /**
   * An attribute of the present row.
   *
   * @param attribute the attribute's number in the list given to the constructor
   */
  public void attribute(int attribute, String value) {
    attributes.get(attribute).set(rows, value);
  }

  /**
   * A figure of the present row.
   *
   * @param indicator the indicator's number in the list given to the constructor
   * @throws ArithmeticException when a number does not fit 64 bits, or has more than 18 decimals
   */
  public void figure(int indicator, Figure figure) {
    figures.get(indicator).set(rows, figure);
  }

  /**
   * A number of the present row: {@code unscaled} over ten to the power {@code scale}.
   *
   * @param indicator the indicator's number in the list given to the constructor
   * @param scale the decimals it was printed with, 0 to 18
   */
  public void figure(int indicator, long unscaled, int scale) {
    figures.get(indicator).set(rows, unscaled, scale);
  }

  /**
   * A withheld figure of the present row.
   *
   * @param indicator the indicator's number in the list given to the constructor
   */
  public void withheld(int indicator, Shorthand why) {
    figures.get(indicator).set(rows, why);
  }

  /**
   * Ends the present row.
   *
   * @param line the input's line that it came from
   */
  public void endRow(int line) {
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, rows + (rows >> 1));
    }
    lines[rows++] = line;
  }

  /**
   * The finished data set.
   *
   * @throws DuplicateRow when two rows have the same time period, place and options
   */
  public DataSet build(DataSetInfo info) throws DuplicateRow {
    periods.trim(rows);
    locations.trim(rows);
    filters.forEach(f -> f.trim(rows));
    attributes.forEach(a -> a.trim(rows));
    figures.forEach(f -> f.trim(rows));
    lines = Arrays.copyOf(lines, rows);
    List<Filter> named = new ArrayList<>();
    for (int i = 0; i < filters.size(); i++) {
      Filter f = filterNames.get(i);
      named.add(new Filter(f.column(), f.label(), filters.get(i).values()));
    }
    return new DataSet(this, info, named, index());
  }

  private RowIndex index() throws DuplicateRow {
    List<CodedColumn<?>> keys = new ArrayList<>();
    keys.add(periods);
    keys.add(locations);
    keys.addAll(filters);
    RowIndex index = new RowIndex(keys, rows);
    for (int row = 0; row < rows; row++) {
      OptionalInt earlier = index.add(row);
      if (earlier.isPresent()) {
        throw new DuplicateRow(lines[earlier.getAsInt()], lines[row]);
      }
    }
    return index;
  }

  /** Two rows have the same time period, place and options. */
  public static final class DuplicateRow extends Exception {
    private static final long serialVersionUID = 1L;
    private final int firstLine;
    private final int secondLine;

    DuplicateRow(int firstLine, int secondLine) {
      super("line " + secondLine + " repeats line " + firstLine);
      this.firstLine = firstLine;
      this.secondLine = secondLine;
    }

    /** The input's line of the earlier row. */
    public int firstLine() {
      return firstLine;
    }

    /** The input's line of the row that repeats it. */
    public int secondLine() {
      return secondLine;
    }
  }
}
