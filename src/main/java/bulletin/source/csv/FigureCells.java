package bulletin.source.csv;

import bulletin.figures.DataLayout;
import bulletin.figures.DataLayout.PublishedInterval;
import bulletin.figures.DataSetBuilder;
import bulletin.figures.Indicator;
import bulletin.figures.Shorthand;
import bulletin.figures.Unit;
import bulletin.source.BadInput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the figures of a data set's row from some columns of a file's row, and checks them. */
final class FigureCells {
  /** Stands for a column that the file does not have. */
  static final int NO_COLUMN = -1;

  private final Header header;
  private final DataLayout layout;
  private final boolean[] percent;
  private final List<Bounds> bounds = new ArrayList<>();
  private final Memo<Shorthand> shorthand = new Memo<>();
  private final NumberCell number = new NumberCell();
  private final long[] unscaled;
  private final int[] scale;
  private final @Nullable Shorthand[] why;

  private record Bounds(int lower, int value, int upper, BigDecimal tolerance) {}

  FigureCells(Header header, DataLayout layout) {
    this.header = header;
    this.layout = layout;
    int count = layout.indicators().size();
    percent = new boolean[count];
    for (int i = 0; i < count; i++) {
      percent[i] = layout.indicators().get(i).unit() == Unit.PERCENT;
    }
    unscaled = new long[count];
    scale = new int[count];
    why = new Shorthand[count];
    layout.intervals().forEach(interval -> bounds.add(bounds(interval)));
    layout.shorthand().forEach((text, s) -> shorthand.put(text.toCharArray(), 0, text.length(), s));
  }

  private Bounds bounds(PublishedInterval interval) {
    int value = indicator(interval.value());
    int lower = indicator(interval.lower());
    return new Bounds(lower, value, indicator(interval.upper()), tolerance(value, lower));
  }

  /** A value rounded to fewer decimals than its bounds may lie outside them by half its unit. */
  private BigDecimal tolerance(int value, int bound) {
    int decimals = layout.indicators().get(value).decimals();
    return decimals < layout.indicators().get(bound).decimals()
        ? BigDecimal.valueOf(5, decimals + 1)
        : BigDecimal.ZERO;
  }

  private int indicator(String column) {
    List<String> columns = layout.indicators().stream().map(Indicator::column).toList();
    int found = columns.indexOf(column);
    if (found < 0) {
      throw new IllegalArgumentException("No indicator \"" + column + "\" among " + columns);
    }
    return found;
  }

  /**
   * Reads the figures of one row of the data set.
   *
   * @param columns the file's column of each indicator, or {@link #NO_COLUMN}
   */
  void read(Row row, int[] columns, DataSetBuilder into) throws BadInput {
    for (int i = 0; i < columns.length; i++) {
      read(row, columns[i], i);
    }
    for (int i = 0; i < bounds.size(); i++) {
      check(row, columns, bounds.get(i));
    }
    for (int i = 0; i < columns.length; i++) {
      Shorthand reason = why[i];
      if (reason == null) {
        into.figure(i, unscaled[i], scale[i]);
      } else {
        into.withheld(i, reason);
      }
    }
  }

  private void read(Row row, int column, int indicator) throws BadInput {
    if (column == NO_COLUMN) {
      why[indicator] = Shorthand.NOT_APPLICABLE;
      return;
    }
    int start = row.start(column);
    int length = row.length(column);
    why[indicator] = shorthand.get(row.chars(), start, length);
    if (why[indicator] != null) {
      return;
    }
    if (!number.read(row.chars(), start, length)) {
      throw notANumber(row, column);
    }
    unscaled[indicator] = number.unscaled();
    scale[indicator] = number.scale();
    if (percent[indicator] && isOutsidePercent(indicator)) {
      throw notAPercentage(row, column);
    }
  }

  private boolean isOutsidePercent(int indicator) {
    return unscaled[indicator] < 0 || number(indicator).compareTo(BigDecimal.valueOf(100)) > 0;
  }

  private BigDecimal number(int indicator) {
    return BigDecimal.valueOf(unscaled[indicator], scale[indicator]);
  }

  private void check(Row row, int[] columns, Bounds of) throws BadInput {
    if (isAbove(of.lower, of.upper, BigDecimal.ZERO)) {
      throw new BadInput(
          header.cell(row, columns[of.lower]),
          "the lower bound " + number(of.lower).toPlainString(),
          "is above the upper bound " + named(of.upper, columns),
          "Correct the file, or the interval's columns in report.yaml.");
    }
    if (isAbove(of.lower, of.value, of.tolerance)) {
      throw outside(row, columns, of.value, "below its lower bound " + named(of.lower, columns));
    }
    if (isAbove(of.value, of.upper, of.tolerance)) {
      throw outside(row, columns, of.value, "above its upper bound " + named(of.upper, columns));
    }
  }

  private boolean isAbove(int one, int other, BigDecimal tolerance) {
    if (why[one] != null || why[other] != null) {
      return false;
    }
    if (scale[one] == scale[other] && unscaled[one] <= unscaled[other]) {
      return false;
    }
    return number(one).subtract(number(other)).compareTo(tolerance) > 0;
  }

  private String named(int indicator, int[] columns) {
    return number(indicator).toPlainString() + " in " + header.name(columns[indicator]);
  }

  private BadInput outside(Row row, int[] columns, int indicator, String how) {
    return new BadInput(
        header.cell(row, columns[indicator]),
        "the value " + number(indicator).toPlainString(),
        "is " + how,
        "Correct the file, or the interval's columns in report.yaml.");
  }

  private BadInput notAPercentage(Row row, int column) {
    return new BadInput(
        header.cell(row, column),
        BadInput.quoted(row.text(column)),
        "is no percentage from 0 to 100",
        "Correct the file, or the indicator's unit in report.yaml.");
  }

  private BadInput notANumber(Row row, int column) {
    String text = row.text(column);
    Fault fault = Fault.of(text, this::isTaken);
    return new BadInput(
        header.cell(row, column),
        text.isBlank() ? "a blank cell" : BadInput.quoted(text),
        fault.wanted(symbols()),
        fault.next());
  }

  private boolean isTaken(String text) {
    return layout.shorthand().containsKey(text)
        || number.read(text.toCharArray(), 0, text.length());
  }

  private String symbols() {
    return layout.shorthand().keySet().stream()
        .sorted()
        .map(s -> s.isBlank() ? BadInput.quoted(s) : s)
        .collect(Collectors.joining(", "));
  }
}
