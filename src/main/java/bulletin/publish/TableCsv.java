package bulletin.publish;

import bulletin.report.model.Cell;
import bulletin.report.model.Table;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table for machines: one header row without note markers, numbers with the decimals that are
 * printed, a plain minus sign and no commas, shorthand in brackets. RFC 4180, LF line ends.
 */
final class TableCsv {
  private TableCsv() {}

  static void write(Table plain, Writer out) throws IOException {
    Table table = plain.marked();
    line(table.columns().stream().map(Table.Column::heading).map(TableCsv::words).toList(), out);
    for (Table.Row row : table.rows()) {
      line(row.cells().stream().map(TableCsv::cell).toList(), out);
    }
  }

  private static String cell(Cell cell) {
    return switch (cell) {
      case Cell.Numeric number -> number.value().toPlainString();
      case Cell.Withheld withheld -> withheld.text();
      case Cell.Words words -> words(words.printed());
    };
  }

  private static String words(String text) {
    return FigureTable.quoted(FigureTable.inert(text));
  }

  private static void line(List<String> cells, Writer out) throws IOException {
    out.write(cells.stream().collect(Collectors.joining(",")));
    out.write('\n');
  }
}
