package bulletin.render.workbook;

import bulletin.render.workbook.Outline.Body;
import bulletin.render.workbook.Outline.Place;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the vocabulary and refuses what it does not hold. */
final class OutlineReader {
  private static final Set<String> IN_SHEET =
      Set.of("text", "contents", "notes", "shorthand", "table", "terms", "chart");
  private static final String WANTED_IN_SHEET =
      "text, contents, notes, shorthand, table, terms or chart";
  private static final Pattern FORBIDDEN_IN_NAME = Pattern.compile("[\\[\\]:*?/\\\\]");
  private static final Pattern LINK = Pattern.compile("https://\\S+|mailto:\\S+@\\S+");

  private final String xml;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();

  private OutlineReader(String xml, XMLStreamReader reader) {
    this.xml = xml;
    this.reader = reader;
  }

  static Outline read(String xml) throws WorkbookError {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      return new OutlineReader(xml, factory.createXMLStreamReader(new StringReader(xml)))
          .workbook();
    } catch (XMLStreamException broken) {
      throw notXml(broken);
    }
  }

  private static WorkbookError notXml(XMLStreamException broken) {
    Location at = broken.getLocation();
    Place place =
        at == null ? new Place(1, 1) : new Place(at.getLineNumber(), at.getColumnNumber());
    String message = String.valueOf(broken.getMessage());
    String reason = message.substring(message.lastIndexOf("Message: ") + 1);
    reason = reason.startsWith("essage: ") ? reason.substring("essage: ".length()) : reason;
    return new WorkbookError(
        place,
        "this is not well-formed XML ("
            + reason.replaceAll("\\s+", " ").strip()
            + "). Correct the workbook template; a template named .ftlx escapes & and < itself.");
  }

  private Outline workbook() throws XMLStreamException, WorkbookError {
    nextTag();
    if (!reader.getLocalName().equals("workbook")) {
      throw unknown(reader.getLocalName(), "workbook");
    }
    Place place = place();
    Attributes attributes =
        attributes(Set.of("title", "language", "creator", "keywords"), Set.of("subject", "date"));
    Properties properties =
        new Properties(
            attributes.required("title"),
            attributes.optional("subject"),
            attributes.required("keywords"),
            attributes.required("creator"),
            attributes.required("language"),
            date(attributes));
    List<Outline.Sheet> sheets = new ArrayList<>();
    while (nextTag()) {
      if (!reader.getLocalName().equals("sheet")) {
        throw unknown(reader.getLocalName(), "sheet");
      }
      sheets.add(sheet(sheets.isEmpty()));
    }
    if (sheets.isEmpty()) {
      throw new WorkbookError(place, "the workbook has no sheet. Add a <sheet> for the cover.");
    }
    return new Outline(properties, sheets);
  }

  private static Optional<LocalDate> date(Attributes attributes) throws WorkbookError {
    Optional<String> text = attributes.optional("date");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text.get()));
    } catch (DateTimeException broken) {
      throw new WorkbookError(
          attributes.place,
          "date=\""
              + text.get()
              + "\" is not a date. Write it as 2026-03-12, or leave it out of a draft.");
    }
  }

  private Outline.Sheet sheet(boolean first) throws XMLStreamException, WorkbookError {
    Place place = place();
    Attributes attributes = attributes(Set.of("name"), Set.of("title"));
    String name = sheetName(attributes.required("name"), place);
    List<Outline.Text> texts = new ArrayList<>();
    Body body = new Body.Nothing();
    while (nextTag()) {
      String element = reader.getLocalName();
      if (!IN_SHEET.contains(element)) {
        throw unknown(element, WANTED_IN_SHEET);
      }
      if (!(body instanceof Body.Nothing)) {
        throw new WorkbookError(
            place(),
            "<"
                + element
                + "> follows the table or chart of sheet \""
                + name
                + "\", and nothing may stand below it. Move text up; give each table and chart a"
                + " sheet of its own.");
      }
      if (element.equals("text")) {
        texts.add(text());
      } else {
        body = body(element);
      }
    }
    Outline.Sheet sheet = new Outline.Sheet(name, attributes.optional("title"), texts, body, place);
    requireTitle(sheet, first);
    requireCells(sheet);
    return sheet;
  }

  private static void requireTitle(Outline.Sheet sheet, boolean first) throws WorkbookError {
    boolean own = sheet.body() instanceof Body.OfTable || sheet.body() instanceof Body.OfChart;
    if (sheet.title().isEmpty() && !first && !own) {
      throw new WorkbookError(
          sheet.place(),
          "sheet \"" + sheet.name() + "\" has no title. Add title=\"…\": it is what A1 says.");
    }
    if (sheet.title().isPresent() && (first || own)) {
      throw new WorkbookError(
          sheet.place(),
          "sheet \""
              + sheet.name()
              + "\" may not have a title: the first sheet is titled as the workbook, a table's or"
              + " chart's as the report titles it. Remove title=\"…\".");
    }
  }

  private static void requireCells(Outline.Sheet sheet) throws WorkbookError {
    if (sheet.texts().isEmpty() && sheet.body() instanceof Body.Nothing) {
      throw new WorkbookError(
          sheet.place(),
          "sheet \"" + sheet.name() + "\" is empty. Add " + WANTED_IN_SHEET + ", or remove it.");
    }
  }

  private String sheetName(String name, Place place) throws WorkbookError {
    if (!name.equals(name.strip())
        || name.length() > 31
        || FORBIDDEN_IN_NAME.matcher(name).find()
        || name.startsWith("'")
        || name.endsWith("'")
        || name.equalsIgnoreCase("history")) {
      throw new WorkbookError(
          place,
          "\""
              + name
              + "\" cannot name a sheet. Use at most 31 characters, none of [ ] : * ? / \\, no"
              + " space or apostrophe at either end, and not History.");
    }
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new WorkbookError(
          place, "a second sheet is named \"" + name + "\". Give each sheet a name of its own.");
    }
    return name;
  }

  private Body body(String element) throws XMLStreamException, WorkbookError {
    Body body =
        switch (element) {
          case "chart" -> chart(attributes(Set.of("ref"), Set.of()));
          case "table" -> table(attributes(Set.of("ref"), Set.of("name")));
          case "terms" -> terms(attributes(Set.of("ref"), Set.of("name")));
          default -> plain(element, attributes(Set.of(), Set.of()).place());
        };
    if (nextTag()) {
      throw new WorkbookError(
          place(),
          "<" + reader.getLocalName() + "> stands inside <" + element + ">, which holds nothing.");
    }
    return body;
  }

  private static Body chart(Attributes given) {
    return new Body.OfChart(given.required("ref"), given.place());
  }

  private static Body table(Attributes given) {
    return new Body.OfTable(given.required("ref"), given.optional("name"), given.place());
  }

  private static Body terms(Attributes given) {
    return new Body.OfTerms(given.required("ref"), given.optional("name"), given.place());
  }

  private static Body plain(String element, Place place) throws WorkbookError {
    return switch (element) {
      case "contents" -> new Body.Contents();
      case "notes" -> new Body.Notes();
      case "shorthand" -> new Body.ShorthandKey();
      default -> throw new WorkbookError(place, unknownMessage(element, WANTED_IN_SHEET));
    };
  }

  private Outline.Text text() throws XMLStreamException, WorkbookError {
    Place place = place();
    Attributes attributes = attributes(Set.of(), Set.of("style", "link"));
    Optional<String> style = attributes.optional("style");
    if (style.isPresent() && !style.get().equals("heading")) {
      throw new WorkbookError(
          place,
          "style=\"" + style.get() + "\" is not known. Write style=\"heading\" or leave it out.");
    }
    Optional<String> link = attributes.optional("link");
    if (link.isPresent() && !LINK.matcher(link.get()).matches()) {
      throw new WorkbookError(
          place,
          "link=\"" + link.get() + "\" is not a link. It must start with https:// or mailto:.");
    }
    String text = content();
    if (text.isEmpty()) {
      throw new WorkbookError(
          place, "<text> is empty, and would make a blank row. Give it words, or remove it.");
    }
    return new Outline.Text(text, style.isPresent(), link);
  }

  private String content() throws XMLStreamException, WorkbookError {
    StringBuilder text = new StringBuilder();
    while (reader.next() != XMLStreamReader.END_ELEMENT) {
      if (reader.isStartElement()) {
        throw new WorkbookError(
            place(), "<" + reader.getLocalName() + "> stands inside <text>, which holds words.");
      }
      if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  /** Goes to the next tag; true when it is a start tag. */
  private boolean nextTag() throws XMLStreamException, WorkbookError {
    while (true) {
      int event = reader.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamReader.END_ELEMENT || event == XMLStreamReader.END_DOCUMENT) {
        return false;
      }
      if (event == XMLStreamReader.CHARACTERS && !reader.isWhiteSpace()) {
        throw new WorkbookError(
            new Place(reader.getLocation().getLineNumber(), 1),
            "words stand outside an element: \""
                + reader.getText().strip().lines().findFirst().orElse("")
                + "\". Put them into <text>…</text> within a sheet.");
      }
    }
  }

  private Attributes attributes(Set<String> required, Set<String> optional) throws WorkbookError {
    Place place = place();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      if (!required.contains(name) && !optional.contains(name)) {
        throw new WorkbookError(
            place,
            "<"
                + reader.getLocalName()
                + "> has no attribute "
                + name
                + ". "
                + (required.isEmpty() && optional.isEmpty()
                    ? "It takes none."
                    : "It takes " + listed(required, optional) + "."));
      }
    }
    for (String name : required.stream().sorted().toList()) {
      String value = reader.getAttributeValue(null, name);
      if (value == null || value.isBlank()) {
        throw new WorkbookError(
            place, "<" + reader.getLocalName() + "> needs " + name + "=\"…\". Add the attribute.");
      }
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      values.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
    }
    return new Attributes(values, place);
  }

  private static String listed(Set<String> required, Set<String> optional) {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return String.join(", ", all.stream().sorted().toList());
  }

  private WorkbookError unknown(String found, String wanted) {
    return new WorkbookError(place(), unknownMessage(found, wanted));
  }

  private static String unknownMessage(String found, String wanted) {
    return "element <" + found + "> is not known here; wanted " + wanted + ". Rename it.";
  }

  /** The reader says where a start tag ends; no value holds a "<", so it starts at the last one. */
  private Place place() {
    Location end = reader.getLocation();
    int offset = 0;
    for (int line = 1; line < end.getLineNumber(); line++) {
      offset = xml.indexOf('\n', offset) + 1;
    }
    int start = xml.lastIndexOf('<', Math.max(0, offset + end.getColumnNumber() - 2));
    if (start < 0) {
      return new Place(end.getLineNumber(), end.getColumnNumber());
    }
    int line = 1 + (int) xml.substring(0, start).chars().filter(c -> c == '\n').count();
    return new Place(line, start - xml.lastIndexOf('\n', start));
  }

  /** The attributes of one element; they outlive the reader's step to the next. */
  private record Attributes(Map<String, String> values, Place place) {
    String required(String name) {
      return optional(name).orElseThrow();
    }

    Optional<String> optional(String name) {
      return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }
  }
}
