package bulletin.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a series is told from the others, so that nothing rests on colour alone.
 *
 * @param colour of its marks, never of text
 * @param shape its bounds are centred on the origin
 * @param line with its own dash
 */
record SeriesLook(Color colour, Shape shape, BasicStroke line) {
  /**
   * The Government Analysis Function's categorical palette; neighbours contrast by 3 to 1 in this
   * order and no other.
   */
  static final List<SeriesLook> PALETTE =
      List.of(
          look(0x12436D, new Ellipse2D.Double(-5, -5, 10, 10), null),
          look(0x28A197, new Rectangle2D.Double(-4.5, -4.5, 9, 9), 9, 4),
          look(0x801650, polygon(0, -5, 5.5, 5, -5.5, 5), 2.5f, 3),
          look(0xF46A25, polygon(0, -6, 6, 0, 0, 6, -6, 0), 10, 3, 2.5f, 3));

  static SeriesLook of(int series) {
    return PALETTE.get(series);
  }

  private static SeriesLook look(int rgb, Shape shape, float @Nullable ... dash) {
    BasicStroke line =
        new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    return new SeriesLook(new Color(rgb), shape, line);
  }

  private static Shape polygon(double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(corners[0], corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(corners[i], corners[i + 1]);
    }
    path.closePath();
    return path;
  }
}
