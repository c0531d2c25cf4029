package bulletin.render.workbook;

import bulletin.render.workbook.Outline.Body;
import bulletin.render.workbook.Outline.Place;
import bulletin.report.model.Chart;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in the report what a workbook's template asks for. */
record Lookup(Report report) {
  Table table(Body.OfTable of) throws WorkbookError {
    Optional<Table> table = report.table(of.ref());
    if (table.isEmpty()) {
      throw noSuch("table", of.ref(), report.tables().stream().map(Table::id).toList(), of.place());
    }
    return table.get();
  }

  Chart chart(Body.OfChart of) throws WorkbookError {
    return chart(of.ref(), of.place());
  }

  Chart.Intervals intervals(Body.OfIntervals of) throws WorkbookError {
    if (chart(of.ref(), of.place()) instanceof Chart.Intervals intervals) {
      return intervals;
    }
    throw new WorkbookError(
        of.place(), "chart \"" + of.ref() + "\" has no intervals. Leave the sheet out.");
  }

  private Chart chart(String id, Place place) throws WorkbookError {
    Optional<Chart> chart = report.chart(id);
    if (chart.isEmpty()) {
      List<String> known = report.charts().stream().map(each -> each.text().id()).toList();
      throw noSuch("chart", id, known, place);
    }
    return chart.get();
  }

  /** The lists of terms, in the order asked for. */
  List<Part.OfTerms> terms(Body.OfTerms of) throws WorkbookError {
    List<Part.OfTerms> lists = new ArrayList<>();
    for (String ref : of.refs()) {
      lists.add(terms(ref, of.place()));
    }
    return lists;
  }

  private Part.OfTerms terms(String ref, Place place) throws WorkbookError {
    List<Part.OfTerms> known =
        report
            .parts()
            .filter(Part.OfTerms.class::isInstance)
            .map(Part.OfTerms.class::cast)
            .toList();
    for (Part.OfTerms terms : known) {
      if (terms.id().equals(ref)) {
        return terms;
      }
    }
    throw noSuch("terms", ref, known.stream().map(Part.OfTerms::id).toList(), place);
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
