package bulletin.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.batik.ext.awt.g2d.AbstractGraphics2D;
import org.apache.batik.ext.awt.g2d.GraphicContext;

/**
 * A surface that writes what is drawn on it as SVG elements: one {@code <path>} a shape and one
 * {@code <text>} a string, all with plain attributes, without ids and without clips.
 *
 * <p>Batik's own generator was tried on the same pictures: its files were twice as long, said
 * everything in {@code style} attributes, which a page's content security policy may forbid, named
 * every picture's clip {@code clipPath1}, so that two in one page would share one, and repeated
 * fonts and hints on each group. Of Batik only the base class is used, which keeps a surface's
 * state. Clips are not written because nothing of a picture lies outside them.
 */
final class SvgGraphics extends AbstractGraphics2D {
  /** The line of a series of lone points: moves only. */
  private static final Pattern NOTHING = Pattern.compile("[M\\d. -]*");

  private final List<Element> elements = new ArrayList<>();

  SvgGraphics() {
    super(false);
    gc = new GraphicContext();
    gc.setFont(Lettering.FONT);
  }

  String elements() {
    StringBuilder all = new StringBuilder();
    elements.forEach(element -> all.append(element.written()).append('\n'));
    return all.toString();
  }

  @Override
  public void fill(Shape shape) {
    elements.add(new Path(path(shape), colour(), ""));
  }

  /** The edge of what was filled just before becomes part of it. */
  @Override
  public void draw(Shape shape) {
    String path = path(shape);
    if (NOTHING.matcher(path).matches()) {
      return;
    }
    if (!elements.isEmpty()
        && elements.getLast() instanceof Path filled
        && filled.stroke.isEmpty()
        && filled.d.equals(path)) {
      elements.removeLast();
      elements.add(new Path(path, filled.fill, stroke()));
    } else {
      elements.add(new Path(path, "none", stroke()));
    }
  }

  @Override
  public void drawString(String text, float x, float y) {
    double[] at = {x, y};
    getTransform().transform(at, 0, at, 0, 1);
    elements.add(new Text(text, colour(), at[0], at[1]));
  }

  /** Two decimals at most: a hundredth of a pixel is seen by nobody. */
  static String number(double number) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private String colour() {
    if (getPaint() instanceof Color colour && colour.getAlpha() == 255) {
      return "#%06X".formatted(colour.getRGB() & 0xFFFFFF);
    }
    throw unsupported("any paint but an opaque colour");
  }

  private String stroke() {
    BasicStroke stroke = (BasicStroke) getStroke();
    StringBuilder written = new StringBuilder(" stroke=\"" + colour() + "\"");
    written.append(" stroke-width=\"").append(number(stroke.getLineWidth())).append('"');
    if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
      written.append(" stroke-linejoin=\"round\"");
    }
    float[] dash = stroke.getDashArray();
    if (dash != null) {
      List<String> lengths = new ArrayList<>();
      for (float length : dash) {
        lengths.add(number(length));
      }
      written.append(" stroke-dasharray=\"").append(String.join(" ", lengths)).append('"');
    }
    return written.toString();
  }

  private String path(Shape shape) {
    StringBuilder d = new StringBuilder();
    double[] points = new double[6];
    for (PathIterator i = shape.getPathIterator(getTransform()); !i.isDone(); i.next()) {
      switch (i.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> append(d, 'M', points, 2);
        case PathIterator.SEG_LINETO -> append(d, 'L', points, 2);
        case PathIterator.SEG_QUADTO -> append(d, 'Q', points, 4);
        case PathIterator.SEG_CUBICTO -> append(d, 'C', points, 6);
        default -> d.append('Z');
      }
    }
    return d.toString();
  }

  private static void append(StringBuilder d, char command, double[] points, int count) {
    d.append(command);
    for (int i = 0; i < count; i++) {
      d.append(i == 0 ? "" : " ").append(number(points[i]));
    }
  }

  private sealed interface Element {
    String written();
  }

  private record Path(String d, String fill, String stroke) implements Element {
    @Override
    public String written() {
      return "<path d=\"" + d + "\" fill=\"" + fill + "\"" + stroke + "/>";
    }
  }

  private record Text(String text, String fill, double x, double y) implements Element {
    @Override
    public String written() {
      return "<text x=\"%s\" y=\"%s\" fill=\"%s\">%s</text>"
          .formatted(number(x), number(y), fill, escaped(text));
    }
  }

  @Override
  public Graphics create() {
    throw unsupported("a copy");
  }

  @Override
  public void dispose() {}

  @Override
  public FontMetrics getFontMetrics(Font font) {
    throw unsupported("font metrics");
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw unsupported("a device");
  }

  @Override
  public void setXORMode(Color colour) {
    throw unsupported("XOR");
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw unsupported("copying");
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw unsupported("styled text");
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw unsupported("an image");
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    throw unsupported("an image");
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
    throw unsupported("an image");
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    throw unsupported("an image");
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw unsupported("an image");
  }

  private static IllegalStateException unsupported(String what) {
    return new IllegalStateException("A chart as SVG cannot hold " + what + ".");
  }
}
