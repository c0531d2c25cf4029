package bulletin.render.pdf;

import java.util.IdentityHashMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xhtmlrenderer.render.InlineText;

/**
 * The logical structure of the PDF, made from the whole document before it is painted, so that it
 * is in the document's order whatever order the boxes are painted in.
 *
 * <p>OpenPDF can put either marked content or elements into an element. So a text that is not alone
 * in its element gets an element of its own.
 */
final class StructureTree {

  private final IdentityHashMap<Node, PdfStructureElement> targets = new IdentityHashMap<>();
  private final IdentityHashMap<Element, PdfStructureElement> befores = new IdentityHashMap<>();
  private final IdentityHashMap<Element, PdfStructureElement> afters = new IdentityHashMap<>();
  private final TreeMap<String, PdfIndirectReference> ids = new TreeMap<>();
  private final PdfWriter writer;
  private final BoxSurvey survey;
  private final PdfStructureElement document;

  StructureTree(PdfWriter writer, Document dom, BoxSurvey survey) {
    this.writer = writer;
    this.survey = survey;
    document = new PdfStructureElement(writer.getStructureTreeRoot(), PdfName.DOCUMENT);
    addContent((Element) dom.getElementsByTagName("body").item(0), document, "Document");
  }

  /** Where a text, or what an element paints itself, belongs; null for an artifact. */
  @Nullable PdfStructureElement target(@Nullable Node node) {
    return node == null ? null : targets.get(node);
  }

  /** Where a text that CSS generated belongs; null if nowhere. */
  @Nullable PdfStructureElement target(InlineText generated) {
    Element owner = BoxSurvey.ownerOf(generated);
    return owner == null ? null : (survey.standsBefore(generated) ? befores : afters).get(owner);
  }

  /** Says where on its page a figure is; without that a reader can't reflow around it. */
  static void place(PdfStructureElement figure, Rectangle area) {
    PdfDictionary layout = owned("Layout");
    layout.put(new PdfName("Placement"), new PdfName("Block"));
    layout.put(
        PdfName.BBOX,
        new PdfArray(
            new float[] {area.getLeft(), area.getBottom(), area.getRight(), area.getTop()}));
    figure.put(PdfName.A, layout);
  }

  /** Ties an annotation to its element. Returns the annotation's StructParent key. */
  int addObject(
      PdfStructureElement owner, PdfIndirectReference annotation, PdfIndirectReference page) {
    PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
    reference.put(PdfName.OBJ, annotation);
    reference.put(PdfName.PG, page);
    PdfArray kids = kids(owner);
    kids.add(reference);
    owner.put(PdfName.K, kids);
    return writer.getStructureTreeRoot().addExistingObject(owner.getReference());
  }

  private static PdfArray kids(PdfStructureElement owner) {
    PdfObject kids = owner.get(PdfName.K);
    if (kids instanceof PdfArray several) {
      return several;
    }
    PdfArray array = new PdfArray();
    if (kids != null) {
      array.add(kids);
    }
    return array;
  }

  /** Drops elements that nothing was painted for, and lists the ids of those that have one. */
  void complete() {
    prune(document);
    if (!ids.isEmpty()) {
      PdfArray names = new PdfArray();
      ids.forEach(
          (id, element) -> {
            names.add(text(id));
            names.add(element);
          });
      PdfDictionary tree = new PdfDictionary();
      tree.put(PdfName.NAMES, names);
      writer.getStructureTreeRoot().put(new PdfName("IDTree"), tree);
    }
  }

  private static boolean prune(PdfStructureElement element) {
    if (element.get(PdfName.K) instanceof PdfArray kids) {
      for (int i = kids.size() - 1; i >= 0; i--) {
        if (kids.getPdfObject(i) instanceof PdfStructureElement child && prune(child)) {
          kids.remove(i);
        }
      }
      if (kids.isEmpty()) {
        element.remove(PdfName.K);
      }
    }
    String type = PdfName.decodeName(String.valueOf(element.get(PdfName.S)));
    return element.get(PdfName.K) == null && !StructureType.isKeptWhenEmpty(type);
  }

  static PdfString text(String value) {
    return new PdfString(value, PdfObject.TEXT_UNICODE);
  }

  private void add(Element element, PdfStructureElement parent, String parentType) {
    PdfStructureElement inner = parent;
    String innerType = parentType;
    for (String type : StructureType.of(element)) {
      if (innerType.equals("LI") && type.equals("LBody") && survey.hasBefore(element)) {
        befores.put(element, new PdfStructureElement(inner, PdfName.LBL));
      }
      inner = new PdfStructureElement(inner, new PdfName(type));
      innerType = type;
      describe(inner, type, element);
    }
    if (inner != parent) {
      targets.put(element, inner);
    }
    if (element.getTagName().equals("dl")) {
      new Definitions(inner).add(element);
    } else {
      addContent(element, inner, innerType);
    }
  }

  private void addContent(Element element, PdfStructureElement parent, String parentType) {
    boolean grouping = StructureType.isGrouping(parentType);
    boolean alone = !grouping && holdsOneText(topOf(element));
    PdfName leaf = grouping ? PdfName.P : PdfName.SPAN;
    if (survey.hasBefore(element)) {
      befores.computeIfAbsent(element, e -> new PdfStructureElement(parent, leaf));
    }
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element child) {
        add(child, parent, parentType);
      } else if (n instanceof Text text && !(grouping && text.getData().isBlank())) {
        targets.put(text, alone ? parent : new PdfStructureElement(parent, leaf));
      }
    }
    if (survey.hasAfter(element)) {
      afters.put(element, new PdfStructureElement(parent, leaf));
    }
  }

  /** The nearest element, itself included, that has a structure element of its own. */
  private static Element topOf(Element element) {
    Element top = element;
    while (StructureType.of(top).isEmpty() && top.getParentNode() instanceof Element up) {
      top = up;
    }
    return top;
  }

  private boolean holdsOneText(Element element) {
    Node only = element.getFirstChild();
    if (only == null || only != element.getLastChild()) {
      return false;
    }
    if (survey.hasBefore(element) || survey.hasAfter(element)) {
      return false;
    }
    return only instanceof Text
        || (only instanceof Element child
            && StructureType.of(child).isEmpty()
            && holdsOneText(child));
  }

  private void describe(PdfStructureElement structure, String type, Element element) {
    if (element.hasAttribute("lang")) {
      structure.put(PdfName.LANG, new PdfString(element.getAttribute("lang")));
    }
    switch (type) {
      case "Figure" -> structure.put(PdfName.ALT, text(element.getAttribute("alt")));
      case "Span" -> expand(structure, element);
      case "Note" -> identify(structure, element);
      case "L" -> structure.put(PdfName.A, numbering(element));
      case "TH", "TD" -> cell(structure, type, element);
      default -> {}
    }
  }

  private static void expand(PdfStructureElement structure, Element element) {
    if (element.getTagName().equals("abbr") && element.hasAttribute("title")) {
      structure.put(PdfName.E, text(element.getAttribute("title")));
    }
  }

  private void identify(PdfStructureElement structure, Element element) {
    String id = element.getAttribute("id");
    structure.put(PdfName.ID, text(id));
    ids.put(id, structure.getReference());
  }

  private static PdfDictionary numbering(Element list) {
    PdfDictionary attributes = owned("List");
    String numbering =
        switch (list.getTagName()) {
          case "ol" -> "Decimal";
          case "ul" -> "Disc";
          default -> "None";
        };
    attributes.put(new PdfName("ListNumbering"), new PdfName(numbering));
    return attributes;
  }

  private static void cell(PdfStructureElement structure, String type, Element element) {
    PdfDictionary table = owned("Table");
    if (type.equals("TH")) {
      boolean row = element.getAttribute("scope").startsWith("row");
      table.put(new PdfName("Scope"), new PdfName(row ? "Row" : "Column"));
    }
    span(element, "colspan", "ColSpan", table);
    span(element, "rowspan", "RowSpan", table);
    if (table.size() > 1) {
      structure.put(PdfName.A, table);
    }
  }

  private static void span(Element element, String attribute, String key, PdfDictionary table) {
    String span = element.getAttribute(attribute);
    if (!span.isEmpty() && !span.equals("1")) {
      table.put(new PdfName(key), new PdfNumber(Integer.parseInt(span)));
    }
  }

  private static PdfDictionary owned(String owner) {
    PdfDictionary attributes = new PdfDictionary();
    attributes.put(PdfName.O, new PdfName(owner));
    return attributes;
  }

  /** A list of terms: each term with what follows it is one item, the term its label. */
  private final class Definitions {
    private final PdfStructureElement list;
    private @Nullable PdfStructureElement item;
    private boolean defined;

    Definitions(PdfStructureElement list) {
      this.list = list;
    }

    void add(Element dl) {
      for (Node n = dl.getFirstChild(); n != null; n = n.getNextSibling()) {
        if (n instanceof Element child) {
          place(child);
        }
      }
    }

    private void place(Element child) {
      switch (child.getTagName()) {
        case "dt" -> StructureTree.this.add(child, itemFor(defined), "LI");
        case "dd" -> {
          StructureTree.this.add(child, itemFor(false), "Terms");
          defined = true;
        }
        default -> add(child);
      }
    }

    private PdfStructureElement itemFor(boolean fresh) {
      PdfStructureElement current = item;
      if (current == null || fresh) {
        current = new PdfStructureElement(list, new PdfName("LI"));
        item = current;
        defined = false;
      }
      return current;
    }
  }
}
