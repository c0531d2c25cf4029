package bulletin.render.xlsx;

import bulletin.render.workbook.Page.Column;
import bulletin.render.workbook.Page.Grid;
import org.apache.poi.ss.util.CellReference;

/** The part of the package that marks a table up: no filter, no style, one header row. */
final class TableXml {
  private TableXml() {}

  /**
   * @param id unique in the workbook, from 1
   * @param headerRow from 0
   */
  static byte[] of(Grid grid, long id, int headerRow) {
    String last =
        new CellReference(headerRow + grid.rows().size(), grid.columns().size() - 1)
            .formatAsString();
    Xml xml =
        new Xml()
            .open(
                "table",
                "id",
                Long.toString(id),
                "ref",
                new CellReference(headerRow, 0).formatAsString() + ":" + last,
                "displayName",
                grid.name(),
                "name",
                grid.name(),
                "totalsRowShown",
                "false",
                "xmlns",
                Xml.SPREADSHEET);
    xml.open("tableColumns", "count", Integer.toString(grid.columns().size()));
    int number = 1;
    for (Column column : grid.columns()) {
      xml.empty("tableColumn", "id", Integer.toString(number), "name", column.heading());
      number++;
    }
    return xml.close().close().bytes();
  }
}
