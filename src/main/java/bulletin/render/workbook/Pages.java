package bulletin.render.workbook;

import bulletin.figures.Shorthand;
import bulletin.render.workbook.Outline.Body;
import bulletin.render.workbook.Outline.Place;
import bulletin.render.workbook.Page.Column;
import bulletin.render.workbook.Page.Grid;
import bulletin.render.workbook.Page.Item;
import bulletin.render.workbook.Page.Line;
import bulletin.report.model.Chart;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Brings an outline and a report together: every sheet with all that it says. */
final class Pages {
  private static final Table.Kind WORDS = new Table.Kind.Words();

  private final Outline outline;
  private final Report report;
  private final NotePlaces notes;
  private final Set<String> tableNames = new HashSet<>();

  private Pages(Outline outline, Report report) {
    this.outline = outline;
    this.report = report;
    this.notes = new NotePlaces(report);
  }

  static List<Page> of(Outline outline, Report report) throws WorkbookError {
    return new Pages(outline, report).all();
  }

  private List<Page> all() throws WorkbookError {
    List<Page> pages = new ArrayList<>();
    for (Outline.Sheet sheet : outline.sheets()) {
      pages.add(page(sheet));
    }
    List<Page> withoutNotes = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      if (!(outline.sheets().get(i).body() instanceof Body.Notes)) {
        notes.requireKnown(pages.get(i), outline.sheets().get(i).place(), holdsNotes());
        withoutNotes.add(pages.get(i));
      }
    }
    if (holdsNotes()) {
      pages.set(0, notes.pointingToUnplaced(pages.getFirst(), withoutNotes));
    }
    return pages;
  }

  private boolean holdsNotes() {
    return outline.sheets().stream().anyMatch(sheet -> sheet.body() instanceof Body.Notes);
  }

  private Page page(Outline.Sheet sheet) throws WorkbookError {
    Optional<Grid> grid = grid(sheet);
    if (grid.isPresent()) {
      requireUniqueName(grid.get().name(), sheet.place());
    }
    return new Page(sheet.name(), title(sheet), lines(sheet, grid), grid, picture(sheet));
  }

  private String title(Outline.Sheet sheet) throws WorkbookError {
    return switch (sheet.body()) {
      case Body.OfTable of -> {
        Table table = table(of.ref(), of.place());
        yield table.label() + ": " + table.title() + notes.markers(table);
      }
      case Body.OfChart of -> {
        Chart.Text text = chart(of).text();
        yield text.label() + " chart: " + text.headline() + notes.markers(text);
      }
      case Body.Nothing none -> given(sheet);
      case Body.Contents contents -> given(sheet);
      case Body.Notes notes -> given(sheet);
      case Body.ShorthandKey key -> given(sheet);
      case Body.OfTerms terms -> given(sheet);
    };
  }

  private String given(Outline.Sheet sheet) {
    return sheet.title().orElse(outline.properties().title());
  }

  private List<Line> lines(Outline.Sheet sheet, Optional<Grid> grid) throws WorkbookError {
    List<Line> lines = new ArrayList<>();
    if (grid.isPresent()) {
      lines.add(Line.of(description(sheet, grid.get())));
    }
    report.facts().embargo().map(Line::of).ifPresent(lines::add);
    report.facts().illustrative().map(Line::of).ifPresent(lines::add);
    for (Outline.Text text : sheet.texts()) {
      lines.add(new Line(text.text(), text.heading(), text.link()));
    }
    if (sheet.body() instanceof Body.OfTable of) {
      Table table = table(of.ref(), of.place());
      for (Shorthand shorthand : table.shorthandUsed()) {
        lines.add(Line.of(explained(shorthand, of.place())));
      }
      lines.add(Line.of("Source: " + table.source()));
    }
    return lines;
  }

  /** What A2 says: how many tables, and whether notes are needed to read them. */
  private String description(Outline.Sheet sheet, Grid grid) throws WorkbookError {
    String tables =
        sheet.body() instanceof Body.OfChart
            ? "This worksheet contains one table, which describes a chart."
            : "This worksheet contains one table.";
    boolean pointed =
        !(sheet.body() instanceof Body.Notes)
            && (NotePlaces.marks(title(sheet))
                || sheet.texts().stream().map(Outline.Text::text).anyMatch(NotePlaces::marks)
                || grid.texts().anyMatch(NotePlaces::marks));
    return pointed
        ? tables + " Some cells refer to notes, which can be found on the notes worksheet."
        : tables;
  }

  private String explained(Shorthand shorthand, Place place) throws WorkbookError {
    for (ShorthandEntry entry : report.shorthand()) {
      if (entry.shorthand() == shorthand) {
        return shorthand.bracketed() + ": " + entry.meaning();
      }
    }
    throw new WorkbookError(
        place,
        "the table prints "
            + shorthand.bracketed()
            + ", and the report's key does not explain it. Add the entry to the report's"
            + " shorthand.");
  }

  private Optional<Grid> grid(Outline.Sheet sheet) throws WorkbookError {
    return switch (sheet.body()) {
      case Body.Nothing none -> Optional.empty();
      case Body.Contents contents -> Optional.of(contents(sheet));
      case Body.Notes notes -> Optional.of(notesGrid(sheet));
      case Body.ShorthandKey key -> Optional.of(shorthandKey(sheet));
      case Body.OfTerms of -> Optional.of(terms(of));
      case Body.OfTable of -> Optional.of(tableGrid(of));
      case Body.OfChart of -> Optional.of(chartGrid(of));
    };
  }

  private Grid contents(Outline.Sheet contents) throws WorkbookError {
    List<List<Item>> rows = new ArrayList<>();
    for (Outline.Sheet sheet : outline.sheets()) {
      if (!sheet.name().equals(contents.name())) {
        rows.add(List.of(Item.link(sheet.name()), Item.words(title(sheet))));
      }
    }
    return filled("contents", List.of("Worksheet", "Description"), rows, contents.place());
  }

  private Grid notesGrid(Outline.Sheet sheet) throws WorkbookError {
    List<List<Item>> rows =
        report.footnotes().stream()
            .map(note -> List.of(Item.words(note.marker()), Item.words(note.text())))
            .toList();
    return filled("notes", List.of("Note number", "Note text"), rows, sheet.place());
  }

  private Grid shorthandKey(Outline.Sheet sheet) throws WorkbookError {
    List<List<Item>> rows =
        report.shorthand().stream()
            .map(
                entry ->
                    List.of(Item.words(entry.shorthand().bracketed()), Item.words(entry.meaning())))
            .toList();
    return filled("shorthand", List.of("Shorthand", "Meaning"), rows, sheet.place());
  }

  private Grid terms(Body.OfTerms of) throws WorkbookError {
    List<Part.OfTerms> known =
        report
            .parts()
            .filter(Part.OfTerms.class::isInstance)
            .map(Part.OfTerms.class::cast)
            .toList();
    for (Part.OfTerms terms : known) {
      if (terms.id().equals(of.ref())) {
        List<List<Item>> rows = new ArrayList<>();
        for (Part.Term term : terms.terms()) {
          term.texts().forEach(t -> rows.add(List.of(Item.words(term.term()), Item.words(t))));
        }
        String name = legalName(of.name(), of.ref(), of.place());
        return filled(name, List.of("Term", "Description"), rows, of.place());
      }
    }
    throw noSuch("terms", of.ref(), known.stream().map(Part.OfTerms::id).toList(), of.place());
  }

  private Grid tableGrid(Body.OfTable of) throws WorkbookError {
    Table table = table(of.ref(), of.place());
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
  private Grid chartGrid(Body.OfChart of) throws WorkbookError {
    Chart chart = chart(of);
    List<List<Item>> rows = new ArrayList<>();
    rows.add(List.of(Item.words("Measure"), Item.words(chart.text().subtitle())));
    rows.add(List.of(Item.words("Description"), Item.words(chart.text().alt())));
    if (chart instanceof Chart.Lines lines) {
      for (Chart.Break gap : lines.breaks()) {
        rows.add(List.of(Item.words("Gap"), Item.words(gap(lines, gap))));
      }
    }
    rows.add(List.of(Item.words("Figures"), Item.link(dataSheet(of).name())));
    rows.add(List.of(Item.words("Source"), Item.words(chart.text().source())));
    String name = TableNames.from(chart.text().id() + "-chart");
    return filled(name, List.of("About the chart", "Details"), rows, of.place());
  }

  private static String gap(Chart.Lines lines, Chart.Break gap) {
    String from = lines.categories().get(gap.from());
    String to = lines.categories().get(gap.to());
    return gap.label() + ": " + (from.equals(to) ? from : from + " to " + to);
  }

  private Optional<Page.Picture> picture(Outline.Sheet sheet) throws WorkbookError {
    if (!(sheet.body() instanceof Body.OfChart of)) {
      return Optional.empty();
    }
    Chart chart = chart(of);
    Outline.Sheet data = dataSheet(of);
    int header = 1 + lines(data, grid(data)).size();
    return Optional.of(new Page.Picture(chart, data.name(), header));
  }

  private Outline.Sheet dataSheet(Body.OfChart of) throws WorkbookError {
    String wanted = chart(of).data().id();
    for (Outline.Sheet sheet : outline.sheets()) {
      if (sheet.body() instanceof Body.OfTable data && data.ref().equals(wanted)) {
        return sheet;
      }
    }
    throw new WorkbookError(
        of.place(),
        "the data of chart \""
            + of.ref()
            + "\" are on no sheet. Add a sheet with <table ref=\""
            + wanted
            + "\"/>.");
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

  private void requireUniqueName(String name, Place place) throws WorkbookError {
    if (!tableNames.add(name.toLowerCase(Locale.ROOT))) {
      throw new WorkbookError(
          place,
          "a second table is named \"" + name + "\". Show each table once, or set name=\"…\".");
    }
  }

  private Table table(String id, Place place) throws WorkbookError {
    Optional<Table> table = report.table(id);
    if (table.isEmpty()) {
      throw noSuch("table", id, report.tables().stream().map(Table::id).toList(), place);
    }
    return table.get();
  }

  private Chart chart(Body.OfChart of) throws WorkbookError {
    Optional<Chart> chart = report.chart(of.ref());
    if (chart.isEmpty()) {
      List<String> known = report.charts().stream().map(known1 -> known1.text().id()).toList();
      throw noSuch("chart", of.ref(), known, of.place());
    }
    return chart.get();
  }

  private static WorkbookError noSuch(String what, String id, List<String> known, Place place) {
    return new WorkbookError(
        place,
        "the report has no "
            + what
            + " \""
            + id
            + "\"; it has "
            + (known.isEmpty() ? "none" : String.join(", ", known))
            + ". Correct ref=\"…\".");
  }
}
