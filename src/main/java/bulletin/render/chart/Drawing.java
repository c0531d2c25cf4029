package bulletin.render.chart;

import java.awt.Graphics2D;

/**
 * A picture that can be drawn at any size, in any format that has a {@link Graphics2D}.
 *
 * <p>Lengths are CSS pixels (96 to the inch), whatever the format's own unit is. A drawing uses
 * opaque colours only (PDF/A refuses transparency) and the font family {@code Liberation Sans} or
 * {@code Liberation Mono}; it draws the same strokes each time it is asked.
 */
public interface Drawing {

  /**
   * Draws the picture into the rectangle from 0,0 to width,height.
   *
   * @param g where to draw; one unit is one CSS pixel, y grows downwards. Left as it was handed in
   *     is not required.
   * @param width the width to fill, CSS pixels, above 0
   * @param height the height to fill, CSS pixels, above 0
   */
  void draw(Graphics2D g, double width, double height);

  /** The width it is designed for, CSS pixels, above 0. */
  double width();

  /** The height it is designed for, CSS pixels, above 0. */
  double height();
}
