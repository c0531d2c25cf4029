package bulletin.render.chart;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.report.model.Chart;
import bulletin.report.model.Chart.Axis;
import bulletin.report.model.Chart.Break;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            Charts.ofSeries(14),
            "Chart too-many: 14 series, but at most four can be told apart."
                + " Leave series out, or make several charts."),
        Arguments.of(
            Charts.ofSeries(0),
            "Chart too-many: nothing to draw."
                + " Give it a series and a category, or leave the chart out."),
        Arguments.of(
            oneLine("1 2", Charts.PERCENT),
            "Chart a: series \"CLA\" has 2 points for 3 categories."
                + " Give it one point a category."),
        Arguments.of(
            oneLine("1 2 101", Charts.PERCENT),
            "Chart a: series \"CLA\", 2020/21: 101 lies off the axis, which goes from 0 to 100."
                + " Lengthen the axis."),
        Arguments.of(
            oneLine("1 2 3", Charts.axis("", "0", "11", "1", "")),
            "Chart a: axis from 0 to 11 by 1 has more than ten gridlines. Take a longer step."),
        Arguments.of(
            oneLine("1 2 3", Charts.axis("", "5", "0", "1", "")),
            "Chart a: axis from 5 to 0 by 1. Let it rise, by steps above zero."),
        Arguments.of(
            oneLine("1 2 3", Charts.PERCENT, new Break(2, 3, "None")),
            "Chart a: break \"None\" goes from category 2 to 3 of 3, counted from 0."
                + " Give it categories of the chart."),
        Arguments.of(
            Charts.intervals(
                "a",
                Charts.axis("", "-1", "1", "1", ""),
                List.of("Maths"),
                List.of(Charts.interval("CLA", "0.5:0.1:1.2"))),
            "Chart a: series \"CLA\" upper bound, Maths: 1.2 lies off the axis, which goes from -1"
                + " to 1. Lengthen the axis."),
        Arguments.of(
            Charts.intervals(
                "a",
                Charts.axis("", "-1", "1", "1", ""),
                List.of("Maths"),
                List.of(Charts.interval("CLA", "0.5:x:x"))),
            "Chart a: series \"CLA\", Maths: 0.5 stands without its interval."
                + " Give both bounds, or withhold the value too."));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_cannot_be_read_is_refused_with_the_way_out(Chart chart, String message) {
    assertThatThrownBy(() -> ChartDrawing.of(chart))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  private static Chart oneLine(String points, Axis axis, Break... breaks) {
    return Charts.lines(
        "a",
        axis,
        Charts.YEARS.subList(0, 3),
        List.of(Charts.series("CLA", points)),
        List.of(breaks));
  }
}
