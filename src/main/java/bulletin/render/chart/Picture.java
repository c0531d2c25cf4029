package bulletin.render.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.plot.XYPlot;

/**
 * A laid-out picture in CSS pixels. JFreeChart draws gridlines and marks; all text is placed by
 * this package, because JFreeChart measures it with the surface's metrics, which differ by machine.
 *
 * @param height its height; its width is {@link #WIDTH}
 * @param marks gridlines, lines, dots and bars
 * @param area where the marks are drawn; whole pixels, because JFreeChart would round them
 * @param ink text, leaders and key
 */
record Picture(double height, XYPlot marks, Rectangle area, List<Ink> ink) {
  /** Fits an A4 text column point for point and a page of 960 pixels. */
  static final double WIDTH = 640;

  Picture {
    ink = List.copyOf(ink);
  }

  void draw(Graphics2D g) {
    g.setPaint(Color.WHITE);
    g.fill(new Rectangle2D.Double(0, 0, WIDTH, height));
    marks.draw(g, area, null, null, null);
    ink.forEach(piece -> piece.draw(g));
  }
}
