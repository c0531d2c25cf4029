package bulletin.render.pdf;

import bulletin.render.chart.Drawing;
import java.awt.Graphics2D;
import java.awt.Point;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/** A chart in the flow of the document: a drawing with the size that the layout gave it. */
final class ChartElement implements ITextReplacedElement {

  private static final double POINTS_PER_PIXEL = 0.75;

  private final Drawing drawing;
  private final int width;
  private final int height;
  private Point location = new Point();

  /** Width and height in the device's dots. */
  ChartElement(Drawing drawing, int width, int height) {
    this.drawing = drawing;
    this.width = width;
    this.height = height;
  }

  @Override
  public void paint(RenderingContext c, ITextOutputDevice device, BlockBox box) {
    Rectangle area = device.createLocalTargetArea(c, box);
    PdfContentByte page = device.getCurrentPage();
    PdfTemplate template = page.createTemplate(area.getWidth(), area.getHeight());
    Graphics2D graphics = new ChartGraphics(template);
    graphics.scale(POINTS_PER_PIXEL, POINTS_PER_PIXEL);
    drawing.draw(graphics, area.getWidth() / POINTS_PER_PIXEL, area.getHeight() / POINTS_PER_PIXEL);
    graphics.dispose();
    page.addTemplate(template, area.getLeft(), area.getBottom());
  }

  @Override
  public int getIntrinsicWidth() {
    return width;
  }

  @Override
  public int getIntrinsicHeight() {
    return height;
  }

  @Override
  public Point getLocation() {
    return location;
  }

  @Override
  public void setLocation(int x, int y) {
    location = new Point(x, y);
  }

  @Override
  public void detach(LayoutContext c) {}

  @Override
  public boolean isRequiresInteractivePaint() {
    return false;
  }

  @Override
  public boolean hasBaseline() {
    return false;
  }

  @Override
  public int getBaseline() {
    return 0;
  }
}
