package bulletin.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.Stroke;
import java.math.BigDecimal;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;

/** Plots stripped of all that JFreeChart adds of its own, with the report's gridlines. */
final class Marks {
  static final Color GRID = new Color(0xD9D9D9);
  static final Color SHADE = new Color(0xF3F2F1);

  /** Room around the axis' ends, so that the plot's clip never halves a mark. */
  static final int ROOM = 8;

  private static final Color AXIS = new Color(0xB1B4B6);
  private static final Stroke THIN = new BasicStroke(1);

  private Marks() {}

  /** Values upwards, categories 0 to n - 1 across with half a step before and less after. */
  static XYPlot upright(Rectangle area, ValueScale values, int categories) {
    NumberAxis across = axis(-0.5, categories - 1 + LinesPicture.AFTER_LAST);
    NumberAxis up = axis(values.valueAt(area.getMaxY()), values.valueAt(area.getMinY()));
    XYPlot plot = bare(across, up);
    for (BigDecimal tick : values.ticks()) {
      plot.addRangeMarker(gridline(values, tick), Layer.BACKGROUND);
    }
    return plot;
  }

  /** Values across, pixels below the area's top downwards. */
  static XYPlot sideways(Rectangle area, ValueScale values) {
    NumberAxis across = axis(values.valueAt(area.getMinX()), values.valueAt(area.getMaxX()));
    NumberAxis down = axis(0, area.getHeight());
    down.setInverted(true);
    XYPlot plot = bare(across, down);
    for (BigDecimal tick : values.ticks()) {
      plot.addDomainMarker(gridline(values, tick), Layer.BACKGROUND);
    }
    return plot;
  }

  /** Gives a series its colour and shape. */
  static void dress(XYLineAndShapeRenderer renderer, int row, SeriesLook look) {
    renderer.setSeriesPaint(row, look.colour());
    renderer.setSeriesShape(row, look.shape());
    renderer.setSeriesStroke(row, look.line());
    renderer.setSeriesOutlinePaint(row, Color.WHITE);
    renderer.setSeriesOutlineStroke(row, THIN);
  }

  /** Shapes get a thin white edge, which parts those that touch. */
  static void edge(XYLineAndShapeRenderer renderer) {
    renderer.setDrawOutlines(true);
    renderer.setUseOutlinePaint(true);
  }

  private static XYPlot bare(NumberAxis across, NumberAxis along) {
    XYPlot plot = new XYPlot();
    plot.setDomainAxis(across);
    plot.setRangeAxis(along);
    plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
    plot.setBackgroundPaint(null);
    plot.setOutlineVisible(false);
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    return plot;
  }

  private static NumberAxis axis(double from, double to) {
    NumberAxis axis = new NumberAxis();
    axis.setVisible(false);
    axis.setAutoRange(false);
    axis.setRange(from, to);
    // A chosen unit keeps the axis from measuring labels that it will not draw.
    axis.setTickUnit(new NumberTickUnit(to - from));
    return axis;
  }

  private static Marker gridline(ValueScale values, BigDecimal tick) {
    Marker line = new ValueMarker(tick.doubleValue(), paint(values, tick), THIN);
    line.setAlpha(1);
    return line;
  }

  private static Color paint(ValueScale values, BigDecimal tick) {
    if (tick.signum() == 0) {
      return Ink.FURNITURE;
    }
    return tick.compareTo(values.axis().low()) == 0 ? AXIS : GRID;
  }
}
