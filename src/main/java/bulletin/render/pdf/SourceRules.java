package bulletin.render.pdf;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a document must say for its PDF to be accessible; the rest is the writer's own task. */
final class SourceRules {

  private static final Set<String> SCOPES = Set.of("col", "colgroup", "row", "rowgroup");

  private SourceRules() {}

  static void check(Document dom) {
    if (dom.getElementsByTagName("body").getLength() != 1) {
      throw new PdfException(
          "The XHTML has no <body>. Write <html><head/><body>...</body></html>.");
    }
    NodeList all = dom.getElementsByTagName("*");
    int level = 0;
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      level = checkHeading(element, level);
      checkElement(element);
    }
  }

  /** 1 to 6 for h1 to h6, 0 for any other element. */
  static int headingLevel(Element element) {
    String name = element.getTagName();
    return name.matches("h[1-6]") ? name.charAt(1) - '0' : 0;
  }

  private static int checkHeading(Element element, int before) {
    int level = headingLevel(element);
    if (level > before + 1) {
      throw new PdfException(
          "<h%d> \"%s\" follows %s: headings may not skip a level. Make it <h%d>."
              .formatted(
                  level,
                  brief(element),
                  before == 0 ? "no heading" : "<h" + before + ">",
                  before + 1));
    }
    return level == 0 ? before : level;
  }

  private static void checkElement(Element element) {
    switch (element.getTagName()) {
      case "img" -> checkImage(element);
      case "th" -> checkHead(element);
      case "td" -> checkSpans(element);
      case "link" -> checkStyleSheet(element);
      default -> checkNote(element);
    }
  }

  private static void checkImage(Element image) {
    if (!image.hasAttribute("alt")) {
      throw new PdfException(
          "<img src=\"%s\"> has no alt. Say in alt what it shows, or write alt=\"\" for decoration."
              .formatted(image.getAttribute("src")));
    }
  }

  private static void checkHead(Element head) {
    if (!SCOPES.contains(head.getAttribute("scope"))) {
      throw new PdfException(
          "<th> \"%s\" has the scope \"%s\". Write scope=\"col\", colgroup, row or rowgroup."
              .formatted(brief(head), head.getAttribute("scope")));
    }
    checkSpans(head);
  }

  private static void checkSpans(Element cell) {
    for (String span : List.of("colspan", "rowspan")) {
      if (cell.hasAttribute(span) && !cell.getAttribute(span).matches("[1-9][0-9]{0,4}")) {
        throw new PdfException(
            "<%s> \"%s\" has the %s \"%s\". Write a whole number above 0."
                .formatted(cell.getTagName(), brief(cell), span, cell.getAttribute(span)));
      }
    }
  }

  private static void checkStyleSheet(Element link) {
    if (link.getAttribute("rel").equals("stylesheet")) {
      throw new PdfException(
          "A PDF is made from the document alone: the style sheet \"%s\" was not loaded. Put its rules into <style>."
              .formatted(link.getAttribute("href")));
    }
  }

  private static void checkNote(Element element) {
    if (element.getAttribute("role").equals("doc-footnote") && !element.hasAttribute("id")) {
      throw new PdfException(
          "The footnote \"%s\" has no id. Give it one, so that its number can lead to it."
              .formatted(brief(element)));
    }
  }

  private static String brief(Element element) {
    String text = element.getTextContent().strip().replaceAll("\\s+", " ");
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
