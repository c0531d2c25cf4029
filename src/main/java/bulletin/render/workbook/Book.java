package bulletin.render.workbook;

import bulletin.report.model.Report;
import java.util.List;

/**
 * A workbook, described and not yet written, from XML that says which sheets there are and a report
 * that holds every number. The rules are the Government Analysis Function's for statistics in
 * spreadsheets.
 *
 * <p>The vocabulary has no namespace; an attribute in parentheses may be left out.
 *
 * <pre>{@code
 * workbook  title, creator, keywords, language, (subject), (date: 2026-03-12; none in a draft)
 *   sheet   name: on the tab; title: A1, unless it is the first sheet (titled as the workbook) or
 *           holds a table, chart or intervals (titled by the report)
 *     text       a line of column A; (style="heading"), (link="https://… or mailto:…")
 *     contents   the other sheets in order, linked, with their titles
 *     notes      the report's footnotes
 *     shorthand  the report's key
 *     tiles      every headline figure, with its section
 *     sentences  every sentence that is written from figures, with its section
 *     table      ref: the id of a table or of a chart's data; (name: of the Excel table); it may
 *                hold a chart whose points are all among its cells, drawn below it
 *     terms      ref: the id of a list of terms, or several; (name: of the Excel table)
 *     chart      ref: the id of a chart, drawn by Excel from the sheet with its data
 *     intervals  ref: the id of a chart of intervals: how far each reaches from its value, which
 *                spreadsheet programs draw whiskers from
 * }</pre>
 *
 * <p>Lines of text come first; then, as nothing may stand below it, at most one of the others. What
 * the rules say of every sheet is written without being asked for: the number of tables and the
 * pointer to the notes (A2), the sentence on illustrative figures, each shorthand that a table
 * prints, its source, and note markers in titles and headings, a section's notes on each of its
 * tables and charts.
 *
 * @param properties what the workbook says of itself
 * @param pages its sheets in order
 */
public record Book(Properties properties, List<Page> pages) {
  /** Copies the pages. */
  public Book {
    pages = List.copyOf(pages);
  }

  /**
   * Brings the vocabulary and the report together.
   *
   * @param xml the vocabulary, as a template wrote it
   * @param report where every table, chart, note and number comes from
   * @throws WorkbookError when the XML is not of the vocabulary, or asks the report for what it
   *     does not hold
   */
  public static Book of(String xml, Report report) throws WorkbookError {
    Outline outline = OutlineReader.read(xml);
    return new Book(outline.properties(), Pages.of(outline, report));
  }
}
