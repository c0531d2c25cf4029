package bulletin.render.chart;

import bulletin.report.model.Chart;

/**
 * A chart as an SVG document that can stand alone or in a page: text stays text, its headline is
 * the title and its text alternative the description. It has a viewBox and no size, so the page
 * decides.
 */
public final class Svg {
  private static final String FONTS = "'Liberation Sans', Arial, Helvetica, sans-serif";

  private Svg() {}

  /**
   * Draws a chart; the same chart always gives the same text.
   *
   * @throws IllegalArgumentException as {@link ChartDrawing#of}
   */
  public static String of(Chart chart) {
    Picture picture = ChartDrawing.of(chart).picture();
    SvgGraphics graphics = new SvgGraphics();
    picture.draw(graphics);
    String id = "chart-" + SvgGraphics.escaped(chart.text().id());
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" role="img" \
        aria-labelledby="%s-title %s-desc"><title id="%s-title">%s</title>\
        <desc id="%s-desc">%s</desc>
        <g font-family="%s" font-size="%s">
        %s</g>
        </svg>
        """
        .formatted(
            SvgGraphics.number(Picture.WIDTH),
            SvgGraphics.number(picture.height()),
            id,
            id,
            id,
            SvgGraphics.escaped(chart.text().headline()),
            id,
            SvgGraphics.escaped(chart.text().alt()),
            FONTS,
            SvgGraphics.number(Lettering.SIZE),
            graphics.elements());
  }
}
