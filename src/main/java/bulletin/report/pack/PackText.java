package bulletin.report.pack;

import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.FigureLine;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.Table;

/**
 * Reports as text that is the same on every machine and in every run, for hashing. The lines of the
 * workbook are left out: they are what figures.csv holds.
 */
final class PackText {
  private final StringBuilder text = new StringBuilder(1 << 17);

  private PackText() {}

  static String of(PackReports reports) {
    PackText text = new PackText();
    text.add(reports.workbook());
    text.add(reports.briefing());
    reports.briefing().lines().forEach(text::add);
    return text.text.toString();
  }

  private void add(Report report) {
    line(report.id());
    line(report.facts());
    report.sections().forEach(this::add);
    report.footnotes().forEach(this::line);
    report.shorthand().forEach(this::line);
    report.findings().forEach(this::line);
  }

  private void add(Section section) {
    line(section.id() + " " + section.heading() + " " + section.notes());
    section.parts().forEach(this::add);
  }

  private void add(Part part) {
    switch (part) {
      case Part.OfText prose -> line(prose.macro());
      case Part.OfTable table -> add(table.table());
      case Part.OfChart chart -> add(chart.chart());
      case Part.OfTiles tiles -> tiles.tiles().forEach(this::line);
      case Part.OfSentences sentences -> sentences.sentences().forEach(s -> line(s.text()));
      case Part.OfTerms terms -> line(terms);
      case Part.OfFootnotes footnotes -> line("footnotes");
    }
  }

  private void add(Chart chart) {
    line(chart.getClass().getSimpleName() + " " + chart.text() + " " + chart.axis());
    add(chart.data());
  }

  private void add(Table table) {
    line(table.id() + " " + table.label() + " " + table.title() + " " + table.source());
    line(table.columns());
    line(table.notes());
    for (Table.Row row : table.rows()) {
      for (Cell cell : row.cells()) {
        text.append(cell.text()).append('\t');
      }
      text.append('\n');
    }
  }

  private void add(FigureLine line) {
    for (String column : FigureLine.COLUMNS) {
      text.append(line.values().getOrDefault(column, "")).append('\t');
    }
    text.append('\n');
  }

  private void line(Object value) {
    text.append(value).append('\n');
  }
}
