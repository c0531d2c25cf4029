package bulletin.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Published figures in columns: time period, location and filters coded by small dictionaries,
 * indicators as numbers. Rows are numbered from 0 in the order of the file. A wide file has as many
 * rows here as it has rows times options of the filter that its column names hold. Immutable; safe
 * for use by many threads.
 */
public final class DataSet {
  /** Where the place stands among the {@link #keyColumns}. */
  static final int PLACE = 1;

  private final DataSetInfo info;
  private final int rows;
  private final CodedColumn<TimePeriod> periods;
  private final CodedColumn<Location> locations;
  private final Map<Filter, CodedColumn<String>> filters = new LinkedHashMap<>();
  private final Map<String, CodedColumn<String>> attributes = new LinkedHashMap<>();
  private final Map<String, FigureColumn> figures = new LinkedHashMap<>();
  private final List<Indicator> indicators;
  private final int[] lines;
  private final ColumnNames columnNames;
  private final RowIndex index;

  DataSet(DataSetBuilder from, DataSetInfo info, List<Filter> filterList, RowIndex index) {
    this.info = info;
    this.rows = from.rows();
    this.periods = from.periods;
    this.locations = from.locations;
    for (int i = 0; i < filterList.size(); i++) {
      filters.put(filterList.get(i), from.filters.get(i));
    }
    for (int i = 0; i < from.attributes.size(); i++) {
      attributes.put(from.attributeNames.get(i).column(), from.attributes.get(i));
    }
    this.indicators = List.copyOf(from.indicators);
    for (int i = 0; i < indicators.size(); i++) {
      figures.put(indicators.get(i).column(), from.figures.get(i));
    }
    this.lines = from.lines;
    this.columnNames = from.columnNames;
    this.index = index;
  }

  private DataSet(DataSet of, DataSetInfo info) {
    this.info = info;
    this.rows = of.rows;
    this.periods = of.periods;
    this.locations = of.locations;
    this.filters.putAll(of.filters);
    this.attributes.putAll(of.attributes);
    this.figures.putAll(of.figures);
    this.indicators = of.indicators;
    this.lines = of.lines;
    this.columnNames = of.columnNames;
    this.index = of.index;
  }

  /** The same figures, whose origins call the file by this name. */
  public DataSet called(String file) {
    return new DataSet(this, info.called(file));
  }

  /** What it says of itself. */
  public DataSetInfo info() {
    return info;
  }

  /** How many rows there are, each with one option of every filter. */
  public int rowCount() {
    return rows;
  }

  /** Its indicators, in the order of the report's definition. */
  public List<Indicator> indicators() {
    return indicators;
  }

  /** Its filters, in the order of the report's definition. */
  public List<Filter> filters() {
    return List.copyOf(filters.keySet());
  }

  /** Its time periods, earliest first. */
  public List<TimePeriod> periods() {
    return periods.values().stream().sorted().toList();
  }

  /** Its places, in the order in which they first occur. */
  public List<Location> locations() {
    return Collections.unmodifiableList(locations.values());
  }

  /** Its geographic levels, largest first. */
  public List<GeographicLevel> levels() {
    return locations.values().stream().map(Location::level).distinct().sorted().toList();
  }

  /** The time period of a row. */
  public TimePeriod period(int row) {
    return periods.get(row);
  }

  /** The place of a row. */
  public Location location(int row) {
    return locations.get(row);
  }

  /**
   * The option of a filter in a row.
   *
   * @throws IllegalArgumentException when the data set has no such filter
   */
  public String option(int row, String filter) {
    return filter(filter).get(row);
  }

  /**
   * What a row says of itself outside its key, such as its version; empty when the data set has no
   * such attribute.
   */
  public Optional<String> attribute(int row, String attribute) {
    return Optional.ofNullable(attributes.get(attribute)).map(column -> column.get(row));
  }

  /** The figure of an indicator in a row. */
  public Figure figure(int row, String indicator) {
    FigureColumn column = figures.get(indicator);
    if (column == null) {
      throw new IllegalArgumentException(
          "No indicator \"" + indicator + "\" among " + figures.keySet());
    }
    return column.get(row);
  }

  /** Where in the input the figure of an indicator in a row was read. */
  public Origin origin(int row, String indicator) {
    return new Origin(info.file(), lines[row], columnNames.of(indicator, r -> option(row, r)));
  }

  /** The row with exactly this time period, place and option of every filter. */
  public OptionalInt row(RowKey key) {
    int[] codes = new int[2 + filters.size()];
    codes[0] = periods.codeOf(key.period());
    codes[1] = locations.codeOf(key.location());
    int i = 2;
    for (Map.Entry<Filter, CodedColumn<String>> filter : filters.entrySet()) {
      String option = key.options().get(filter.getKey().column());
      if (option == null) {
        throw new IllegalArgumentException(
            "The key names no option of the filter \"" + filter.getKey().column() + "\"");
      }
      codes[i++] = filter.getValue().codeOf(option);
    }
    return index.find(codes);
  }

  /**
   * All rows whose options are these, in file order; filters that are not named may be anything.
   */
  public IntStream rows(Map<String, String> options) {
    List<CodedColumn<String>> columns = new ArrayList<>();
    List<Integer> codes = new ArrayList<>();
    options.forEach(
        (column, option) -> {
          columns.add(filter(column));
          codes.add(filter(column).codeOf(option));
        });
    return IntStream.range(0, rows)
        .filter(
            row ->
                IntStream.range(0, columns.size())
                    .allMatch(i -> columns.get(i).code(row) == codes.get(i)));
  }

  /** What makes a row's key: time period, place and the filters in order. */
  List<CodedColumn<?>> keyColumns() {
    List<CodedColumn<?>> columns = new ArrayList<>(List.of(periods, locations));
    columns.addAll(filters.values());
    return columns;
  }

  RowIndex index() {
    return index;
  }

  /** The number of a place; -1 when no row has it. */
  int placeCode(Location place) {
    return locations.codeOf(place);
  }

  private CodedColumn<String> filter(String column) {
    for (Map.Entry<Filter, CodedColumn<String>> filter : filters.entrySet()) {
      if (filter.getKey().column().equals(column)) {
        return filter.getValue();
      }
    }
    throw new IllegalArgumentException(
        "No filter \"" + column + "\" among " + filters().stream().map(Filter::column).toList());
  }
}
