package bulletin.render.xlsx;

import bulletin.render.workbook.Page;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The part of the package that draws a chart, written as text: POI's chart classes know neither
 * references of several areas nor labels and error bars in full. Elements stand in the order that
 * ECMA-376 part 1, section 21.2 asks for; Excel refuses any other.
 */
final class ChartXml {
  private static final List<String> PALETTE = List.of("12436D", "28A197", "801650", "F46A25");
  private static final List<String> SHAPES = List.of("circle", "square", "diamond", "triangle");
  private static final String CATEGORY_AXIS = "1001";
  private static final String VALUE_AXIS = "1002";
  private static final String GRIDLINE = "D9D9D9";
  private static final String WHISKER = "404040";

  private final Chart chart;
  private final ChartRanges ranges;
  private final Xml xml = new Xml();

  private ChartXml(Page.Picture picture) {
    this.chart = picture.chart();
    this.ranges = new ChartRanges(picture);
  }

  static byte[] of(Page.Picture picture) {
    return new ChartXml(picture).write();
  }

  private byte[] write() {
    xml.open(
        "c:chartSpace",
        "xmlns:c",
        "http://schemas.openxmlformats.org/drawingml/2006/chart",
        "xmlns:a",
        "http://schemas.openxmlformats.org/drawingml/2006/main",
        "xmlns:r",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    xml.val("c:date1904", 0).val("c:roundedCorners", 0);
    xml.open("c:chart");
    title();
    xml.val("c:autoTitleDeleted", 0);
    xml.open("c:plotArea").empty("c:layout");
    switch (chart) {
      case Chart.Lines lines -> lines(lines);
      case Chart.Dumbbell dumbbell -> bars(dumbbell);
      case Chart.Intervals intervals -> whiskers(intervals);
    }
    xml.close();
    legend();
    xml.val("c:plotVisOnly", 1).val("c:dispBlanksAs", "gap");
    xml.close();
    xml.open("c:spPr");
    fill("FFFFFF");
    xml.open("a:ln").empty("a:noFill").close().close();
    text("1200", false);
    return xml.close().bytes();
  }

  /** The message; above a line chart also the unit, so that no text stands on its side. */
  private void title() {
    xml.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr").empty("a:lstStyle");
    paragraph(chart.text().label() + ": " + chart.text().headline(), "1400", true);
    if (chart instanceof Chart.Lines) {
      paragraph(chart.axis().title(), "1200", false);
    }
    xml.close().close().val("c:overlay", 0).close();
  }

  private void lines(Chart.Lines lines) {
    xml.open("c:lineChart").val("c:grouping", "standard").val("c:varyColors", 0);
    int index = 0;
    for (Chart.Series series : lines.series()) {
      start(index, series.name());
      xml.open("c:spPr");
      line(PALETTE.get(index % PALETTE.size()), 28_575);
      xml.close();
      marker(index);
      points(lines.categories(), series.points());
      xml.val("c:smooth", 0).close();
      index++;
    }
    xml.val("c:marker", 1);
    axisIds();
    xml.close();
    categoryAxis("b", "minMax");
    valueAxis("l", chart.axis().low());
  }

  private void bars(Chart.Dumbbell dumbbell) {
    startBars();
    int index = 0;
    for (Chart.Series series : dumbbell.series()) {
      start(index, series.name());
      bar(index);
      labels(series.points());
      points(dumbbell.categories(), series.points());
      xml.close();
      index++;
    }
    endBars();
  }

  private void whiskers(Chart.Intervals intervals) {
    startBars();
    int index = 0;
    for (Chart.IntervalSeries series : intervals.series()) {
      start(index, series.name());
      bar(index);
      errorBars(index, series.points());
      points(
          intervals.categories(),
          series.points().stream().map(Chart.IntervalPoint::value).toList());
      xml.close();
      index++;
    }
    endBars();
  }

  private void startBars() {
    xml.open("c:barChart").val("c:barDir", "bar").val("c:grouping", "clustered");
    xml.val("c:varyColors", 0);
  }

  private void endBars() {
    xml.val("c:gapWidth", 60).val("c:overlap", -10);
    axisIds();
    xml.close();
    categoryAxis("l", "maxMin");
    valueAxis("b", chart.axis().low().min(BigDecimal.ZERO));
  }

  private void start(int index, String name) {
    xml.open("c:ser").val("c:idx", index).val("c:order", index).open("c:tx");
    Optional<String> reference = ranges.name(name);
    if (reference.isPresent()) {
      xml.open("c:strRef").text("c:f", reference.get());
      xml.open("c:strCache").val("c:ptCount", 1);
      xml.open("c:pt", "idx", "0").text("c:v", name).close().close().close();
    } else {
      xml.text("c:v", name);
    }
    xml.close();
  }

  private void marker(int index) {
    String colour = PALETTE.get(index % PALETTE.size());
    xml.open("c:marker").val("c:symbol", SHAPES.get(index % SHAPES.size())).val("c:size", 8);
    xml.open("c:spPr");
    fill(colour);
    line(colour, 9_525);
    xml.close().close();
  }

  private void bar(int index) {
    xml.open("c:spPr");
    fill(PALETTE.get(index % PALETTE.size()));
    xml.close().val("c:invertIfNegative", 0);
  }

  private void labels(List<Cell> points) {
    int decimals = 0;
    for (Cell cell : points) {
      if (cell instanceof Cell.Numeric number) {
        decimals = Math.max(decimals, number.value().scale());
      }
    }
    xml.open("c:dLbls");
    xml.empty("c:numFmt", "formatCode", format(decimals), "sourceLinked", "0");
    xml.val("c:dLblPos", "outEnd").val("c:showLegendKey", 0).val("c:showVal", 1);
    xml.val("c:showCatName", 0).val("c:showSerName", 0).val("c:showPercent", 0);
    xml.val("c:showBubbleSize", 0).close();
  }

  private void errorBars(int series, List<Chart.IntervalPoint> points) {
    xml.open("c:errBars").val("c:errBarType", "both").val("c:errValType", "cust");
    xml.val("c:noEndCap", 0);
    xml.open("c:plus");
    numbers(
        ranges.reachAbove(series, points.size()),
        lengths(points, point -> difference(point.upper(), point.value())));
    xml.close().open("c:minus");
    numbers(
        ranges.reachBelow(series, points.size()),
        lengths(points, point -> difference(point.value(), point.lower())));
    xml.close();
    xml.open("c:spPr");
    line(WHISKER, 19_050);
    xml.close().close();
  }

  private static List<Optional<BigDecimal>> lengths(
      List<Chart.IntervalPoint> points,
      Function<Chart.IntervalPoint, Optional<BigDecimal>> length) {
    return points.stream().map(length).toList();
  }

  private static Optional<BigDecimal> difference(Cell larger, Cell smaller) {
    return larger instanceof Cell.Numeric one && smaller instanceof Cell.Numeric other
        ? Optional.of(one.value().subtract(other.value()))
        : Optional.empty();
  }

  private void points(List<String> categories, List<Cell> points) {
    xml.open("c:cat");
    Optional<String> names = ranges.categories(categories);
    names.ifPresent(reference -> xml.open("c:strRef").text("c:f", reference));
    xml.open(names.isPresent() ? "c:strCache" : "c:strLit").val("c:ptCount", categories.size());
    for (int i = 0; i < categories.size(); i++) {
      point(i, categories.get(i));
    }
    names.ifPresent(reference -> xml.close());
    xml.close().close();

    xml.open("c:val");
    numbers(ranges.values(points), points.stream().map(ChartXml::number).toList());
    xml.close();
  }

  private static Optional<BigDecimal> number(Cell cell) {
    return cell instanceof Cell.Numeric number ? Optional.of(number.value()) : Optional.empty();
  }

  /**
   * Numbers and where they stand; LibreOffice draws whiskers only of lengths that stand in cells.
   */
  private void numbers(Optional<String> cells, List<Optional<BigDecimal>> numbers) {
    cells.ifPresent(reference -> xml.open("c:numRef").text("c:f", reference));
    xml.open(cells.isPresent() ? "c:numCache" : "c:numLit").text("c:formatCode", "General");
    xml.val("c:ptCount", numbers.size());
    for (int i = 0; i < numbers.size(); i++) {
      if (numbers.get(i).isPresent()) {
        point(i, numbers.get(i).get().toPlainString());
      }
    }
    cells.ifPresent(reference -> xml.close());
    xml.close();
  }

  private void point(int index, String value) {
    xml.open("c:pt", "idx", Integer.toString(index)).text("c:v", value).close();
  }

  private void axisIds() {
    xml.val("c:axId", CATEGORY_AXIS).val("c:axId", VALUE_AXIS);
  }

  private void categoryAxis(String side, String order) {
    xml.open("c:catAx").val("c:axId", CATEGORY_AXIS);
    xml.open("c:scaling").val("c:orientation", order).close();
    xml.val("c:delete", 0).val("c:axPos", side);
    if (chart instanceof Chart.Lines) {
      axisTitle(chart.data().columns().getFirst().heading());
    }
    xml.empty("c:numFmt", "formatCode", "General", "sourceLinked", "0");
    xml.val("c:majorTickMark", "none").val("c:minorTickMark", "none").val("c:tickLblPos", "low");
    xml.open("c:spPr");
    line(WHISKER, 9_525);
    xml.close();
    text("1200", true);
    xml.val("c:crossAx", VALUE_AXIS).val("c:crosses", "autoZero").val("c:auto", 0);
    xml.val("c:lblAlgn", "ctr").val("c:lblOffset", 100).val("c:noMultiLvlLbl", 1).close();
  }

  private void valueAxis(String side, BigDecimal low) {
    Chart.Axis axis = chart.axis();
    boolean lines = chart instanceof Chart.Lines;
    xml.open("c:valAx").val("c:axId", VALUE_AXIS);
    xml.open("c:scaling").val("c:orientation", "minMax");
    xml.val("c:max", axis.high().toPlainString()).val("c:min", low.toPlainString()).close();
    xml.val("c:delete", 0).val("c:axPos", side);
    xml.open("c:majorGridlines").open("c:spPr");
    line(GRIDLINE, 9_525);
    xml.close().close();
    if (!lines) {
      axisTitle(axis.title());
    }
    int decimals = Math.max(0, axis.step().stripTrailingZeros().scale());
    xml.empty("c:numFmt", "formatCode", format(decimals), "sourceLinked", "0");
    xml.val("c:majorTickMark", "none").val("c:minorTickMark", "none").val("c:tickLblPos", "nextTo");
    xml.open("c:spPr").open("a:ln").empty("a:noFill").close().close();
    text("1200", true);
    xml.val("c:crossAx", CATEGORY_AXIS).val("c:crosses", lines ? "autoZero" : "max");
    xml.val("c:crossBetween", "between");
    xml.val("c:majorUnit", axis.step().toPlainString()).close();
  }

  private String format(int decimals) {
    String suffix = chart.axis().suffix();
    return "#,##0"
        + (decimals > 0 ? "." + "0".repeat(decimals) : "")
        + (suffix.isEmpty() ? "" : "\"" + suffix.replace("\"", "") + "\"");
  }

  private void axisTitle(String title) {
    xml.open("c:title").open("c:tx").open("c:rich").empty("a:bodyPr").empty("a:lstStyle");
    paragraph(title, "1200", false);
    xml.close().close().val("c:overlay", 0).close();
  }

  private void legend() {
    boolean several =
        switch (chart) {
          case Chart.Lines lines -> lines.series().size() > 1;
          case Chart.Dumbbell dumbbell -> dumbbell.series().size() > 1;
          case Chart.Intervals intervals -> intervals.series().size() > 1;
        };
    if (several) {
      xml.open("c:legend").val("c:legendPos", "t").val("c:overlay", 0);
      text("1200", false);
      xml.close();
    }
  }

  private void paragraph(String words, String size, boolean bold) {
    String weight = bold ? "1" : "0";
    xml.open("a:p").open("a:pPr").open("a:defRPr", "sz", size, "b", weight);
    xml.empty("a:latin", "typeface", "Arial").close().close();
    xml.open("a:r").open("a:rPr", "lang", "en-GB", "sz", size, "b", weight);
    xml.empty("a:latin", "typeface", "Arial").close().text("a:t", words).close().close();
  }

  private void text(String size, boolean upright) {
    xml.open("c:txPr");
    if (upright) {
      xml.empty("a:bodyPr", "rot", "0", "vert", "horz");
    } else {
      xml.empty("a:bodyPr");
    }
    xml.empty("a:lstStyle").open("a:p").open("a:pPr").open("a:defRPr", "sz", size);
    xml.empty("a:latin", "typeface", "Arial").close().close();
    xml.empty("a:endParaRPr", "lang", "en-GB").close().close();
  }

  private void fill(String colour) {
    xml.open("a:solidFill").val("a:srgbClr", colour).close();
  }

  private void line(String colour, int emu) {
    xml.open("a:ln", "w", Integer.toString(emu), "cap", "rnd");
    fill(colour);
    xml.empty("a:round").close();
  }
}
