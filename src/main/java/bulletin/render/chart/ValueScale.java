package bulletin.render.chart;

import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Where the values of an axis lie in the picture.
 *
 * @param axis as the report describes it
 * @param atLow the pixel of the axis' low end
 * @param atHigh the pixel of its high end; less than {@code atLow} when values grow upwards
 */
record ValueScale(Chart.Axis axis, double atLow, double atHigh) {
  private static final char MINUS = '\u2212';

  /** The number in a cell; empty when the cell holds none. */
  static OptionalDouble number(Cell cell) {
    return switch (cell) {
      case Cell.Numeric numeric -> OptionalDouble.of(numeric.value().doubleValue());
      case Cell.Withheld withheld -> OptionalDouble.empty();
      case Cell.Words words -> OptionalDouble.empty();
    };
  }

  static boolean isNumber(Cell cell) {
    return number(cell).isPresent();
  }

  double at(double value) {
    return atLow + (value - low()) / (high() - low()) * (atHigh - atLow);
  }

  double at(Cell cell) {
    return at(number(cell).orElseThrow());
  }

  double valueAt(double pixel) {
    return low() + (pixel - atLow) / (atHigh - atLow) * (high() - low());
  }

  boolean showsZero() {
    return axis.low().signum() <= 0 && axis.high().signum() >= 0;
  }

  /** From the low end by steps; zero always among them when the axis passes it. */
  List<BigDecimal> ticks() {
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal tick = axis.low();
        tick.compareTo(axis.high()) <= 0;
        tick = tick.add(axis.step())) {
      ticks.add(tick);
    }
    if (showsZero() && ticks.stream().allMatch(tick -> tick.signum() != 0)) {
      ticks.removeIf(tick -> tick.abs().multiply(BigDecimal.TWO).compareTo(axis.step()) < 0);
      ticks.add(BigDecimal.ZERO);
      ticks.sort(null);
    }
    return ticks;
  }

  /** A tick as printed, with the decimals of the low end and the step. */
  String label(BigDecimal tick) {
    int decimals = Math.max(decimals(axis.low()), decimals(axis.step()));
    return String.format(Locale.ROOT, "%,." + decimals + "f", tick).replace('-', MINUS)
        + axis.suffix();
  }

  /** A number as printed beside its mark, or the shorthand in its place. */
  String label(Cell cell) {
    String text = cell.text();
    return isNumber(cell) && !text.endsWith(axis.suffix()) ? text + axis.suffix() : text;
  }

  double widestLabel() {
    return ticks().stream().mapToDouble(tick -> Lettering.width(label(tick))).max().orElse(0);
  }

  private static int decimals(BigDecimal number) {
    return Math.max(0, number.stripTrailingZeros().scale());
  }

  private double low() {
    return axis.low().doubleValue();
  }

  private double high() {
    return axis.high().doubleValue();
  }
}
