package bulletin.verify;

import bulletin.verify.BookFile.Cell;
import bulletin.verify.BookFile.Look;
import bulletin.verify.BookFile.View;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xml.sax.Attributes;

/** Reads the part of an Office Open XML workbook that holds a sheet. */
final class XlsxSheet extends Sax.Listener {
  private static final Look NO_LOOK = new Look(11, "none", false, false, false, false);

  /** A link of the sheet: to a place in the workbook, or by the number of a relation. */
  record SheetLink(At at, String place, String relation) {}

  private final List<String> strings;
  private final List<Look> looks;
  private final SortedMap<At, Cell> cells = new TreeMap<>();
  private final List<SheetLink> links = new ArrayList<>();

  /** The elements that are open, the innermost first. */
  private final Deque<String> open = new ArrayDeque<>();

  /** The text of the elements that are looked at, put together while {@link #deep} is not 0. */
  private final StringBuilder text = new StringBuilder();

  private int deep;

  private String reference = "";
  private String type = "";
  private int style;
  private boolean formula;
  private boolean isHeld;
  private String held = "";
  private String inline = "";

  private String active = "";
  private boolean anySelection;
  private boolean zoomed;
  private boolean frozen;
  private int hidden;
  private boolean widths;
  private final List<String> merged = new ArrayList<>();
  private String margins = "";
  private boolean anyMargins;

  private XlsxSheet(List<String> strings, List<Look> looks) {
    this.strings = strings;
    this.looks = looks;
  }

  /**
   * @param strings the workbook's, by their numbers
   * @param looks the workbook's, by their numbers
   */
  static XlsxSheet read(byte[] part, List<String> strings, List<Look> looks) {
    XlsxSheet sheet = new XlsxSheet(strings, looks);
    Sax.parse(part, sheet);
    return sheet;
  }

  SortedMap<At, Cell> cells() {
    return cells;
  }

  List<SheetLink> links() {
    return links;
  }

  View view(boolean visible) {
    return new View(
        visible,
        active.isEmpty() ? "A1" : active,
        zoomed,
        frozen,
        hidden,
        merged,
        widths,
        Dom.spaced(margins));
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes) {
    switch (name) {
      case "c" -> startCell(attributes);
      case "f" -> formula |= isIn("c");
      case "row" -> hidden += hidden(attributes);
      case "col" -> {
        widths = true;
        hidden += hidden(attributes);
      }
      case "hyperlink" -> link(attributes);
      case "mergeCell" -> merged.add(Sax.attribute(attributes, "ref"));
      case "selection" -> {
        active = anySelection ? active : Sax.attribute(attributes, "activeCell");
        anySelection = true;
      }
      case "sheetView" -> zoomed |= Sax.number(attributes, "zoomScale", 100) != 100;
      case "pane" -> frozen |= Sax.attribute(attributes, "state").startsWith("frozen");
      default -> {}
    }
    if (deep > 0 || isSaid(name)) {
      deep++;
    }
    open.push(name);
  }

  private boolean isIn(String parent) {
    return parent.equals(open.peek());
  }

  /** Phonetic guides beside the text are not part of it. */
  private boolean isSaid(String name) {
    return switch (name) {
      case "v" -> !isHeld && isIn("c");
      case "t" -> isIn("is") || isIn("r");
      case "headerFooter" -> !anyMargins && open.size() == 1;
      default -> false;
    };
  }

  @Override
  public void characters(char[] from, int start, int length) {
    if (deep > 0) {
      text.append(from, start, length);
    }
  }

  @Override
  public void endElement(String uri, String name, String qName) {
    open.pop();
    if (deep > 0) {
      deep--;
      if (deep == 0) {
        said(name);
        text.setLength(0);
      }
    }
    if (name.equals("c")) {
      endCell();
    }
  }

  private void said(String name) {
    switch (name) {
      case "v" -> {
        held = text.toString();
        isHeld = true;
      }
      case "t" -> inline += text;
      default -> {
        margins = text.toString();
        anyMargins = true;
      }
    }
  }

  private void startCell(Attributes attributes) {
    reference = Sax.attribute(attributes, "r");
    type = Sax.attribute(attributes, "t");
    style = Sax.number(attributes, "s", 0);
    formula = false;
    isHeld = false;
    held = "";
    inline = "";
  }

  private void endCell() {
    String said =
        switch (type) {
          case "s" -> held.isEmpty() ? "" : strings.get(Integer.parseInt(held.strip()));
          case "inlineStr" -> inline;
          default -> held;
        };
    if (!said.isEmpty()) {
      boolean number = type.isEmpty() || type.equals("n");
      Look look = style < looks.size() ? looks.get(style) : NO_LOOK;
      cells.put(At.of(reference), new Cell(number, said, formula, look));
    }
  }

  private void link(Attributes attributes) {
    links.add(
        new SheetLink(
            At.of(Sax.attribute(attributes, "ref").split(":", -1)[0]),
            Sax.attribute(attributes, "location"),
            Sax.attribute(attributes, "id")));
  }

  private static int hidden(Attributes rowOrColumn) {
    return XlsxFile.isTrue(Sax.attribute(rowOrColumn, "hidden")) ? 1 : 0;
  }
}
