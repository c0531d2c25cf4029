package bulletin.render.chart;

import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Chart.Break;
import bulletin.report.model.Chart.IntervalPoint;
import bulletin.report.model.Chart.IntervalSeries;
import bulletin.report.model.Chart.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What no picture is made of, because it could not be read or would mislead. */
final class Refusal {
  private static final int MOST_SERIES = SeriesLook.PALETTE.size();
  private static final BigDecimal MOST_STEPS = BigDecimal.TEN;

  private final Chart chart;
  private final List<String> categories;

  private Refusal(Chart chart, List<String> categories) {
    this.chart = chart;
    this.categories = categories;
  }

  /** Throws {@link IllegalArgumentException} when the chart cannot be drawn as described. */
  static void check(Chart chart) {
    switch (chart) {
      case Chart.Lines lines -> {
        Refusal refusal = new Refusal(lines, lines.categories());
        refusal.check(lines.series().stream().map(Points::of).toList());
        lines.breaks().forEach(refusal::check);
      }
      case Chart.Dumbbell dumbbell ->
          new Refusal(dumbbell, dumbbell.categories())
              .check(dumbbell.series().stream().map(Points::of).toList());
      case Chart.Intervals intervals ->
          new Refusal(intervals, intervals.categories()).checkIntervals(intervals);
    }
  }

  private void checkIntervals(Chart.Intervals intervals) {
    check(intervals.series().stream().flatMap(Points::of).toList());
    for (IntervalSeries series : intervals.series()) {
      for (int i = 0; i < categories.size(); i++) {
        checkWhole(series, i);
      }
    }
  }

  private void checkWhole(IntervalSeries series, int category) {
    IntervalPoint point = series.points().get(category);
    boolean bounded = ValueScale.isNumber(point.lower()) && ValueScale.isNumber(point.upper());
    if (ValueScale.isNumber(point.value()) && !bounded) {
      throw refused(
          "series \"%s\", %s: %s stands without its interval"
              .formatted(series.name(), categories.get(category), point.value().text()),
          "Give both bounds, or withhold the value too");
    }
  }

  private void check(List<Points> points) {
    long series = points.stream().map(Points::series).distinct().count();
    if (series == 0 || categories.isEmpty()) {
      throw refused("nothing to draw", "Give it a series and a category, or leave the chart out");
    }
    if (series > MOST_SERIES) {
      throw refused(
          series + " series, but at most four can be told apart",
          "Leave series out, or make several charts");
    }
    checkAxis();
    points.forEach(this::check);
  }

  private void checkAxis() {
    Chart.Axis axis = chart.axis();
    String found = "axis from " + axis.low() + " to " + axis.high() + " by " + axis.step();
    if (axis.low().compareTo(axis.high()) >= 0 || axis.step().signum() <= 0) {
      throw refused(found, "Let it rise, by steps above zero");
    }
    BigDecimal length = axis.high().subtract(axis.low());
    if (length.compareTo(axis.step().multiply(MOST_STEPS)) > 0) {
      throw refused(found + " has more than ten gridlines", "Take a longer step");
    }
  }

  private void check(Points points) {
    if (points.cells.size() != categories.size()) {
      throw refused(
          points.what
              + " has "
              + points.cells.size()
              + " points for "
              + categories.size()
              + " categories",
          "Give it one point a category");
    }
    for (int i = 0; i < categories.size(); i++) {
      checkOnAxis(points, i);
    }
  }

  private void checkOnAxis(Points points, int category) {
    Chart.Axis axis = chart.axis();
    if (points.cells.get(category) instanceof Cell.Numeric number
        && (number.value().compareTo(axis.low()) < 0
            || number.value().compareTo(axis.high()) > 0)) {
      throw refused(
          points.what
              + ", "
              + categories.get(category)
              + ": "
              + number.text()
              + " lies off the axis, which goes from "
              + axis.low()
              + " to "
              + axis.high(),
          "Lengthen the axis");
    }
  }

  private void check(Break gap) {
    if (gap.from() < 0 || gap.from() > gap.to() || gap.to() >= categories.size()) {
      throw refused(
          "break \"%s\" goes from category %d to %d of %d, counted from 0"
              .formatted(gap.label(), gap.from(), gap.to(), categories.size()),
          "Give it categories of the chart");
    }
  }

  private IllegalArgumentException refused(String found, String next) {
    return new IllegalArgumentException(
        "Chart " + chart.text().id() + ": " + found + ". " + next + ".");
  }

  private record Points(String series, String what, List<Cell> cells) {
    static Points of(Series series) {
      return new Points(series.name(), "series \"" + series.name() + "\"", series.points());
    }

    static Stream<Points> of(IntervalSeries series) {
      String name = "series \"" + series.name() + "\"";
      return Stream.of(
          new Points(
              series.name(), name, series.points().stream().map(IntervalPoint::value).toList()),
          new Points(
              series.name(),
              name + " lower bound",
              series.points().stream().map(IntervalPoint::lower).toList()),
          new Points(
              series.name(),
              name + " upper bound",
              series.points().stream().map(IntervalPoint::upper).toList()));
    }
  }
}
