package bulletin.verify;

import bulletin.verify.BookFile.About;
import bulletin.verify.BookFile.Link;
import bulletin.verify.BookFile.Look;
import bulletin.verify.BookFile.Sheet;
import bulletin.verify.BookFile.Table;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Reads the parts of an Office Open XML workbook (ECMA-376). */
final class XlsxFile {
  private static final String BOOK = "xl/workbook.xml";

  /** Excel's built-in formats that show a number as it comes: General, 0, 0.00. */
  private static final Set<Integer> AS_IT_COMES = Set.of(0, 1, 2);

  private final Parts parts;
  private final List<String> strings = new ArrayList<>();
  private final List<Look> looks = new ArrayList<>();

  private XlsxFile(Parts parts) {
    this.parts = parts;
  }

  static BookFile read(Parts parts) {
    return new XlsxFile(parts).book();
  }

  private BookFile book() {
    Element book = parts.get(BOOK);
    parts
        .find("xl/sharedStrings.xml")
        .ifPresent(all -> Dom.children(all, "si").forEach(each -> strings.add(said(each))));
    looks(parts.get("xl/styles.xml"));
    Map<String, Target> targets = targets(BOOK);
    List<Sheet> sheets = new ArrayList<>();
    for (Element sheet : Dom.all(book, "sheet")) {
      sheets.add(sheet(sheet, target(targets, Dom.attribute(sheet, "id"))));
    }
    int opensOn =
        Dom.all(book, "workbookView").stream()
            .findFirst()
            .map(view -> Dom.number(view, "activeTab", 0))
            .orElse(0);
    return new BookFile(about(), sheets, opensOn, superscripts(), undescribed(), foreign());
  }

  private About about() {
    return parts
        .find("docProps/core.xml")
        .map(
            core ->
                new About(
                    property(core, "title"),
                    property(core, "language"),
                    property(core, "creator"),
                    property(core, "keywords")))
        .orElse(new About("", "", "", ""));
  }

  private static String property(Element core, String name) {
    return Dom.child(core, name).map(Dom::text).orElse("");
  }

  /** Phonetic guides beside the text are not part of it. */
  private static String said(Element string) {
    StringBuilder said = new StringBuilder();
    for (Element child : Dom.children(string)) {
      switch (child.getLocalName()) {
        case "t" -> said.append(child.getTextContent());
        case "r" -> Dom.children(child, "t").forEach(t -> said.append(t.getTextContent()));
        default -> {}
      }
    }
    return said.toString();
  }

  private void looks(Element styles) {
    List<Element> fonts = Dom.child(styles, "fonts").map(Dom::children).orElse(List.of());
    List<Element> xfs = Dom.child(styles, "cellXfs").map(Dom::children).orElse(List.of());
    for (Element xf : xfs) {
      looks.add(look(xf, fonts));
    }
  }

  private static Look look(Element xf, List<Element> fonts) {
    int index = Dom.number(xf, "fontId", 0);
    List<Element> font = index < fonts.size() ? Dom.children(fonts.get(index)) : List.of();
    Element alignment = Dom.child(xf, "alignment").orElse(xf);
    String turned = alignment == xf ? "" : Dom.attribute(alignment, "textRotation");
    return new Look(
        Double.parseDouble(value(font, "sz", "11")),
        value(font, "name", "none"),
        Dom.number(xf, "fillId", 0) > 1,
        !turned.isEmpty() && !turned.equals("0"),
        alignment != xf && isTrue(Dom.attribute(alignment, "wrapText")),
        !AS_IT_COMES.contains(Dom.number(xf, "numFmtId", 0)));
  }

  private static String value(List<Element> font, String name, String otherwise) {
    return font.stream()
        .filter(property -> property.getLocalName().equals(name))
        .findFirst()
        .map(property -> Dom.attribute(property, "val"))
        .orElse(otherwise);
  }

  static boolean isTrue(String value) {
    return value.equals("1") || value.equals("true");
  }

  private Sheet sheet(Element listed, String part) {
    XlsxSheet sheet = XlsxSheet.read(parts.bytes(part), strings, looks);
    Map<String, Target> targets = targets(part);
    List<Table> tables =
        targets.values().stream()
            .filter(target -> target.type().endsWith("/table"))
            .map(target -> table(parts.get(target.part())))
            .toList();
    List<Link> links =
        sheet.links().stream().map(link -> new Link(link.at(), leadsTo(link, targets))).toList();
    boolean visible = Set.of("", "visible").contains(Dom.attribute(listed, "state"));
    return new Sheet(
        Dom.attribute(listed, "name"), sheet.view(visible), sheet.cells(), tables, links);
  }

  private static Table table(Element table) {
    String[] ends = Dom.attribute(table, "ref").split(":", -1);
    return new Table(
        Dom.attribute(table, "displayName"),
        At.of(ends[0]),
        At.of(ends[ends.length - 1]),
        Dom.number(table, "headerRowCount", 1) != 0,
        Dom.child(table, "autoFilter").isPresent());
  }

  /** A sheet's name or an address. */
  private static String leadsTo(XlsxSheet.SheetLink link, Map<String, Target> targets) {
    if (!link.place().isEmpty()) {
      int end = link.place().lastIndexOf('!');
      return unquoted(end < 0 ? link.place() : link.place().substring(0, end));
    }
    Target target = targets.get(link.relation());
    return target == null ? "" : target.given();
  }

  private static String unquoted(String sheet) {
    boolean quoted = sheet.length() > 1 && sheet.startsWith("'") && sheet.endsWith("'");
    return quoted ? sheet.substring(1, sheet.length() - 1).replace("''", "'") : sheet;
  }

  /** What a part refers to: a part of the package, or an address as it was given. */
  private record Target(String type, String given, String part) {}

  private static String target(Map<String, Target> targets, String id) {
    Target target = targets.get(id);
    if (target == null) {
      throw new Unreadable("no part belongs to the reference " + id);
    }
    return target.part();
  }

  private Map<String, Target> targets(String part) {
    int slash = part.lastIndexOf('/');
    String rels = part.substring(0, slash) + "/_rels" + part.substring(slash) + ".rels";
    Map<String, Target> targets = new LinkedHashMap<>();
    parts
        .find(rels)
        .ifPresent(
            all ->
                Dom.children(all)
                    .forEach(
                        rel -> targets.put(Dom.attribute(rel, "Id"), target(rel, "/" + part))));
    return targets;
  }

  private static Target target(Element relation, String from) {
    String given = Dom.attribute(relation, "Target");
    boolean outside = Dom.attribute(relation, "TargetMode").equals("External");
    String part = outside ? given : URI.create(from).resolve(given).getPath().substring(1);
    return new Target(Dom.attribute(relation, "Type"), given, part);
  }

  private List<Found> superscripts() {
    List<Found> found = new ArrayList<>();
    for (String part : List.of("xl/styles.xml", "xl/sharedStrings.xml")) {
      if (parts.text(part).contains("val=\"superscript\"")) {
        found.add(new Found(part, "raised text"));
      }
    }
    return found;
  }

  private List<Found> undescribed() {
    List<Found> found = new ArrayList<>();
    for (String part : parts.names()) {
      if (part.matches("xl/drawings/drawing[0-9]+\\.xml")) {
        for (Element picture : Dom.all(parts.get(part), "cNvPr")) {
          if (Dom.attribute(picture, "descr").isBlank()) {
            String name = Dom.attribute(picture, "name");
            found.add(new Found(part, "\"" + name + "\" has no alternative text"));
          }
        }
      }
    }
    return found;
  }

  private List<Found> foreign() {
    return parts.names().stream()
        .filter(part -> part.contains("vbaProject") || part.contains("externalLink"))
        .map(part -> new Found(part, "a macro or a link to another workbook"))
        .toList();
  }
}
