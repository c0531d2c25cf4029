package bulletin.render.xlsx;

import bulletin.render.workbook.Arial;
import bulletin.render.workbook.ColumnForm;
import bulletin.render.workbook.NumberForm;
import bulletin.render.workbook.Page;
import bulletin.render.workbook.Page.Grid;
import bulletin.render.workbook.Page.Item;
import bulletin.render.workbook.Page.Line;
import bulletin.render.workbook.Value;
import bulletin.render.xlsx.Styles.Look;
import bulletin.render.xlsx.Styles.Role;
import bulletin.report.model.Chart;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/** Writes pages as sheets. Widths are in digits of Arial 12, heights in points. */
final class SheetWriter {
  private static final float LINE = 16;
  private static final float TITLE_LINE = 21;
  private static final float HEADING_LINE = 24;
  private static final int CHART_ROWS = 26;
  private static final int CHART_EXTRA_ROWS = 8;

  private final XSSFWorkbook workbook;
  private final Styles styles;

  SheetWriter(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = new Styles(workbook);
  }

  /** Writes a page; answers the name of the part that its picture is to be written to. */
  Optional<String> write(Page page) {
    XSSFSheet sheet = workbook.createSheet(page.name());
    sheet.setDefaultRowHeightInPoints(LINE);
    sheet.setActiveCell(CellAddress.A1);
    lines(sheet, page);
    page.grid().ifPresent(grid -> table(sheet, grid, page));
    print(sheet, page);
    return page.picture().map(picture -> chart(sheet, page, picture.chart()));
  }

  private void lines(XSSFSheet sheet, Page page) {
    boolean textOnly = page.grid().isEmpty();
    if (textOnly) {
      sheet.setColumnWidth(0, units(ColumnForm.TEXT_PAGE));
    }
    line(sheet, 0, new Look(Role.TITLE, textOnly), page.title());
    for (int i = 0; i < page.lines().size(); i++) {
      Line line = page.lines().get(i);
      Role role = line.heading() ? Role.HEADING : line.link().isPresent() ? Role.LINK : Role.PLAIN;
      XSSFCell cell = line(sheet, i + 1, new Look(role, textOnly), line.text());
      line.link().ifPresent(target -> link(cell, HyperlinkType.URL, target));
    }
  }

  /** Lines above a table are not wrapped: they run on over the empty cells beside them. */
  private XSSFCell line(XSSFSheet sheet, int index, Look look, String text) {
    XSSFRow row = sheet.createRow(index);
    boolean large = look.role() == Role.TITLE || look.role() == Role.HEADING;
    double size = look.role() == Role.TITLE ? 16 / 12d : large ? 14 / 12d : 1;
    int lines =
        look.wrap()
            ? Arial.wrapped(text, (ColumnForm.TEXT_PAGE - ColumnForm.MARGIN) / size, large).size()
            : 1;
    float first = look.role() == Role.HEADING ? HEADING_LINE : 0;
    float height = look.role() == Role.TITLE ? TITLE_LINE : LINE;
    row.setHeightInPoints(Math.max(first, height * lines));
    return words(row, 0, look, text);
  }

  private void table(XSSFSheet sheet, Grid grid, Page page) {
    int headerRow = page.headerRow();
    List<ColumnForm> forms = ColumnForm.of(page, grid);
    for (int column = 0; column < forms.size(); column++) {
      sheet.setColumnWidth(column, units(forms.get(column).width()));
    }
    header(sheet.createRow(headerRow), grid, forms);
    for (int i = 0; i < grid.rows().size(); i++) {
      row(sheet.createRow(headerRow + 1 + i), grid.rows().get(i), forms);
    }
    markUp(sheet, grid, headerRow);
  }

  private void header(XSSFRow row, Grid grid, List<ColumnForm> forms) {
    int lines = 1;
    for (int i = 0; i < forms.size(); i++) {
      String heading = grid.columns().get(i).heading();
      words(row, i, new Look(Role.HEADER, "General", forms.get(i).right(), true, false), heading);
      lines =
          Math.max(
              lines, Arial.wrapped(heading, forms.get(i).width() - ColumnForm.MARGIN, true).size());
    }
    row.setHeightInPoints(LINE * lines);
  }

  private void row(XSSFRow row, List<Item> items, List<ColumnForm> forms) {
    int lines = 1;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      ColumnForm form = forms.get(i);
      cell(row, i, item, form);
      lines =
          Math.max(
              lines,
              Arial.wrapped(item.cell().text(), form.width() - ColumnForm.MARGIN, false).size());
    }
    row.setHeightInPoints(LINE * lines);
  }

  private void cell(XSSFRow row, int column, Item item, ColumnForm form) {
    Role role = item.sheet().isPresent() ? Role.LINK : Role.PLAIN;
    XSSFCell cell =
        switch (Value.of(item.cell(), form.numbers())) {
          case Value.OfNumber number ->
              number(row, column, look(role, number.form(), form), number);
          case Value.OfText text ->
              words(row, column, look(role, form.numbers(), form), text.text());
        };
    item.sheet().ifPresent(to -> link(cell, HyperlinkType.DOCUMENT, place(to)));
  }

  private static Look look(Role role, NumberForm numbers, ColumnForm form) {
    return new Look(role, Styles.format(numbers), form.right(), true, false);
  }

  private XSSFCell number(XSSFRow row, int column, Look look, Value.OfNumber number) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(number.value().doubleValue());
    cell.setCellStyle(styles.of(look));
    return cell;
  }

  private XSSFCell words(XSSFRow row, int column, Look look, String text) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(styles.of(look.quoted(text)));
    return cell;
  }

  private void link(XSSFCell cell, HyperlinkType type, String target) {
    XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(type);
    link.setAddress(target);
    cell.setHyperlink(link);
  }

  private static String place(String sheet) {
    return "'" + sheet.replace("'", "''") + "'!A1";
  }

  private static void markUp(XSSFSheet sheet, Grid grid, int headerRow) {
    XSSFTable table =
        sheet.createTable(
            new AreaReference(
                new CellReference(headerRow, 0),
                new CellReference(headerRow + grid.rows().size(), grid.columns().size() - 1),
                SpreadsheetVersion.EXCEL2007));
    table.setName(grid.name());
    table.setDisplayName(grid.name());
    table.updateHeaders();
    CTTable ct = table.getCTTable();
    if (ct.isSetAutoFilter()) {
      ct.unsetAutoFilter();
    }
    if (ct.isSetTableStyleInfo()) {
      ct.unsetTableStyleInfo();
    }
    ct.setTotalsRowShown(false);
  }

  private static void print(XSSFSheet sheet, Page page) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) (page.picture().isPresent() ? 1 : 0));
    sheet.getPrintSetup().setLandscape(true);
    if (page.grid().isPresent() && page.picture().isEmpty()) {
      sheet.setRepeatingRows(new CellRangeAddress(page.headerRow(), page.headerRow(), -1, -1));
    }
  }

  private static String chart(XSSFSheet sheet, Page page, Chart chart) {
    int top = page.headerRow() + 1 + page.grid().map(grid -> grid.rows().size()).orElse(0) + 1;
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, 0, top, 2, top + CHART_ROWS + extraRows(chart));
    anchor.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
    XSSFChart made = drawing.createChart(anchor);
    var frame = made.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr();
    frame.getCNvPr().setName(chart.text().label() + " chart");
    frame.getCNvPr().setDescr(chart.text().alt());
    return made.getPackagePart().getPartName().getName().substring(1);
  }

  /** A chart of bars grows with the number of its bars. */
  private static int extraRows(Chart chart) {
    int bars =
        switch (chart) {
          case Chart.Lines lines -> 0;
          case Chart.Dumbbell dots -> dots.categories().size() * dots.series().size();
          case Chart.Intervals bars1 -> bars1.categories().size() * bars1.series().size();
        };
    return Math.max(0, bars + CHART_EXTRA_ROWS - CHART_ROWS);
  }

  /** Excel's unit of width: a 256th of a digit. */
  private static int units(double digits) {
    return (int) Math.ceil(digits * 256);
  }
}
