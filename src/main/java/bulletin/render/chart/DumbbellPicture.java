package bulletin.render.chart;

import static bulletin.render.chart.Picture.WIDTH;

import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Chart.Series;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Lays out a dumbbell chart: a row a category, its dots joined from the lowest to the highest. */
final class DumbbellPicture {
  private static final double GAP = 8;
  private static final double ROOM_BEFORE = 32;
  private static final double ROOM_AFTER = 44;
  private static final double LEAST_HALF_ROW = 17;
  private static final BasicStroke JOIN = new BasicStroke(2);
  private static final Color JOIN_COLOUR = new Color(0x949494);

  private final Chart.Dumbbell chart;
  private final RowFrame frame;
  private final List<String> series;
  private final List<Row> rows;
  private final List<Ink> ink = new ArrayList<>();

  private DumbbellPicture(Chart.Dumbbell chart) {
    this.chart = chart;
    this.series = chart.series().stream().map(Series::name).toList();
    this.frame = RowFrame.of(chart.axis(), chart.categories(), ROOM_BEFORE, ROOM_AFTER);
    this.rows = IntStream.range(0, chart.categories().size()).mapToObj(this::row).toList();
  }

  static Picture of(Chart.Dumbbell chart) {
    return new DumbbellPicture(chart).picture();
  }

  private Row row(int category) {
    List<Cell> cells =
        chart.series().stream().map(series -> series.points().get(category)).toList();
    return new Row(frame.values(), series, cells, frame.left(), WIDTH);
  }

  private Picture picture() {
    ink.addAll(frame.title().leftAt(0, 0));
    double top = names(frame.title().height() + GAP / 2);
    double[] middles = middles(top);
    int last = rows.size() - 1;
    Rectangle area = frame.area(top, middles[last] + half(last, false) - top);
    for (int i = 0; i < rows.size(); i++) {
      double middle = middles[i];
      ink.addAll(frame.name(i, middle));
      ink.addAll(Ink.plated(rows.get(i).labelsAt(middle)));
    }
    ink.addAll(frame.tickLabels(area.getMaxY() + 2));
    return new Picture(area.getMaxY() + 2 + Lettering.LINE, marks(area, middles), area, ink);
  }

  /** Names the series above the dots of the first row, or else in a key; returns where it ends. */
  private double names(double top) {
    Optional<List<Ink.Words>> direct = directNames(top);
    if (direct.isPresent()) {
      ink.addAll(direct.get());
      return Math.ceil(top + Lettering.LINE);
    }
    RowFrame.Key key = RowFrame.key(series, top);
    ink.addAll(key.ink());
    return Math.ceil(key.bottom() + GAP);
  }

  private Optional<List<Ink.Words>> directNames(double top) {
    List<Ink.Words> names = new ArrayList<>();
    for (Row.Dot dot : rows.getFirst().dots()) {
      String name = series.get(dot.series());
      double width = Lettering.width(name);
      double x = Math.max(frame.left(), Math.min(dot.x() - width / 2, WIDTH - width));
      Rectangle2D box = new Rectangle2D.Double(x - GAP, top, width + 2 * GAP, Lettering.LINE);
      if (dot.y() != 0 || names.stream().anyMatch(other -> box.intersects(other.box()))) {
        return Optional.empty();
      }
      names.addAll(Paragraph.of(name, WIDTH).leftAt(x, top));
    }
    return names.size() == series.size() ? Optional.of(names) : Optional.empty();
  }

  private double[] middles(double top) {
    double[] middles = new double[rows.size()];
    double y = top;
    for (int i = 0; i < middles.length; i++) {
      middles[i] = y + half(i, true);
      y = middles[i] + half(i, false);
    }
    return middles;
  }

  private double half(int row, boolean above) {
    double dots = above ? rows.get(row).above() : rows.get(row).below();
    double name = frame.names().get(row).height() / 2 + 2;
    return Math.ceil(Math.max(LEAST_HALF_ROW, Math.max(dots, name)));
  }

  private XYPlot marks(Rectangle area, double[] middles) {
    XYPlot plot = Marks.sideways(area, frame.values());
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    Marks.edge(renderer);
    List<XYSeries> points =
        IntStream.range(0, series.size()).mapToObj(i -> new XYSeries(i, false)).toList();
    for (int i = 0; i < middles.length; i++) {
      double y = middles[i] - area.y;
      if (rows.get(i).dots().size() > 1) {
        renderer.addAnnotation(join(rows.get(i), y), Layer.BACKGROUND);
      }
      for (Row.Dot dot : rows.get(i).dots()) {
        points.get(dot.series()).add(frame.values().valueAt(dot.x()), y + dot.y());
      }
    }
    XYSeriesCollection data = new XYSeriesCollection();
    points.forEach(data::addSeries);
    IntStream.range(0, series.size()).forEach(i -> Marks.dress(renderer, i, SeriesLook.of(i)));
    plot.setDataset(data);
    plot.setRenderer(renderer);
    return plot;
  }

  private XYLineAnnotation join(Row row, double y) {
    ValueScale values = frame.values();
    return new XYLineAnnotation(
        values.valueAt(row.lowest()), y, values.valueAt(row.highest()), y, JOIN, JOIN_COLOUR);
  }
}
