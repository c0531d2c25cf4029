package bulletin.render.chart;

import java.awt.Graphics2D;

/** A picture that can be drawn at any size on any surface. */
public interface Drawing {
  /**
   * Draws the picture, filling the rectangle from the origin.
   *
   * @param g the surface; opaque colours only, so that PDF/A allows it
   * @param width in the surface's units
   * @param height in the surface's units
   */
  void draw(Graphics2D g, double width, double height);

  /** The width it was made for, in CSS pixels. */
  double width();

  /** The height it was made for, in CSS pixels. */
  double height();
}
