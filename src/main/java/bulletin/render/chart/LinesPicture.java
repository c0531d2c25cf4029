package bulletin.render.chart;

import static bulletin.render.chart.Picture.WIDTH;

import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Chart.Break;
import bulletin.report.model.Chart.Series;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lays out lines over time, each named and valued at its end. */
final class LinesPicture {
  /** Steps of the category axis that lie after the last category. */
  static final double AFTER_LAST = 0.35;

  private static final double HEIGHT = 300;
  private static final double LABEL_WIDTH = 150;
  private static final double SYMBOL_WIDTH = 16;
  private static final double BETWEEN_LABELS = 4;
  private static final double GAP = 8;

  // Keeps a value on the line of the last word of its name.
  private static final char NO_BREAK = '\u00A0';

  private final Chart.Lines chart;
  private final Rectangle area;
  private final ValueScale values;
  private final List<Paragraph> names;
  private final List<Ink> ink = new ArrayList<>();

  private LinesPicture(Chart.Lines chart) {
    this.chart = chart;
    Paragraph title = Paragraph.of(chart.axis().title(), WIDTH);
    ink.addAll(title.leftAt(0, 0));
    ValueScale unplaced = new ValueScale(chart.axis(), 0, 0);
    this.names =
        chart.series().stream()
            .map(series -> Paragraph.of(endText(series, unplaced), LABEL_WIDTH))
            .toList();
    int left = (int) Math.ceil(unplaced.widestLabel() + GAP);
    double widest = names.stream().mapToDouble(Paragraph::width).max().orElse(0);
    int right = (int) Math.floor(WIDTH - widest - SYMBOL_WIDTH - GAP);
    int top = (int) Math.ceil(title.height() + GAP);
    this.area = new Rectangle(left, top, right - left, (int) HEIGHT + 2 * Marks.ROOM);
    this.values =
        new ValueScale(chart.axis(), area.getMaxY() - Marks.ROOM, area.getMinY() + Marks.ROOM);
  }

  static Picture of(Chart.Lines chart) {
    return new LinesPicture(chart).picture();
  }

  private Picture picture() {
    tickLabels();
    double bottom = categoryLabels();
    endLabels();
    breakLabels();
    return new Picture(Math.ceil(bottom), marks(), area, ink);
  }

  private XYPlot marks() {
    XYPlot plot = Marks.upright(area, values, chart.categories().size());
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
    renderer.setDrawSeriesLineAsPath(true);
    Marks.edge(renderer);
    XYSeriesCollection data = new XYSeriesCollection();
    for (int row = 0; row < chart.series().size(); row++) {
      data.addSeries(points(row));
      Marks.dress(renderer, row, SeriesLook.of(row));
    }
    chart.breaks().forEach(gap -> renderer.addAnnotation(shade(gap), Layer.BACKGROUND));
    plot.setDataset(data);
    plot.setRenderer(renderer);
    return plot;
  }

  private XYSeries points(int row) {
    XYSeries points = new XYSeries(row, false);
    List<Cell> cells = chart.series().get(row).points();
    for (int i = 0; i < cells.size(); i++) {
      points.add(i, ValueScale.number(cells.get(i)).orElse(Double.NaN));
    }
    return points;
  }

  private XYBoxAnnotation shade(Break gap) {
    return new XYBoxAnnotation(
        gap.from() - 0.5,
        chart.axis().low().doubleValue(),
        gap.to() + 0.5,
        chart.axis().high().doubleValue(),
        null,
        null,
        Marks.SHADE);
  }

  private void tickLabels() {
    for (BigDecimal tick : values.ticks()) {
      double top = values.at(tick.doubleValue()) - Lettering.MIDDLE;
      ink.addAll(Paragraph.of(values.label(tick), WIDTH).rightAt(area.x - GAP + 2, top));
    }
  }

  /** Prints every category that fits, counted back from the last; returns where they end. */
  private double categoryLabels() {
    List<Paragraph> labels =
        chart.categories().stream().map(name -> Paragraph.of(name, step() - GAP)).toList();
    double widest = labels.stream().mapToDouble(Paragraph::width).max().orElse(0);
    int every = (int) Math.max(1, Math.ceil((widest + GAP / 2) / step()));
    double top = area.getMaxY();
    for (int i = labels.size() - 1; i >= 0; i -= every) {
      ink.addAll(labels.get(i).centredAt(across(i), top));
    }
    return top + labels.stream().mapToDouble(Paragraph::height).max().orElse(0);
  }

  private void endLabels() {
    double[] wanted = IntStream.range(0, names.size()).mapToDouble(this::wantedTop).toArray();
    double[] heights = names.stream().mapToDouble(name -> name.height() + BETWEEN_LABELS).toArray();
    double[] tops = Spread.apart(wanted, heights, area.getMinY(), area.getMaxY() + Lettering.LINE);
    double x = area.getMaxX() + GAP;
    for (int row = 0; row < tops.length; row++) {
      double middle = tops[row] + Lettering.MIDDLE;
      ink.addAll(names.get(row).leftAt(x + SYMBOL_WIDTH - 3, tops[row]));
      symbol(row, x + 3, middle);
    }
  }

  private double wantedTop(int row) {
    List<Cell> points = chart.series().get(row).points();
    int last = last(points);
    // A series without figures is named under the axis, where no value is read from its place.
    return last < 0 ? area.getMaxY() : values.at(points.get(last)) - Lettering.MIDDLE;
  }

  /** The series' shape, with a leader from its last point when that is not beside it. */
  private void symbol(int row, double x, double y) {
    List<Cell> points = chart.series().get(row).points();
    int last = last(points);
    if (last < 0) {
      return;
    }
    ink.add(new Ink.Symbol(SeriesLook.of(row), x, y));
    double from = values.at(points.get(last));
    if (last < points.size() - 1 || Math.abs(from - y) > 1.5) {
      ink.add(new Ink.Leader(new Line2D.Double(across(last) + GAP, from, x - 7, y)));
    }
  }

  private void breakLabels() {
    List<Rectangle2D> taken = new ArrayList<>();
    for (Break gap : chart.breaks()) {
      double width = (gap.to() - gap.from() + 1) * step() - GAP;
      Paragraph label = Paragraph.of(gap.label(), width);
      double half = label.width() / 2;
      double centre = (across(gap.from()) + across(gap.to())) / 2;
      double x = Math.max(area.x + half, Math.min(centre, area.getMaxX() - half));
      double top = freeTop(label, x - half, taken);
      taken.add(new Rectangle2D.Double(x - half, top, 2 * half, label.height()));
      ink.addAll(label.centredAt(x, top));
    }
  }

  /** The highest place where the label hides no mark; the top when there is none. */
  private double freeTop(Paragraph label, double left, List<Rectangle2D> taken) {
    double highest = values.atHigh() + GAP / 2;
    for (double top = highest; top + label.height() < values.atLow(); top += 4) {
      Rectangle2D box =
          new Rectangle2D.Double(
              left - GAP, top - GAP, label.width() + 2 * GAP, label.height() + 2 * GAP);
      if (taken.stream().noneMatch(box::intersects) && segments().noneMatch(box::intersectsLine)) {
        return top;
      }
    }
    return highest;
  }

  private Stream<Line2D> segments() {
    return chart.series().stream().flatMap(series -> segments(series.points()));
  }

  private Stream<Line2D> segments(List<Cell> points) {
    return IntStream.range(0, points.size())
        .filter(i -> ValueScale.isNumber(points.get(i)))
        .mapToObj(
            i -> {
              int to = i + 1 < points.size() && ValueScale.isNumber(points.get(i + 1)) ? i + 1 : i;
              return new Line2D.Double(
                  across(i), values.at(points.get(i)), across(to), values.at(points.get(to)));
            });
  }

  private double across(int category) {
    return area.x + (category + 0.5) * step();
  }

  private double step() {
    return area.width / (chart.categories().size() - 0.5 + AFTER_LAST);
  }

  /** The name and the last value, with its category when that is not the last. */
  private String endText(Series series, ValueScale scale) {
    int last = last(series.points());
    if (last < 0) {
      return series.name() + NO_BREAK + series.points().getLast().text();
    }
    String text = series.name() + NO_BREAK + scale.label(series.points().get(last));
    boolean early = last < series.points().size() - 1;
    return early ? text + " (" + chart.categories().get(last) + ")" : text;
  }

  private static int last(List<Cell> points) {
    return IntStream.range(0, points.size())
        .filter(i -> ValueScale.isNumber(points.get(i)))
        .max()
        .orElse(-1);
  }
}
