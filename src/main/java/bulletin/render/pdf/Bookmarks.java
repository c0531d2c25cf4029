package bulletin.render.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfOutline;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;
import org.xhtmlrenderer.render.RenderingContext;

/** The PDF's bookmarks: the headings, nested as their levels are. */
final class Bookmarks {

  private final Deque<PdfOutline> open = new ArrayDeque<>();
  private final Destinations destinations;

  Bookmarks(PdfOutline root, Destinations destinations) {
    this.destinations = destinations;
    open.push(root);
  }

  void write(RenderingContext c, Document dom) {
    NodeList all = dom.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      int level = SourceRules.headingLevel(element);
      PdfDestination destination = level == 0 ? null : destinations.of(c, element);
      if (destination != null) {
        add(level, destination, title(element));
      }
    }
  }

  /** The root and the headings above this one stay open: as many as its level. */
  private void add(int level, PdfDestination destination, String title) {
    while (open.size() > level) {
      open.pop();
    }
    open.push(new PdfOutline(open.getFirst(), destination, title));
  }

  /** A heading's text without the numbers of its footnotes. */
  private static String title(Element heading) {
    StringBuilder title = new StringBuilder();
    append(heading, title);
    return title.toString().strip().replaceAll("\\s+", " ");
  }

  private static void append(Node node, StringBuilder title) {
    for (Node n = node.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text text) {
        title.append(text.getData());
      } else if (n instanceof Element element && !element.getTagName().equals("sup")) {
        append(element, title);
      }
    }
  }
}
