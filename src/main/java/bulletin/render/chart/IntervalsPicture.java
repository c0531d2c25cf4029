package bulletin.render.chart;

import static bulletin.render.chart.Picture.WIDTH;

import bulletin.report.model.Chart;
import bulletin.report.model.Chart.IntervalPoint;
import bulletin.report.model.Chart.IntervalSeries;
import java.awt.BasicStroke;
import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Lays out values with their intervals: a group of rows a category, a row a series. */
final class IntervalsPicture {
  private static final double GAP = 8;
  private static final double ROW = 22;
  private static final double BETWEEN_GROUPS = 16;
  private static final double ROOM_AT_ENDS = 24;

  /** Lets short intervals be seen beside their dots. */
  private static final AffineTransform SMALLER = AffineTransform.getScaleInstance(0.8, 0.8);

  private final Chart.Intervals chart;
  private final RowFrame frame;
  private final List<Ink> ink = new ArrayList<>();

  private IntervalsPicture(Chart.Intervals chart) {
    this.chart = chart;
    this.frame = RowFrame.of(chart.axis(), chart.categories(), ROOM_AT_ENDS, ROOM_AT_ENDS);
  }

  static Picture of(Chart.Intervals chart) {
    return new IntervalsPicture(chart).picture();
  }

  private Picture picture() {
    ink.addAll(frame.title().leftAt(0, 0));
    List<String> names = chart.series().stream().map(IntervalSeries::name).toList();
    RowFrame.Key key = RowFrame.key(names, frame.title().height() + GAP / 2);
    ink.addAll(key.ink());
    double top = Math.ceil(key.bottom() + GAP);
    double[] middles = middles(top);
    int last = middles.length - 1;
    Rectangle area = frame.area(top, middles[last] + group(last) / 2 - top);
    for (int i = 0; i < middles.length; i++) {
      ink.addAll(frame.name(i, middles[i]));
    }
    labels(middles);
    ink.addAll(frame.tickLabels(area.getMaxY() + 2));
    return new Picture(area.getMaxY() + 2 + Lettering.LINE, marks(area, middles), area, ink);
  }

  private double[] middles(double top) {
    double[] middles = new double[chart.categories().size()];
    double y = top;
    for (int i = 0; i < middles.length; i++) {
      middles[i] = y + group(i) / 2;
      y += group(i);
    }
    return middles;
  }

  private double group(int category) {
    double name = frame.names().get(category).height();
    return Math.max(chart.series().size() * ROW, name) + BETWEEN_GROUPS;
  }

  private double y(double middle, int series) {
    return middle + (series - (chart.series().size() - 1) / 2.0) * ROW;
  }

  private void labels(double[] middles) {
    for (int row = 0; row < chart.series().size(); row++) {
      IntervalSeries series = chart.series().get(row);
      for (int i = 0; i < middles.length; i++) {
        double top = y(middles[i], row) - Lettering.MIDDLE;
        IntervalPoint point = series.points().get(i);
        if (ValueScale.isNumber(point.value())) {
          ink.addAll(Ink.plated(valueLabel(point, top)));
        } else {
          String text = series.name() + " " + point.value().text();
          ink.addAll(Ink.plated(Paragraph.of(text, WIDTH).leftAt(start(), top)));
        }
      }
    }
  }

  /** At the zero line, or at the low end of an axis without one. */
  private double start() {
    return GAP + (frame.values().showsZero() ? frame.values().at(0) : frame.values().atLow());
  }

  /** Beside the end that lies farther from zero, else at the other end, else none. */
  private List<Ink.Words> valueLabel(IntervalPoint point, double top) {
    Paragraph label = Paragraph.of(frame.values().label(point.value()), WIDTH);
    double left = frame.values().at(point.lower()) - GAP - label.width();
    double right = frame.values().at(point.upper()) + GAP;
    boolean negative = ValueScale.number(point.value()).orElse(0) < 0;
    return (negative ? Stream.of(left, right) : Stream.of(right, left))
        .filter(x -> fits(x, label.width()))
        .findFirst()
        .map(x -> label.leftAt(x, top))
        .orElse(List.of());
  }

  private boolean fits(double x, double width) {
    double zero = frame.values().at(0);
    boolean crossesZero = frame.values().showsZero() && x - 2 < zero && x + width + 2 > zero;
    return x >= frame.left() && x + width <= WIDTH && !crossesZero;
  }

  private XYPlot marks(Rectangle area, double[] middles) {
    XYPlot plot = Marks.sideways(area, frame.values());
    XYErrorRenderer renderer = new XYErrorRenderer();
    renderer.setDrawYError(false);
    renderer.setCapLength(11);
    renderer.setErrorStroke(new BasicStroke(2));
    Marks.edge(renderer);
    XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
    for (int row = 0; row < chart.series().size(); row++) {
      Marks.dress(renderer, row, SeriesLook.of(row));
      renderer.setSeriesShape(row, SMALLER.createTransformedShape(SeriesLook.of(row).shape()));
      data.addSeries(points(row, area, middles));
    }
    plot.setDataset(data);
    plot.setRenderer(renderer);
    return plot;
  }

  private XYIntervalSeries points(int row, Rectangle area, double[] middles) {
    XYIntervalSeries points = new XYIntervalSeries(row, false, true);
    for (int i = 0; i < middles.length; i++) {
      IntervalPoint point = chart.series().get(row).points().get(i);
      if (ValueScale.isNumber(point.value())) {
        double y = y(middles[i], row) - area.y;
        double lower = ValueScale.number(point.lower()).orElseThrow();
        double upper = ValueScale.number(point.upper()).orElseThrow();
        points.add(ValueScale.number(point.value()).orElseThrow(), lower, upper, y, y, y);
      }
    }
    return points;
  }
}
