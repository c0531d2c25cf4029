package bulletin.render.workbook;

import bulletin.figures.Shorthand;
import bulletin.render.workbook.Outline.Body;
import bulletin.render.workbook.Outline.Place;
import bulletin.render.workbook.Page.Grid;
import bulletin.render.workbook.Page.Line;
import bulletin.render.workbook.Page.Reaches;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.Report;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Brings an outline and a report together: every sheet with all that it says. */
final class Pages {
  private final Outline outline;
  private final Report report;
  private final NotePlaces notes;
  private final Lookup lookup;
  private final Titles titles;
  private final Grids grids;

  private Pages(Outline outline, Report report) {
    this.outline = outline;
    this.report = report;
    this.notes = new NotePlaces(report);
    this.lookup = new Lookup(report);
    this.titles = new Titles(outline, report);
    this.grids = new Grids(outline, report, titles);
  }

  static List<Page> of(Outline outline, Report report) throws WorkbookError {
    return new Pages(outline, report).all();
  }

  private List<Page> all() throws WorkbookError {
    List<Page> pages = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Outline.Sheet sheet : outline.sheets()) {
      Page page = page(sheet);
      if (page.grid().isPresent()) {
        requireUnique(page.grid().get().name(), names, sheet.place());
      }
      pages.add(page);
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

  private static void requireUnique(String name, Set<String> names, Place place)
      throws WorkbookError {
    if (!names.add(name.toLowerCase(Locale.ROOT))) {
      throw new WorkbookError(
          place,
          "a second table is named \"" + name + "\". Show each table once, or set name=\"…\".");
    }
  }

  private boolean holdsNotes() {
    return outline.sheets().stream().anyMatch(sheet -> sheet.body() instanceof Body.Notes);
  }

  private Page page(Outline.Sheet sheet) throws WorkbookError {
    Optional<Grid> grid = grids.of(sheet);
    return new Page(sheet.name(), titles.of(sheet), lines(sheet, grid), grid, picture(sheet));
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
    if (grid.isPresent()) {
      for (Shorthand shorthand : shorthandUsed(grid.get())) {
        lines.add(Line.of(explained(shorthand, askedAt(sheet))));
      }
    }
    lines.addAll(drawn(sheet));
    source(sheet).ifPresent(source -> lines.add(Line.of("Source: " + source)));
    return lines;
  }

  private static Place askedAt(Outline.Sheet sheet) {
    return sheet.body() instanceof Body.OfTable of ? of.place() : sheet.place();
  }

  private static Set<Shorthand> shorthandUsed(Grid grid) {
    Set<Shorthand> used = new TreeSet<>();
    for (List<Page.Item> row : grid.rows()) {
      for (Page.Item item : row) {
        if (item.cell() instanceof Cell.Withheld withheld) {
          used.add(withheld.why());
        } else if (item.cell().isRevised()) {
          used.add(Shorthand.REVISED);
        }
      }
    }
    return used;
  }

  private Optional<String> source(Outline.Sheet sheet) throws WorkbookError {
    return switch (sheet.body()) {
      case Body.OfTable of -> Optional.of(lookup.table(of).source());
      case Body.OfIntervals of -> Optional.of(lookup.intervals(of).text().source());
      case Body.OfChart of -> Optional.empty();
      case Body.OfTerms of -> Optional.empty();
      case Body.Nothing of -> Optional.empty();
      case Body.Contents of -> Optional.empty();
      case Body.Notes of -> Optional.empty();
      case Body.ShorthandKey of -> Optional.empty();
      case Body.Tiles of -> Optional.empty();
      case Body.Sentences of -> Optional.empty();
    };
  }

  /** What A2 says: how many tables, and whether notes are needed to read them. */
  private String description(Outline.Sheet sheet, Grid grid) throws WorkbookError {
    String tables =
        sheet.body() instanceof Body.OfChart
            ? "This worksheet contains one table, which describes a chart."
            : "This worksheet contains one table.";
    boolean pointed =
        !(sheet.body() instanceof Body.Notes)
            && (NotePlaces.marks(titles.of(sheet))
                || sheet.texts().stream().map(Outline.Text::text).anyMatch(NotePlaces::marks)
                || drawn(sheet).stream().map(Line::text).anyMatch(NotePlaces::marks)
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

  private Optional<Page.Picture> picture(Outline.Sheet sheet) throws WorkbookError {
    if (sheet.body() instanceof Body.OfChart of) {
      Chart chart = lookup.chart(of);
      Page data = page(outline.dataOf(chart, of.place()));
      return Optional.of(picture(chart, chart.data(), data.name(), data.headerRow()));
    }
    if (sheet.body() instanceof Body.OfTable of && of.chart().isPresent()) {
      Chart chart = lookup.chart(of.chart().get());
      Table table = lookup.table(of).marked();
      requirePoints(chart, table, of.chart().get().place());
      int headerRow = 1 + lines(sheet, grids.of(sheet)).size();
      return Optional.of(picture(chart, table, sheet.name(), headerRow));
    }
    return Optional.empty();
  }

  private Page.Picture picture(Chart chart, Table table, String sheet, int headerRow)
      throws WorkbookError {
    Optional<Reaches> reaches = Optional.empty();
    Optional<Outline.Sheet> intervals = outline.intervalsOf(chart);
    if (intervals.isPresent()) {
      Page page = page(intervals.get());
      reaches = Optional.of(new Reaches(page.name(), page.headerRow()));
    }
    return new Page.Picture(chart, table, sheet, headerRow, reaches);
  }

  /** A point that is not among the cells would be drawn as nothing, and look withheld. */
  private static void requirePoints(Chart chart, Table table, Place place) throws WorkbookError {
    Set<Cell> cells = new HashSet<>();
    table.rows().forEach(row -> cells.addAll(row.cells()));
    boolean all =
        chart.data().rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(Cell.Numeric.class::isInstance)
            .allMatch(cells::contains);
    if (!all) {
      throw new WorkbookError(
          place,
          "chart \""
              + chart.text().id()
              + "\" draws figures that table \""
              + table.id()
              + "\" does not hold. Draw it from \""
              + chart.data().id()
              + "\", or show these figures in the table.");
    }
  }

  /** The chart below a table: what it is called, and where it draws nothing. */
  private List<Line> drawn(Outline.Sheet sheet) throws WorkbookError {
    if (!(sheet.body() instanceof Body.OfTable of) || of.chart().isEmpty()) {
      return List.of();
    }
    Chart chart = lookup.chart(of.chart().get());
    List<Line> lines = new ArrayList<>();
    lines.add(
        Line.of(
            "The Excel file also draws these figures, below the table. "
                + chart.text().label()
                + ": "
                + chart.text().headline()
                + "."
                + notes.markers(chart.text())));
    if (chart instanceof Chart.Lines drawn) {
      drawn
          .breaks()
          .forEach(gap -> lines.add(Line.of("Gap in the chart: " + Grids.gap(drawn, gap))));
    }
    return lines;
  }
}
