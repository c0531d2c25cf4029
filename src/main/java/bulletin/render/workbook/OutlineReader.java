package bulletin.render.workbook;

import bulletin.render.workbook.Outline.Body;
import bulletin.render.workbook.Outline.Place;
import bulletin.render.workbook.Tags.Attributes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Reads the vocabulary and refuses what it does not hold. */
final class OutlineReader {
  static final String WANTED_IN_SHEET =
      "text, contents, notes, shorthand, tiles, sentences, table, terms, chart or intervals";

  private static final Set<String> IN_SHEET = Set.of(WANTED_IN_SHEET.split(", | or "));
  private static final Pattern LINK = Pattern.compile("https://\\S+|mailto:\\S+@\\S+");

  private final Tags tags;
  private final SheetRules rules = new SheetRules();

  private OutlineReader(Tags tags) {
    this.tags = tags;
  }

  static Outline read(String xml) throws WorkbookError {
    try {
      return new OutlineReader(new Tags(xml)).workbook();
    } catch (XMLStreamException broken) {
      throw Tags.notXml(broken);
    }
  }

  private Outline workbook() throws XMLStreamException, WorkbookError {
    tags.nextTag();
    if (!tags.name().equals("workbook")) {
      throw tags.unknown(tags.name(), "workbook");
    }
    Place place = tags.place();
    Attributes attributes =
        tags.attributes(
            Set.of("title", "language", "creator", "keywords"), Set.of("subject", "date"));
    Properties properties =
        new Properties(
            attributes.required("title"),
            attributes.optional("subject"),
            attributes.required("keywords"),
            attributes.required("creator"),
            attributes.required("language"),
            date(attributes));
    List<Outline.Sheet> sheets = new ArrayList<>();
    while (tags.nextTag()) {
      if (!tags.name().equals("sheet")) {
        throw tags.unknown(tags.name(), "sheet");
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
          attributes.place(),
          "date=\""
              + text.get()
              + "\" is not a date. Write it as 2026-03-12, or leave it out of a draft.");
    }
  }

  private Outline.Sheet sheet(boolean first) throws XMLStreamException, WorkbookError {
    Place place = tags.place();
    Attributes attributes = tags.attributes(Set.of("name"), Set.of("title"));
    String name = attributes.required("name");
    rules.requireName(name, place);
    List<Outline.Text> texts = new ArrayList<>();
    Body body = new Body.Nothing();
    while (tags.nextTag()) {
      String element = tags.name();
      if (!IN_SHEET.contains(element)) {
        throw tags.unknown(element, WANTED_IN_SHEET);
      }
      if (!(body instanceof Body.Nothing)) {
        throw new WorkbookError(
            tags.place(),
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
    SheetRules.requireTitle(sheet, first);
    SheetRules.requireCells(sheet);
    return sheet;
  }

  private Body body(String element) throws XMLStreamException, WorkbookError {
    if (element.equals("table")) {
      return table(tags.attributes(Set.of("ref"), Set.of("name")));
    }
    Body body =
        switch (element) {
          case "chart" -> chart(tags.attributes(Set.of("ref"), Set.of()));
          case "intervals" -> intervals(tags.attributes(Set.of("ref"), Set.of()));
          case "terms" -> terms(tags.attributes(Set.of("ref"), Set.of("name")));
          default -> plain(element, tags.attributes(Set.of(), Set.of()).place());
        };
    requireEmpty(element, "nothing");
    return body;
  }

  private void requireEmpty(String element, String holds) throws XMLStreamException, WorkbookError {
    if (tags.nextTag()) {
      throw new WorkbookError(
          tags.place(),
          "<" + tags.name() + "> stands inside <" + element + ">, which holds " + holds + ".");
    }
  }

  /** A table may hold the chart that is drawn from it. */
  private Body table(Attributes given) throws XMLStreamException, WorkbookError {
    Optional<Body.OfChart> chart = Optional.empty();
    if (tags.nextTag()) {
      if (!tags.name().equals("chart")) {
        throw new WorkbookError(
            tags.place(),
            "<" + tags.name() + "> stands inside <table>, which holds at most one chart.");
      }
      chart = Optional.of(chart(tags.attributes(Set.of("ref"), Set.of())));
      requireEmpty("chart", "nothing");
      requireEmpty("table", "at most one chart");
    }
    return new Body.OfTable(given.required("ref"), given.optional("name"), chart, given.place());
  }

  private static Body.OfChart chart(Attributes given) {
    return new Body.OfChart(given.required("ref"), given.place());
  }

  private static Body intervals(Attributes given) {
    return new Body.OfIntervals(given.required("ref"), given.place());
  }

  private static Body terms(Attributes given) {
    return new Body.OfTerms(
        List.of(given.required("ref").split(" +")), given.optional("name"), given.place());
  }

  private static Body plain(String element, Place place) throws WorkbookError {
    return switch (element) {
      case "contents" -> new Body.Contents();
      case "notes" -> new Body.Notes();
      case "shorthand" -> new Body.ShorthandKey();
      case "tiles" -> new Body.Tiles();
      case "sentences" -> new Body.Sentences();
      default -> throw new WorkbookError(place, Tags.unknownMessage(element, WANTED_IN_SHEET));
    };
  }

  private Outline.Text text() throws XMLStreamException, WorkbookError {
    Place place = tags.place();
    Attributes attributes = tags.attributes(Set.of(), Set.of("style", "link"));
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
    String text = tags.content();
    if (text.isEmpty()) {
      throw new WorkbookError(
          place, "<text> is empty, and would make a blank row. Give it words, or remove it.");
    }
    return new Outline.Text(text, style.isPresent(), link);
  }
}
