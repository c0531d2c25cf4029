package bulletin.render.workbook;

import bulletin.report.model.Chart;
import java.util.List;
import java.util.Optional;

/** What the workbook's XML says, before it meets the report. */
record Outline(Properties properties, List<Sheet> sheets) {

  Outline {
    sheets = List.copyOf(sheets);
  }

  /** The sheet that holds the figures of a chart. */
  Sheet dataOf(Chart chart, Place place) throws WorkbookError {
    String wanted = chart.data().id();
    for (Sheet sheet : sheets) {
      if (sheet.body() instanceof Body.OfTable data && data.ref().equals(wanted)) {
        return sheet;
      }
    }
    throw new WorkbookError(
        place,
        "the data of chart \""
            + chart.text().id()
            + "\" are on no sheet. Add a sheet with <table ref=\""
            + wanted
            + "\"/>.");
  }

  /** The sheet that says how far the intervals of a chart reach, if there is one. */
  Optional<Sheet> intervalsOf(Chart chart) {
    return sheets.stream()
        .filter(
            sheet ->
                sheet.body() instanceof Body.OfIntervals of && of.ref().equals(chart.text().id()))
        .findFirst();
  }

  /**
   * @param title empty when the sheet is the first, or takes its title from a table or chart
   */
  record Sheet(String name, Optional<String> title, List<Text> texts, Body body, Place place) {
    Sheet {
      texts = List.copyOf(texts);
    }
  }

  /** A line of text in column A. */
  record Text(String text, boolean heading, Optional<String> link) {}

  /** The one thing that a sheet holds under its lines of text. */
  sealed interface Body {
    record Nothing() implements Body {}

    record Contents() implements Body {}

    record Notes() implements Body {}

    record ShorthandKey() implements Body {}

    record Tiles() implements Body {}

    record Sentences() implements Body {}

    /**
     * A table of the report.
     *
     * @param chart drawn below the table, from its cells
     */
    record OfTable(String ref, Optional<String> name, Optional<OfChart> chart, Place place)
        implements Body {}

    /**
     * Lists of terms as one table.
     *
     * @param refs one list of terms or several, in order
     */
    record OfTerms(List<String> refs, Optional<String> name, Place place) implements Body {}

    record OfChart(String ref, Place place) implements Body {}

    record OfIntervals(String ref, Place place) implements Body {}
  }

  /** Where in the XML, both from 1. */
  record Place(int line, int column) {}
}
