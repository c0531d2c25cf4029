package bulletin.render.html;

import bulletin.report.model.Chart;
import bulletin.report.model.Footnote;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where each footnote of a report is marked, in reading order: what its links lead back to. */
final class NotePlaces {
  private final Map<String, List<Map<String, String>>> places = new LinkedHashMap<>();

  private NotePlaces() {}

  /**
   * The places by footnote number: {@code id} of the marker as the shared templates write it, and
   * {@code text} that names the place.
   */
  static Map<String, List<Map<String, String>>> of(Report report) {
    NotePlaces found = new NotePlaces();
    for (Footnote footnote : report.footnotes()) {
      found.places.put(String.valueOf(footnote.number()), new ArrayList<>());
    }
    report.sections().forEach(found::section);
    return found.places;
  }

  private void section(Section section) {
    marks(section.notes(), section.id(), "section " + section.heading());
    for (Part part : section.parts()) {
      switch (part) {
        case Part.OfTable table -> table(table.table());
        case Part.OfChart chart -> chart(chart.chart());
        case Part.OfText text -> {}
        case Part.OfTiles tiles -> {}
        case Part.OfSentences sentences -> {}
        case Part.OfTerms terms -> {}
        case Part.OfFootnotes footnotes -> {}
      }
    }
  }

  private void chart(Chart chart) {
    marks(chart.text().notes(), "figure-" + chart.text().id(), chart.text().label());
    table(chart.data());
  }

  private void table(Table table) {
    String id = "table-" + table.id();
    marks(table.notes(), id, table.label());
    for (int i = 0; i < table.columns().size(); i++) {
      Table.Column column = table.columns().get(i);
      marks(
          column.notes(),
          id + "-column-" + (i + 1),
          table.label() + ", column " + column.heading());
    }
  }

  private void marks(List<Integer> notes, String place, String text) {
    for (int note : notes) {
      places
          .computeIfAbsent(String.valueOf(note), n -> new ArrayList<>())
          .add(Map.of("id", place + "-note-" + note, "text", text));
    }
  }
}
