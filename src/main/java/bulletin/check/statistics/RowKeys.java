package bulletin.check.statistics;

import bulletin.figures.TextColumn;
import bulletin.figures.TextTable;
import bulletin.figures.TimePeriod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each row is about, in numbers: its time period, its place, and its options of all filters
 * (its breakdown). Nothing is refused: a code that is wrong is a period or place of its own. Of
 * rows that repeat one another the first is found.
 */
final class RowKeys {
  private final TextTable table;
  private final List<TextColumn> filters;
  private final Grouping periods;
  private final Grouping places;
  private final Grouping breakdowns;
  private final List<Area> areas;
  private final List<Period> periodList;
  private final Ids keys = new Ids();
  private final int[] rowOfKey;

  RowKeys(TextTable table, List<String> filterColumns) {
    this.table = table;
    this.filters = columns(filterColumns);
    this.periods = grouping(columns(List.of("time_period", "time_identifier")));
    AreaColumns areaColumns = new AreaColumns(table);
    this.places = Grouping.of(table.rows(), areaColumns::key);
    this.areas = IntStream.of(places.firstRows()).mapToObj(areaColumns::area).toList();
    this.breakdowns = grouping(filters);
    this.periodList = IntStream.of(periods.firstRows()).mapToObj(this::readPeriod).toList();
    this.rowOfKey = new int[table.rows()];
    for (int row = 0; row < rowOfKey.length; row++) {
      int known = keys.size();
      int id = keys.of(key(periods.of(row), places.of(row), breakdowns.of(row)));
      if (id == known) {
        rowOfKey[id] = row;
      }
    }
  }

  /**
   * A time period as it stands in the file.
   *
   * @param startYear the first four digits; -1 when they are none
   * @param label 2024/25
   */
  record Period(String code, int startYear, String label) {}

  private Period readPeriod(int row) {
    String code = text("time_period", row);
    if (!TimePeriod.isCode(code)) {
      return new Period(code, -1, code);
    }
    TimePeriod period = new TimePeriod(code, text("time_identifier", row));
    return new Period(code, period.startYear(), period.label());
  }

  private String text(String column, int row) {
    return table.column(column).map(c -> c.text(row)).orElse("");
  }

  private List<TextColumn> columns(List<String> names) {
    return names.stream().flatMap(name -> table.column(name).stream()).toList();
  }

  /** Rows by their texts in some columns. */
  private Grouping grouping(List<TextColumn> columns) {
    Ids[] ids = new Ids[columns.size()];
    Arrays.setAll(ids, i -> new Ids());
    return Grouping.of(
        table.rows(),
        row -> {
          int id = 0;
          for (int i = 0; i < ids.length; i++) {
            id = ids[i].of(id, columns.get(i).code(row));
          }
          return id;
        });
  }

  /** Rows by their options of some filters; those that are no column are left out. */
  Grouping byFilters(List<String> filterColumns) {
    return grouping(columns(filterColumns));
  }

  private long key(int period, int place, int breakdown) {
    return ((long) period * places.count() + place) * breakdowns.count() + breakdown;
  }

  int rows() {
    return table.rows();
  }

  TextTable table() {
    return table;
  }

  Grouping periods() {
    return periods;
  }

  Grouping places() {
    return places;
  }

  Grouping breakdowns() {
    return breakdowns;
  }

  int period(int row) {
    return periods.of(row);
  }

  int place(int row) {
    return places.of(row);
  }

  int breakdown(int row) {
    return breakdowns.of(row);
  }

  Area area(int row) {
    return areas.get(places.of(row));
  }

  List<Area> areas() {
    return areas;
  }

  List<Period> periodList() {
    return periodList;
  }

  Period periodOf(int row) {
    return periodList.get(periods.of(row));
  }

  /** The periods by number, earliest first. */
  List<Integer> chronological() {
    List<Integer> order = new ArrayList<>(IntStream.range(0, periodList.size()).boxed().toList());
    order.sort(
        (a, b) -> {
          int byYear =
              Integer.compare(periodList.get(a).startYear(), periodList.get(b).startYear());
          return byYear != 0
              ? byYear
              : periodList.get(a).code().compareTo(periodList.get(b).code());
        });
    return order;
  }

  /** A row's options of all filters, with commas between. */
  String options(int row) {
    return filters.stream().map(f -> f.text(row)).collect(Collectors.joining(", "));
  }

  /** What a row is about: {@code 2024/25, Darlington, Maths}. */
  String words(int row) {
    String options = options(row);
    return periodOf(row).label()
        + ", "
        + area(row).name()
        + (options.isEmpty() ? "" : ", ")
        + options;
  }

  /** Whether no row above it has the same period, place and breakdown. */
  boolean isFirst(int row) {
    return find(periods.of(row), places.of(row), breakdowns.of(row)) == row;
  }

  /** The row of a period, place and breakdown, all by number; -1 when there is none. */
  int find(int period, int place, int breakdown) {
    if (period < 0 || place < 0 || breakdown < 0) {
      return -1;
    }
    int id = keys.find(key(period, place, breakdown));
    return id < 0 ? -1 : rowOfKey[id];
  }

  /** How many rows a place has. */
  int rowsOf(int place) {
    int count = 0;
    for (int row = 0; row < rows(); row++) {
      count += places.of(row) == place ? 1 : 0;
    }
    return count;
  }

  /** Whether two places have rows in one time period. */
  boolean shareAPeriod(int one, int other) {
    return periodsOf(one).intersects(periodsOf(other));
  }

  private BitSet periodsOf(int place) {
    BitSet found = new BitSet();
    for (int row = 0; row < rows(); row++) {
      if (places.of(row) == place) {
        found.set(periods.of(row));
      }
    }
    return found;
  }

  /** The text that most rows of each place have in a column, by the text's number. */
  int[] usual(TextColumn column) {
    Ids pairs = new Ids();
    int[] counts = new int[16];
    int[] usual = new int[places.count()];
    int[] most = new int[places.count()];
    for (int row = 0; row < rows(); row++) {
      int pair = pairs.of(places.of(row), column.code(row));
      counts = pair < counts.length ? counts : Arrays.copyOf(counts, pair * 2);
      if (++counts[pair] > most[places.of(row)]) {
        most[places.of(row)] = counts[pair];
        usual[places.of(row)] = column.code(row);
      }
    }
    return usual;
  }

  /** The first filter column of this name. */
  Optional<TextColumn> filter(String column) {
    return filters.stream().filter(f -> f.name().equals(column)).findFirst();
  }

  List<TextColumn> filters() {
    return filters;
  }
}
