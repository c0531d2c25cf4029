package bulletin.render.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.RenderingContext;

/** Collects where links are painted, and gives each link one annotation on each of its pages. */
final class LinkAnnotations {

  private final Map<Element, LinkOnPage> links = new LinkedHashMap<>();
  private final ITextOutputDevice device;
  private final Destinations destinations;

  private record LinkOnPage(PdfAction action, Map<Box, Rectangle> areas) {}

  LinkAnnotations(ITextOutputDevice device, Destinations destinations) {
    this.device = device;
    this.destinations = destinations;
  }

  /** Notes that a box was painted, for the link that its node stands in, if any. */
  void note(RenderingContext c, Box box, @Nullable Node node) {
    Element link = linkAround(node);
    if (link != null) {
      links
          .computeIfAbsent(link, a -> new LinkOnPage(action(c, a), new LinkedHashMap<>()))
          .areas()
          .computeIfAbsent(box, b -> device.createLocalTargetArea(c, b));
    }
  }

  /** Writes the annotations of the page that was painted, each tied to its Link element. */
  void write(PdfWriter writer, StructureTree tree) {
    links.forEach((link, onPage) -> write(link, onPage, writer, tree));
    links.clear();
  }

  private static @Nullable Element linkAround(@Nullable Node node) {
    for (Node n = node; n != null; n = n.getParentNode()) {
      if (n instanceof Element e && e.getTagName().equals("a") && e.hasAttribute("href")) {
        return e;
      }
    }
    return null;
  }

  private PdfAction action(RenderingContext c, Element link) {
    String href = link.getAttribute("href");
    if (!href.startsWith("#")) {
      return new PdfAction(href);
    }
    PdfAction action = new PdfAction();
    action.put(PdfName.S, PdfName.GOTO);
    action.put(PdfName.D, destination(c, href));
    return action;
  }

  private PdfDestination destination(RenderingContext c, String href) {
    PdfDestination destination = destinations.of(c, href.substring(1));
    if (destination == null) {
      throw new PdfException(
          "<a href=\"%s\"> leads nowhere: no element that is shown has the id \"%s\"."
              .formatted(href, href.substring(1)));
    }
    return destination;
  }

  private static void write(Element link, LinkOnPage onPage, PdfWriter writer, StructureTree tree) {
    List<Rectangle> areas = new ArrayList<>(onPage.areas().values());
    Rectangle all = areas.stream().reduce(LinkAnnotations::around).orElseThrow();
    PdfAnnotation annotation =
        new PdfAnnotation(
            writer, all.getLeft(), all.getBottom(), all.getRight(), all.getTop(), onPage.action());
    annotation.put(PdfName.SUBTYPE, PdfName.LINK);
    annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
    annotation.setBorder(new PdfBorderArray(0, 0, 0));
    annotation.put(PdfName.QUADPOINTS, quads(areas));
    annotation.put(PdfName.CONTENTS, StructureTree.text(description(link)));
    PdfStructureElement owner = Objects.requireNonNull(tree.target(link));
    int key =
        tree.addObject(
            owner,
            annotation.getIndirectReference(),
            writer.getPageReference(writer.getPageNumber()));
    annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
    writer.addAnnotation(annotation);
  }

  private static Rectangle around(Rectangle a, Rectangle b) {
    return new Rectangle(
        Math.min(a.getLeft(), b.getLeft()),
        Math.min(a.getBottom(), b.getBottom()),
        Math.max(a.getRight(), b.getRight()),
        Math.max(a.getTop(), b.getTop()));
  }

  private static PdfArray quads(List<Rectangle> areas) {
    PdfArray quads = new PdfArray();
    for (Rectangle r : areas) {
      quads.add(
          new float[] {
            r.getLeft(), r.getTop(), r.getRight(), r.getTop(),
            r.getLeft(), r.getBottom(), r.getRight(), r.getBottom()
          });
    }
    return quads;
  }

  /** What a reader hears of the link: its title, else its text, else its address. */
  private static String description(Element link) {
    return Stream.of(
            link.getAttribute("title"),
            link.getTextContent().strip().replaceAll("\\s+", " "),
            link.getAttribute("href"))
        .filter(s -> !s.isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
