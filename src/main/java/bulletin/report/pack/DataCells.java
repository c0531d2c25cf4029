package bulletin.report.pack;

import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.Filter;
import bulletin.figures.Location;
import bulletin.figures.Origin;
import bulletin.figures.Shorthand;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The cells of the data that measures are made of, numbered from 0, found by where they stand: what
 * is in them, and what is withheld. Immutable.
 */
final class DataCells {
  /** No cell of a measure. */
  static final int NONE = -1;

  /** No row of the data. */
  static final int NO_ROW = -1;

  private final DataSet data;
  private final Map<String, Map<String, Integer>> byLine = new HashMap<>();
  private final Map<String, int[]> byIndicator = new HashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final BitSet hidden = new BitSet();
  private final double[] numbers;
  private int count;

  DataCells(DataSet data, Collection<String> indicators) {
    this.data = data;
    this.numbers = new double[data.rowCount() * indicators.size()];
    indicators.forEach(indicator -> byIndicator.put(indicator, new int[data.rowCount()]));
    for (int row = 0; row < data.rowCount(); row++) {
      rows.put(name(row), row);
      for (Map.Entry<String, int[]> indicator : byIndicator.entrySet()) {
        indicator.getValue()[row] = number(row, indicator.getKey());
      }
    }
  }

  private int number(int row, String indicator) {
    Origin origin = data.origin(row, indicator);
    return byLine
        .computeIfAbsent(Long.toString(origin.line()), line -> new HashMap<>())
        .computeIfAbsent(origin.column(), column -> add(data.figure(row, indicator)));
  }

  private int add(Figure figure) {
    numbers[count] = figure.number().map(BigDecimal::doubleValue).orElse(Double.NaN);
    hidden.set(count, figure.shorthand().filter(why -> why != Shorthand.LOW).isPresent());
    return count++;
  }

  private String name(int row) {
    String[] options =
        data.filters().stream()
            .map(Filter::column)
            .map(column -> column + "=" + data.option(row, column))
            .toArray(String[]::new);
    Location place = data.location(row);
    return name(
        data.period(row).label(), place.level().label(), place.code(), place.name(), options);
  }

  private static String name(
      String period, String level, String code, String place, String[] options) {
    Arrays.sort(options);
    return String.join("|", period, level, code, place, String.join(";", options));
  }

  DataSet data() {
    return data;
  }

  /** The row that a line of figures.csv names, or {@link #NO_ROW}. */
  int row(WrittenLine line) {
    return rows.getOrDefault(
        name(
            line.get("time_period"),
            line.get("geographic_level"),
            line.get("location_code"),
            line.get("location"),
            line.get("breakdown").split("; ", -1)),
        NO_ROW);
  }

  /**
   * The cell that stands in a line and column of the data file, or {@link #NONE}.
   *
   * @param line its number, as text
   */
  int at(String line, String column) {
    return byLine.getOrDefault(line, Map.of()).getOrDefault(column, NONE);
  }

  /** The cell of an indicator in a row of the data. */
  int of(int row, String indicator) {
    int[] cells = byIndicator.get(indicator);
    return cells == null ? NONE : cells[row];
  }

  /** Whether the data say why there is no number; one that rounds to zero is no secret. */
  boolean isHidden(int cell) {
    return cell != NONE && hidden.get(cell);
  }

  /** The number in a cell; NaN when there is none. */
  double value(int cell) {
    return numbers[cell];
  }
}
