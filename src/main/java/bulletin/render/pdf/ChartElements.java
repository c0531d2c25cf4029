package bulletin.render.pdf;

import bulletin.render.chart.Drawing;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/** Puts a drawing where the document says {@code <img src="chart:NAME">}. */
final class ChartElements extends ITextReplacedElementFactory {

  private static final String SCHEME = "chart:";
  private static final int AUTO = -1;

  private final Map<String, Drawing> charts;
  private final int dotsPerPixel;

  ChartElements(ITextOutputDevice device, Map<String, Drawing> charts, int dotsPerPixel) {
    super(device);
    this.charts = charts;
    this.dotsPerPixel = dotsPerPixel;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext c, BlockBox box, UserAgentCallback agent, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    if (element == null
        || !element.getTagName().equals("img")
        || !element.getAttribute("src").startsWith(SCHEME)) {
      return super.createReplacedElement(c, box, agent, cssWidth, cssHeight);
    }
    return sized(drawing(element.getAttribute("src")), cssWidth, cssHeight);
  }

  private Drawing drawing(String address) {
    Drawing drawing = charts.get(address.substring(SCHEME.length()));
    if (drawing == null) {
      throw new PdfException(
          "<img src=\"%s\"> names no chart of the document. Its charts: %s."
              .formatted(address, String.join(", ", new TreeSet<>(charts.keySet()))));
    }
    return drawing;
  }

  private ChartElement sized(Drawing drawing, int cssWidth, int cssHeight) {
    double ratio = drawing.height() / drawing.width();
    if (cssWidth == AUTO && cssHeight == AUTO) {
      int width = (int) Math.round(drawing.width() * dotsPerPixel);
      return new ChartElement(drawing, width, (int) Math.round(width * ratio));
    }
    int width = cssWidth == AUTO ? (int) Math.round(cssHeight / ratio) : cssWidth;
    int height = cssHeight == AUTO ? (int) Math.round(cssWidth * ratio) : cssHeight;
    return new ChartElement(drawing, width, height);
  }
}
