package bulletin.report.pack;

import bulletin.report.model.Facts;
import bulletin.report.model.Report;

/**
 * What one pack says.
 *
 * @param workbook every table and chart; drawn with the template {@code pack.ftlx}
 * @param briefing two printed pages; drawn with the template {@code briefing.ftlh}
 */
public record PackReports(Report workbook, Report briefing) {
  /** The same, with what distribution says of this copy. */
  public PackReports marked(Facts.Marks marks) {
    return new PackReports(workbook.marked(marks), briefing.marked(marks));
  }
}
