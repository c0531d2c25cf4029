package bulletin.render.chart;

import bulletin.report.model.Chart;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/**
 * A chart of a report as a picture: 640 CSS pixels wide, as high as its content, opaque, all text
 * horizontal and in Liberation Sans. Title, notes and source are text of the page and not in it.
 *
 * <p>On a PDF surface its fonts must be embedded with all of Unicode ({@code Identity-H}): in a
 * Windows encoding the minus sign U+2212 vanishes and negative values read as positive.
 */
public final class ChartDrawing implements Drawing {
  private final Picture picture;

  private ChartDrawing(Picture picture) {
    this.picture = picture;
  }

  /**
   * Lays a chart out.
   *
   * @throws IllegalArgumentException when the chart has no series or more than four, a series does
   *     not have one point a category, a value lies off the axis, or the axis has more than ten
   *     steps
   */
  public static ChartDrawing of(Chart chart) {
    Refusal.check(chart);
    return new ChartDrawing(
        switch (chart) {
          case Chart.Lines lines -> LinesPicture.of(lines);
          case Chart.Dumbbell dumbbell -> DumbbellPicture.of(dumbbell);
          case Chart.Intervals intervals -> IntervalsPicture.of(intervals);
        });
  }

  /** Draws the picture, in its own proportions, as large as the rectangle allows. */
  @Override
  public void draw(Graphics2D g, double width, double height) {
    Graphics2D own = (Graphics2D) g.create();
    try {
      double scale = Math.min(width / width(), height / height());
      own.translate((width - scale * width()) / 2, (height - scale * height()) / 2);
      own.scale(scale, scale);
      own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      own.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      own.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      picture.draw(own);
    } finally {
      own.dispose();
    }
  }

  @Override
  public double width() {
    return Picture.WIDTH;
  }

  @Override
  public double height() {
    return picture.height();
  }

  Picture picture() {
    return picture;
  }
}
