package bulletin.render.workbook;

import bulletin.render.workbook.Outline.Body;
import bulletin.report.model.Chart;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Table;

/** What A1 of each sheet says. */
final class Titles {
  private final Outline outline;
  private final Lookup lookup;
  private final NotePlaces notes;

  Titles(Outline outline, Report report) {
    this.outline = outline;
    this.lookup = new Lookup(report);
    this.notes = new NotePlaces(report);
  }

  String of(Outline.Sheet sheet) throws WorkbookError {
    return switch (sheet.body()) {
      case Body.OfTable of -> {
        Table table = lookup.table(of);
        yield table.label() + ": " + table.title() + notes.markers(table);
      }
      case Body.OfChart of -> {
        Chart.Text text = lookup.chart(of).text();
        yield text.label() + " chart: " + text.headline() + notes.markers(text);
      }
      case Body.OfIntervals of -> {
        Chart.Text text = lookup.intervals(of).text();
        yield text.label()
            + " intervals: Reach below and above each value. "
            + text.subtitle()
            + notes.markers(text);
      }
      case Body.Tiles tiles -> given(sheet) + notes.ofSections(Part.OfTiles.class);
      case Body.Sentences sentences -> given(sheet) + notes.ofSections(Part.OfSentences.class);
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
}
