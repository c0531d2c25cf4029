package bulletin.render.workbook;

import bulletin.render.workbook.Outline.Body;
import bulletin.render.workbook.Outline.Place;
import bulletin.render.workbook.Page.Column;
import bulletin.render.workbook.Page.Grid;
import bulletin.render.workbook.Page.Item;
import bulletin.report.model.Chart;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The marked-up table of each sheet. */
final class Grids {
  private static final Table.Kind WORDS = new Table.Kind.Words();

  private final Outline outline;
  private final Report report;
  private final Lookup lookup;
  private final NotePlaces notes;
  private final Titles titles;

  Grids(Outline outline, Report report, Titles titles) {
    this.outline = outline;
    this.report = report;
    this.lookup = new Lookup(report);
    this.notes = new NotePlaces(report);
    this.titles = titles;
  }

  Optional<Grid> of(Outline.Sheet sheet) throws WorkbookError {
    Place place = sheet.place();
    return switch (sheet.body()) {
      case Body.Nothing none -> Optional.empty();
      case Body.Contents contents -> Optional.of(contents(sheet));
      case Body.Notes notes -> Optional.of(notes(place));
      case Body.ShorthandKey key -> Optional.of(shorthand(place));
      case Body.Tiles tiles -> Optional.of(tiles(place));
      case Body.Sentences sentences -> Optional.of(sentences(place));
      case Body.OfTerms of -> Optional.of(terms(of));
      case Body.OfTable of -> Optional.of(table(of));
      case Body.OfChart of -> Optional.of(chart(of));
      case Body.OfIntervals of -> Optional.of(Reach.grid(lookup.intervals(of)));
    };
  }

  private Grid contents(Outline.Sheet contents) throws WorkbookError {
    List<List<Item>> rows = new ArrayList<>();
    for (Outline.Sheet sheet : outline.sheets()) {
      if (!sheet.name().equals(contents.name())) {
        rows.add(List.of(Item.link(sheet.name()), Item.words(titles.of(sheet))));
      }
    }
    return filled("contents", List.of("Worksheet", "Description"), rows, contents.place());
  }

  private Grid notes(Place place) throws WorkbookError {
    List<List<Item>> rows =
        report.footnotes().stream()
            .map(note -> List.of(Item.words(note.marker()), Item.words(note.text())))
            .toList();
    return filled("notes", List.of("Note number", "Note text"), rows, place);
  }

  private Grid shorthand(Place place) throws WorkbookError {
    List<List<Item>> rows =
        report.shorthand().stream()
            .map(
                entry ->
                    List.of(Item.words(entry.shorthand().bracketed()), Item.words(entry.meaning())))
            .toList();
    return filled("shorthand", List.of("Shorthand", "Meaning"), rows, place);
  }

  private Grid tiles(Place place) throws WorkbookError {
    TileRows tiles = new TileRows(report);
    if (tiles.rows().isEmpty()) {
      throw empty(place);
    }
    return new Grid("headline_figures", tiles.columns(), tiles.rows());
  }

  private Grid sentences(Place place) throws WorkbookError {
    List<List<Item>> rows = new ArrayList<>();
    for (Section section : report.sections()) {
      for (Part part : section.parts()) {
        if (part instanceof Part.OfSentences of) {
          of.sentences()
              .forEach(s -> rows.add(List.of(Item.words(section.heading()), Item.words(s.text()))));
        }
      }
    }
    return filled("sentences", List.of("Section", "Sentence"), rows, place);
  }

  private Grid terms(Body.OfTerms of) throws WorkbookError {
    List<List<Item>> rows = new ArrayList<>();
    for (Part.OfTerms terms : lookup.terms(of)) {
      for (Part.Term term : terms.terms()) {
        term.texts().forEach(t -> rows.add(List.of(Item.words(term.term()), Item.words(t))));
      }
    }
    String name = legalName(of.name(), of.refs().getFirst(), of.place());
    return filled(name, List.of("Term", "Description"), rows, of.place());
  }

  private Grid table(Body.OfTable of) throws WorkbookError {
    Table table = lookup.table(of).marked();
    List<Column> columns = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      columns.add(new Column(column.heading() + notes.markers(column), column.kind()));
    }
    requireUniqueHeadings(columns, table, of.place());
    List<List<Item>> rows =
        table.rows().stream().map(row -> row.cells().stream().map(Item::of).toList()).toList();
    if (rows.isEmpty()) {
      throw empty(of.place());
    }
    return new Grid(legalName(of.name(), of.ref(), of.place()), columns, rows);
  }

  /** The chart in words: a sheet for a picture still holds a table that a screen reader finds. */
  private Grid chart(Body.OfChart of) throws WorkbookError {
    Chart chart = lookup.chart(of);
    List<List<Item>> rows = new ArrayList<>();
    rows.add(List.of(Item.words("Measure"), Item.words(chart.text().subtitle())));
    rows.add(List.of(Item.words("Description"), Item.words(chart.text().alt())));
    if (chart instanceof Chart.Lines lines) {
      for (Chart.Break gap : lines.breaks()) {
        rows.add(List.of(Item.words("Gap"), Item.words(gap(lines, gap))));
      }
    }
    rows.add(List.of(Item.words("Figures"), Item.link(outline.dataOf(chart, of.place()).name())));
    rows.add(List.of(Item.words("Source"), Item.words(chart.text().source())));
    String name = TableNames.from(chart.text().id() + "-chart");
    return filled(name, List.of("About the chart", "Details"), rows, of.place());
  }

  static String gap(Chart.Lines lines, Chart.Break gap) {
    String from = lines.categories().get(gap.from());
    String to = lines.categories().get(gap.to());
    return gap.label() + ": " + (from.equals(to) ? from : from + " to " + to);
  }

  private static Grid filled(String name, List<String> headings, List<List<Item>> rows, Place place)
      throws WorkbookError {
    if (rows.isEmpty()) {
      throw empty(place);
    }
    return new Grid(name, headings.stream().map(h -> new Column(h, WORDS)).toList(), rows);
  }

  private static WorkbookError empty(Place place) {
    return new WorkbookError(
        place,
        "the report holds no row for this table, and an Excel table needs one. Leave the sheet"
            + " out.");
  }

  private static void requireUniqueHeadings(List<Column> columns, Table table, Place place)
      throws WorkbookError {
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      if (!seen.add(column.heading().toLowerCase(Locale.ROOT))) {
        throw new WorkbookError(
            place,
            "table \""
                + table.id()
                + "\" has two columns headed \""
                + column.heading()
                + "\", and Excel takes each heading once. Rename one in the report.");
      }
    }
  }

  private static String legalName(Optional<String> given, String id, Place place)
      throws WorkbookError {
    if (given.isPresent() && !TableNames.legal(given.get())) {
      throw new WorkbookError(
          place,
          "name=\""
              + given.get()
              + "\" cannot name an Excel table: letters, digits and underscores only, a letter"
              + " first, and not the name of a cell. Write name=\""
              + TableNames.from(given.get())
              + "\", or leave it out.");
    }
    return given.orElseGet(() -> TableNames.from(id));
  }
}
