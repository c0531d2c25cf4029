package bulletin.render.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfDestination;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/**
 * Where links and bookmarks lead: the first line of an element, not its box. A heading's box may
 * begin with its margin at the foot of a page while its text stands on the next one.
 */
final class Destinations {

  private final ITextOutputDevice device;
  private final Box root;
  private final BoxSurvey survey;

  Destinations(ITextOutputDevice device, Box root, BoxSurvey survey) {
    this.device = device;
    this.root = root;
    this.survey = survey;
  }

  /** Makes page numbers in the contents (target-counter) count from the first line too. */
  void correctPageNumbers() {
    SharedContext context = device.getSharedContext();
    List<Map.Entry<String, Box>> ids = new ArrayList<>(context.getIdMap().entrySet());
    for (Map.Entry<String, Box> id : ids) {
      Box start = survey.start(id.getValue().getElement());
      if (start != null) {
        context.addBoxId(id.getKey(), start);
      }
    }
  }

  /** Where the element with an id begins; null if none is shown. */
  @Nullable PdfDestination of(RenderingContext c, String id) {
    Box target = device.getSharedContext().getBoxById(id);
    return target == null ? null : of(c, target);
  }

  /** Where an element begins; null if nothing of it is shown. */
  @Nullable PdfDestination of(RenderingContext c, Element element) {
    Box start = survey.start(element);
    return start == null ? null : of(c, start);
  }

  private PdfDestination of(RenderingContext c, Box target) {
    Layer layer = Objects.requireNonNull(root.getLayer());
    PageBox page = Objects.requireNonNull(layer.getPage(c, target.getAbsY()));
    int fromTop = page.getMarginBorderPadding(c, Edge.TOP) + target.getAbsY() - page.getTop();
    float top = (page.getHeight(c) - fromTop) / device.getDotsPerPoint();
    PdfDestination destination = new PdfDestination(PdfDestination.XYZ, 0, top, 0);
    destination.addPage(
        Objects.requireNonNull(device.getWriter()).getPageReference(page.getPageNo() + 1));
    return destination;
  }
}
