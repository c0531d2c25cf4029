package bulletin.render.workbook;

import bulletin.render.workbook.Outline.Place;
import bulletin.render.workbook.Page.Line;
import bulletin.report.model.Chart;
import bulletin.report.model.Footnote;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Where notes are marked, and whether every marker has its note and every note its marker. */
final class NotePlaces {
  private static final Pattern MARKER = Pattern.compile("\\[note ([0-9]{1,6})]");

  private final Report report;

  NotePlaces(Report report) {
    this.report = report;
  }

  static boolean marks(String text) {
    return MARKER.matcher(text).find();
  }

  String markers(Table.Column column) {
    return markers(new TreeSet<>(column.notes()));
  }

  String markers(Table table) {
    return markers(
        withSectionNotes(
            table.notes(),
            part ->
                switch (part) {
                  case Part.OfTable of -> of.table().id().equals(table.id());
                  case Part.OfChart of -> of.chart().data().id().equals(table.id());
                  case Part.OfText of -> false;
                  case Part.OfTiles of -> false;
                  case Part.OfSentences of -> false;
                  case Part.OfTerms of -> false;
                  case Part.OfFootnotes of -> false;
                }));
  }

  String markers(Chart.Text text) {
    return markers(
        withSectionNotes(
            text.notes(),
            part -> part instanceof Part.OfChart of && of.chart().text().id().equals(text.id())));
  }

  /** The notes of every section that has a part of this kind. */
  String ofSections(Class<? extends Part> kind) {
    return markers(withSectionNotes(List.of(), kind::isInstance));
  }

  /** A section's notes hold for its tables and charts: a sheet shows no section to hang them on. */
  private Set<Integer> withSectionNotes(List<Integer> own, Predicate<Part> shown) {
    Set<Integer> notes = new TreeSet<>(own);
    for (Section section : report.sections()) {
      if (section.parts().stream().anyMatch(shown)) {
        notes.addAll(section.notes());
      }
    }
    return notes;
  }

  private String markers(Set<Integer> notes) {
    StringBuilder markers = new StringBuilder();
    for (int number : notes) {
      markers.append(markers.isEmpty() ? " " : "").append(report.footnote(number).marker());
    }
    return markers.toString();
  }

  /** Notes about the text of the release, which no sheet shows, are pointed to from the cover. */
  Page pointingToUnplaced(Page cover, List<Page> pages) {
    Set<Integer> unplaced = new TreeSet<>();
    report.footnotes().stream().map(Footnote::number).forEach(unplaced::add);
    pages.stream().flatMap(Page::texts).forEach(text -> unplaced.removeAll(numbers(text)));
    if (unplaced.isEmpty() || cover.grid().isPresent()) {
      return cover;
    }
    List<Line> lines = new ArrayList<>(cover.lines());
    lines.add(Line.of("Some notes are about the text of the release only:" + markers(unplaced)));
    return new Page(cover.name(), cover.title(), lines, cover.grid(), cover.picture());
  }

  void requireKnown(Page page, Place place, boolean shown) throws WorkbookError {
    for (String text : page.texts().filter(NotePlaces::marks).toList()) {
      for (int number : numbers(text)) {
        if (number < 1 || number > report.footnotes().size()) {
          throw unknown(number, place);
        }
        if (!shown) {
          throw new WorkbookError(
              place,
              "the sheet refers to [note "
                  + number
                  + "], and no sheet holds the notes. Add a sheet with <notes/>.");
        }
      }
    }
  }

  private WorkbookError unknown(int number, Place place) {
    return new WorkbookError(
        place,
        "the sheet refers to [note "
            + number
            + "], and the report has "
            + report.footnotes().size()
            + " notes. Let the report number its notes; do not type them.");
  }

  private static Set<Integer> numbers(String text) {
    Set<Integer> numbers = new TreeSet<>();
    MARKER.matcher(text).results().forEach(found -> numbers.add(Integer.valueOf(found.group(1))));
    return numbers;
  }
}
