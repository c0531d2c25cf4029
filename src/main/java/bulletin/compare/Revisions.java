package bulletin.compare;

import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All figures that are not what they were, in the order of the later data, indicator after
 * indicator. Each is kept as the numbers of its two rows; a {@link Revision} is made when asked
 * for, so that a million of them take eight megabytes.
 */
public final class Revisions {
  private final DataSet before;
  private final DataSet after;
  private final Map<String, Rows> byIndicator = new LinkedHashMap<>();

  private Revisions(DataSet before, DataSet after) {
    this.before = before;
    this.after = after;
  }

  /** The rows of one indicator's revisions. */
  private static final class Rows {
    private int[] was = new int[16];
    private int[] is = new int[16];
    private int size;

    void add(int before, int after) {
      if (size == is.length) {
        was = Arrays.copyOf(was, size * 2);
        is = Arrays.copyOf(is, size * 2);
      }
      was[size] = before;
      is[size++] = after;
    }
  }

  /**
   * The figures that differ.
   *
   * @param rows for each row of {@code after} the row of {@code before}, -1 where there is none
   */
  static Revisions between(DataSet before, DataSet after, int[] rows) {
    Revisions revisions = new Revisions(before, after);
    List<String> both = before.indicators().stream().map(Indicator::column).toList();
    for (Indicator indicator : after.indicators()) {
      if (!both.contains(indicator.column())) {
        continue;
      }
      Rows found = new Rows();
      for (int row = 0; row < rows.length; row++) {
        if (rows[row] >= 0 && differ(before, rows[row], after, row, indicator.column())) {
          found.add(rows[row], row);
        }
      }
      if (found.size > 0) {
        revisions.byIndicator.put(indicator.column(), found);
      }
    }
    return revisions;
  }

  /** A number with other decimals is the same number. */
  private static boolean differ(DataSet before, int was, DataSet after, int is, String indicator) {
    Figure earlier = before.figure(was, indicator);
    Figure later = after.figure(is, indicator);
    boolean areNumbers = earlier.number().isPresent() && later.number().isPresent();
    return areNumbers
        ? earlier.number().get().compareTo(later.number().get()) != 0
        : !earlier.equals(later);
  }

  /** The indicators of which a figure changed, by column, in the order of the data set. */
  public List<String> indicators() {
    return List.copyOf(byIndicator.keySet());
  }

  /** How many figures changed. */
  public long count() {
    return byIndicator.values().stream().mapToLong(rows -> rows.size).sum();
  }

  /** How many figures changed in this way. */
  public long count(Kind kind) {
    return all().filter(revision -> revision.kind() == kind).count();
  }

  /** Every figure that changed, one after the other. */
  public Stream<Revision> all() {
    return byIndicator.keySet().stream().flatMap(this::of);
  }

  /** The figures of one indicator that changed, in file order. */
  public Stream<Revision> of(String indicator) {
    Rows rows = byIndicator.get(indicator);
    return rows == null
        ? Stream.empty()
        : IntStream.range(0, rows.size).mapToObj(i -> revision(indicator, rows.was[i], rows.is[i]));
  }

  /** The sizes of one indicator's revised numbers, exactly, smallest first by absolute size. */
  BigDecimal[] sizes(String indicator) {
    BigDecimal[] sizes = of(indicator).flatMap(r -> r.size().stream()).toArray(BigDecimal[]::new);
    Arrays.sort(sizes, (a, b) -> a.abs().compareTo(b.abs()));
    return sizes;
  }

  private Revision revision(String indicator, int was, int is) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Filter filter : after.filters()) {
      options.put(filter.column(), after.option(is, filter.column()));
    }
    return new Revision(
        indicator,
        after.period(is),
        after.location(is),
        options,
        before.figure(was, indicator),
        after.figure(is, indicator),
        before.origin(was, indicator),
        after.origin(is, indicator));
  }
}
