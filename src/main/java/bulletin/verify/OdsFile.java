package bulletin.verify;

import bulletin.verify.BookFile.About;
import bulletin.verify.BookFile.Cell;
import bulletin.verify.BookFile.Link;
import bulletin.verify.BookFile.Sheet;
import bulletin.verify.BookFile.Table;
import bulletin.verify.BookFile.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Reads the parts of an OpenDocument spreadsheet (ODF 1.2 and later). */
final class OdsFile {
  private static final Set<String> NUMBERS = Set.of("float", "percentage", "currency");
  private static final int LAST_COLUMN = 16_384;

  private final Parts parts;
  private final Element content;
  private final OdsStyles styles;
  private final OdsSettings settings;

  private OdsFile(Parts parts) {
    this.parts = parts;
    this.content = parts.get("content.xml");
    this.styles = new OdsStyles(parts.find("styles.xml"), content);
    this.settings = new OdsSettings(parts.find("settings.xml"));
  }

  static BookFile read(Parts parts) {
    return new OdsFile(parts).book();
  }

  private BookFile book() {
    List<Sheet> sheets = new ArrayList<>();
    Map<String, List<Table>> tables = tables();
    for (Element table : Dom.all(content, "table")) {
      if (!table.getParentNode().getLocalName().equals("spreadsheet")) {
        continue;
      }
      sheets.add(sheet(table, tables.getOrDefault(Dom.attribute(table, "name"), List.of())));
    }
    int opensOn = settings.opensOn(sheets.stream().map(Sheet::name).toList());
    return new BookFile(about(), sheets, opensOn, superscripts(), undescribed(), foreign());
  }

  private About about() {
    return parts
        .find("meta.xml")
        .map(
            meta ->
                new About(
                    property(meta, "title"),
                    property(meta, "language"),
                    property(meta, "creator"),
                    property(meta, "keyword")))
        .orElse(new About("", "", "", ""));
  }

  private static String property(Element meta, String name) {
    return Dom.all(meta, name).stream().map(Dom::text).collect(Collectors.joining(", "));
  }

  /** Database ranges by sheet; an address is {@code 'Table 1'.A5:'Table 1'.F9}. */
  private Map<String, List<Table>> tables() {
    Map<String, List<Table>> tables = new HashMap<>();
    for (Element range : Dom.all(content, "database-range")) {
      String address = Dom.attribute(range, "target-range-address");
      String[] ends = address.split(":(?=[^:]*$)", -1);
      Table table =
          new Table(
              Dom.attribute(range, "name"),
              cell(ends[0]),
              cell(ends[ends.length - 1]),
              !Dom.attribute(range, "contains-header").equals("false"),
              Dom.attribute(range, "display-filter-buttons").equals("true"));
      tables.computeIfAbsent(sheet(ends[0]), sheet -> new ArrayList<>()).add(table);
    }
    return tables;
  }

  private static At cell(String address) {
    return At.of(address.substring(address.lastIndexOf('.') + 1));
  }

  private static String sheet(String address) {
    int dot = address.lastIndexOf('.');
    String sheet = (dot < 0 ? address : address.substring(0, dot)).replaceFirst("^\\$", "");
    boolean quoted = sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'");
    return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
  }

  private Sheet sheet(Element table, List<Table> tables) {
    String name = Dom.attribute(table, "name");
    Reading reading = new Reading();
    for (Element row : Dom.all(table, "table-row")) {
      reading.row(row);
    }
    boolean hiddenSheet =
        styles
            .property("table", Dom.attribute(table, "style-name"), "table-properties", "display")
            .equals("false");
    boolean widths =
        Dom.all(table, "table-column").stream()
            .map(column -> Dom.attribute(column, "style-name"))
            .anyMatch(style -> !styles.width(style).isEmpty());
    long hidden =
        Dom.all(table, "*").stream()
            .filter(e -> Set.of("table-row", "table-column").contains(e.getLocalName()))
            .filter(e -> Set.of("collapse", "filter").contains(Dom.attribute(e, "visibility")))
            .count();
    View view =
        new View(
            !hiddenSheet,
            settings.active(name),
            settings.zoomed(name),
            settings.frozen(name),
            (int) hidden,
            reading.merged,
            widths,
            margins());
    return new Sheet(name, view, reading.cells, tables, reading.links);
  }

  /** Walks the rows of one sheet. */
  private final class Reading {
    private final SortedMap<At, Cell> cells = new TreeMap<>();
    private final List<Link> links = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private int row = 1;

    void row(Element element) {
      int column = 1;
      for (Element cell : Dom.children(element)) {
        int repeated = Dom.number(cell, "number-columns-repeated", 1);
        for (int i = 0; i < repeated && column + i <= LAST_COLUMN && says(cell); i++) {
          cell(cell, new At(row, column + i));
        }
        column += repeated;
      }
      row += Dom.number(element, "number-rows-repeated", 1);
    }

    private void cell(Element cell, At at) {
      if (Dom.number(cell, "number-columns-spanned", 1) > 1
          || Dom.number(cell, "number-rows-spanned", 1) > 1) {
        merged.add(at.toString());
      }
      boolean number = NUMBERS.contains(Dom.attribute(cell, "value-type"));
      String text = number ? Dom.attribute(cell, "value") : said(cell);
      boolean formula = !Dom.attribute(cell, "formula").isEmpty();
      if (!text.isEmpty()) {
        cells.put(
            at, new Cell(number, text, formula, styles.look(Dom.attribute(cell, "style-name"))));
      }
      for (Element link : Dom.all(cell, "a")) {
        links.add(new Link(at, target(Dom.attribute(link, "href"))));
      }
    }
  }

  private static boolean says(Element cell) {
    return !Dom.attribute(cell, "value-type").isEmpty() || !Dom.children(cell).isEmpty();
  }

  private static String said(Element cell) {
    return Dom.children(cell, "p").stream()
        .map(Element::getTextContent)
        .collect(Collectors.joining("\n"));
  }

  private static String target(String href) {
    return href.startsWith("#") ? sheet(href.substring(1)) : href;
  }

  private String margins() {
    return parts.find("styles.xml").stream()
        .flatMap(all -> Dom.all(all, "master-page").stream())
        .flatMap(page -> Dom.children(page).stream())
        .filter(part -> Set.of("header", "footer").contains(part.getLocalName()))
        .filter(part -> !Dom.attribute(part, "display").equals("false"))
        .map(Dom::text)
        .collect(Collectors.joining(" "))
        .strip();
  }

  private List<Found> superscripts() {
    List<Found> found = new ArrayList<>();
    for (String part : List.of("content.xml", "styles.xml")) {
      if (parts.text(part).contains("style:text-position=\"super")) {
        found.add(new Found(part, "raised text"));
      }
    }
    return found;
  }

  private List<Found> undescribed() {
    return Dom.all(content, "frame").stream()
        .filter(frame -> Dom.children(frame, "title").isEmpty())
        .filter(frame -> Dom.children(frame, "desc").isEmpty())
        .map(frame -> new Found(Dom.attribute(frame, "name"), "it has no alternative text"))
        .toList();
  }

  private List<Found> foreign() {
    List<Found> found = new ArrayList<>();
    if (!Dom.all(content, "table-source").isEmpty()) {
      found.add(new Found("content.xml", "a link to another workbook"));
    }
    for (String part : parts.names()) {
      if (part.startsWith("Basic/") || part.startsWith("Scripts/")) {
        found.add(new Found(part, "a macro"));
      }
    }
    return found;
  }
}
