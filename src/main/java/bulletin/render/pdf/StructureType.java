package bulletin.render.pdf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** What an XHTML element is in PDF's standard structure types (ISO 32000-1, 14.8.4). */
final class StructureType {

  /** ARIA roles that decide over the element's name. */
  private static final Map<String, List<String>> BY_ROLE =
      Map.of(
          "none", List.of(),
          "presentation", List.of(),
          "doc-toc", List.of("TOC"),
          "doc-tocitem", List.of("TOCI"),
          "doc-footnote", List.of("Note"));

  private static final Map<String, List<String>> BY_NAME =
      Map.ofEntries(
          Map.entry("h1", List.of("H1")),
          Map.entry("h2", List.of("H2")),
          Map.entry("h3", List.of("H3")),
          Map.entry("h4", List.of("H4")),
          Map.entry("h5", List.of("H5")),
          Map.entry("h6", List.of("H6")),
          Map.entry("p", List.of("P")),
          Map.entry("pre", List.of("P")),
          Map.entry("section", List.of("Sect")),
          Map.entry("article", List.of("Art")),
          Map.entry("blockquote", List.of("BlockQuote")),
          Map.entry("q", List.of("Quote")),
          Map.entry("code", List.of("Code")),
          Map.entry("table", List.of("Table")),
          Map.entry("caption", List.of("Caption")),
          Map.entry("thead", List.of("THead")),
          Map.entry("tbody", List.of("TBody")),
          Map.entry("tfoot", List.of("TFoot")),
          Map.entry("tr", List.of("TR")),
          Map.entry("th", List.of("TH")),
          Map.entry("td", List.of("TD")),
          Map.entry("ul", List.of("L")),
          Map.entry("ol", List.of("L")),
          Map.entry("dl", List.of("L")),
          Map.entry("li", List.of("LI", "LBody")),
          Map.entry("dt", List.of("Lbl")),
          Map.entry("dd", List.of("LBody")),
          Map.entry("figure", List.of("Div")),
          Map.entry("figcaption", List.of("Caption")));

  /** Elements that only group; with text of their own they are paragraphs. */
  private static final Set<String> REGIONS =
      Set.of("div", "main", "header", "footer", "nav", "aside", "address");

  /** Types that hold elements only: loose text in them becomes a paragraph. */
  private static final Set<String> GROUPING =
      Set.of(
          "Document",
          "Sect",
          "Art",
          "Div",
          "BlockQuote",
          "TOC",
          "TOCI",
          "L",
          "LI",
          "Table",
          "THead",
          "TBody",
          "TFoot",
          "TR");

  private static final Set<String> KEPT_WHEN_EMPTY = Set.of("TH", "TD", "TR");

  private StructureType() {}

  /** The structure elements an element makes, outermost first; none: its kids are its parent's. */
  static List<String> of(Element element) {
    String role = element.getAttribute("role");
    if (BY_ROLE.containsKey(role)) {
      return BY_ROLE.getOrDefault(role, List.of());
    }
    return isInContents(element) ? inContents(element) : byName(element);
  }

  static boolean isGrouping(String type) {
    return GROUPING.contains(type);
  }

  static boolean isKeptWhenEmpty(String type) {
    return KEPT_WHEN_EMPTY.contains(type);
  }

  /** Inside a table of contents, lists are its levels, items its items, links references. */
  private static List<String> inContents(Element element) {
    return switch (element.getTagName()) {
      case "ol", "ul" -> isNestedInItem(element) ? List.of("TOC") : List.of();
      case "li" -> List.of("TOCI");
      case "a" -> List.of("Reference", "Link");
      default -> byName(element);
    };
  }

  private static List<String> byName(Element element) {
    String name = element.getTagName();
    if (name.equals("a")) {
      return element.hasAttribute("href") ? List.of("Link") : List.of();
    }
    if (name.equals("img")) {
      return element.getAttribute("alt").isEmpty() ? List.of() : List.of("Figure");
    }
    if (REGIONS.contains(name)) {
      return region(element);
    }
    List<String> types = BY_NAME.get(name);
    return types != null ? types : inline(element);
  }

  private static List<String> region(Element element) {
    if (holdsLooseText(element)) {
      return List.of("P");
    }
    return element.hasAttribute("lang") ? List.of("Div") : List.of();
  }

  /** An inline element counts only where it says something of its text. */
  private static List<String> inline(Element element) {
    boolean speaks = element.hasAttribute("lang") && !element.getTagName().equals("body");
    boolean expands = element.getTagName().equals("abbr") && element.hasAttribute("title");
    return speaks || expands ? List.of("Span") : List.of();
  }

  private static boolean isInContents(Element element) {
    return hasAncestor(element, "role", "doc-toc");
  }

  private static boolean isNestedInItem(Element element) {
    for (Node n = element.getParentNode(); n instanceof Element up; n = n.getParentNode()) {
      if (up.getAttribute("role").equals("doc-toc")) {
        return false;
      }
      if (up.getTagName().equals("li")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAncestor(Element element, String attribute, String value) {
    for (Node n = element.getParentNode(); n instanceof Element up; n = n.getParentNode()) {
      if (up.getAttribute(attribute).equals(value)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsLooseText(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text text && !text.getData().isBlank()) {
        return true;
      }
    }
    return false;
  }
}
