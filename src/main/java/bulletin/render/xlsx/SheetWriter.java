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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes pages as sheets: cells and tables as text, what relates them with POI. Widths are in
 * digits of Arial 12, heights in points.
 */
final class SheetWriter {
  private static final float LINE = 16;
  private static final float TITLE_LINE = 21;
  private static final float HEADING_LINE = 24;
  private static final double EMPTY_COLUMN = 8.43;
  private static final int CHART_ROWS = 26;
  private static final int CHART_EXTRA_ROWS = 8;
  private static final String HYPERLINK = Xml.RELATIONSHIPS + "/hyperlink";

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final SharedStrings strings = new SharedStrings();
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  SheetWriter(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = new Styles(workbook);
  }

  /** What goes in the place of POI's own parts, by their names in the package. */
  Map<String, byte[]> parts() {
    parts.put("xl/sharedStrings.xml", strings.bytes());
    return parts;
  }

  void write(Page page) {
    XSSFSheet sheet = workbook.createSheet(page.name());
    SheetXml xml = new SheetXml(strings, LINE);
    String table = page.grid().map(grid -> markUp(sheet, grid, page.headerRow())).orElse("");
    String drawing = page.picture().map(picture -> chart(sheet, page, picture)).orElse("");
    lines(sheet, xml, page);
    page.grid().ifPresent(grid -> table(xml, grid, page));
    if (page.grid().isPresent() && page.picture().isEmpty()) {
      sheet.setRepeatingRows(new CellRangeAddress(page.headerRow(), page.headerRow(), -1, -1));
    }
    parts.put(
        name(sheet.getPackagePart()),
        xml.bytes(
            workbook.getNumberOfSheets() == 1,
            page.picture().isPresent() ? 1 : 0,
            drawing + table));
  }

  private static String name(PackagePart part) {
    return part.getPartName().getName().substring(1);
  }

  private void lines(XSSFSheet sheet, SheetXml xml, Page page) {
    boolean textOnly = page.grid().isEmpty();
    if (textOnly) {
      xml.width(0, width(ColumnForm.TEXT_PAGE));
    }
    line(xml, new Look(Role.TITLE, textOnly), page.title());
    xml.endRow();
    for (Line line : page.lines()) {
      Role role = line.heading() ? Role.HEADING : line.link().isPresent() ? Role.LINK : Role.PLAIN;
      line(xml, new Look(role, textOnly), line.text());
      line.link().ifPresent(target -> xml.linkOutside(relation(sheet, target)));
      xml.endRow();
    }
  }

  private static String relation(XSSFSheet sheet, String target) {
    return sheet.getPackagePart().addExternalRelationship(target, HYPERLINK).getId();
  }

  /** Lines above a table are not wrapped: they run on over the empty cells beside them. */
  private void line(SheetXml xml, Look look, String text) {
    boolean large = look.role() == Role.TITLE || look.role() == Role.HEADING;
    double size = look.role() == Role.TITLE ? 16 / 12d : large ? 14 / 12d : 1;
    int lines =
        look.wrap()
            ? Arial.lines(text, (ColumnForm.TEXT_PAGE - ColumnForm.MARGIN) / size, large)
            : 1;
    float first = look.role() == Role.HEADING ? HEADING_LINE : 0;
    float height = look.role() == Role.TITLE ? TITLE_LINE : LINE;
    xml.startRow(Math.max(first, height * lines));
    words(xml, look, text);
  }

  private void table(SheetXml xml, Grid grid, Page page) {
    List<ColumnForm> forms = ColumnForm.of(page, grid);
    for (int column = 0; column < forms.size(); column++) {
      xml.width(column, width(forms.get(column).width()));
    }
    header(xml, grid, forms);
    List<Look> looks = forms.stream().map(form -> look(Role.PLAIN, form.numbers(), form)).toList();
    for (List<Item> row : grid.rows()) {
      xml.startRow(height(row, forms));
      for (int i = 0; i < row.size(); i++) {
        cell(xml, row.get(i), forms.get(i), looks.get(i));
      }
      xml.endRow();
    }
  }

  private void header(SheetXml xml, Grid grid, List<ColumnForm> forms) {
    int lines = 1;
    for (int i = 0; i < forms.size(); i++) {
      String heading = grid.columns().get(i).heading();
      double width = forms.get(i).width() - ColumnForm.MARGIN;
      lines = Math.max(lines, Arial.lines(heading, width, true));
    }
    xml.startRow(LINE * lines);
    for (int i = 0; i < forms.size(); i++) {
      ColumnForm form = forms.get(i);
      Look look = new Look(Role.HEADER, "General", form.right(), true, false, form.ruled());
      words(xml, look, grid.columns().get(i).heading());
    }
    xml.endRow();
  }

  private static float height(List<Item> row, List<ColumnForm> forms) {
    int lines = 1;
    for (int i = 0; i < row.size(); i++) {
      double width = forms.get(i).width() - ColumnForm.MARGIN;
      lines = Math.max(lines, Arial.lines(row.get(i).cell().text(), width, false));
    }
    return LINE * lines;
  }

  /**
   * @param plain the look of the column's cells that are no link and have no form of their own
   */
  private void cell(SheetXml xml, Item item, ColumnForm form, Look plain) {
    Role role = item.sheet().isPresent() ? Role.LINK : Role.PLAIN;
    switch (Value.of(item.cell(), form.numbers())) {
      case Value.OfNumber number -> {
        boolean same = role == Role.PLAIN && number.form().equals(form.numbers());
        Look look = same ? plain : look(role, number.form(), form);
        xml.number(styles.of(look), number.value().doubleValue());
      }
      case Value.OfText text ->
          words(xml, role == Role.PLAIN ? plain : look(role, form.numbers(), form), text.text());
    }
    item.sheet().ifPresent(to -> xml.linkInside(place(to)));
  }

  private static Look look(Role role, NumberForm numbers, ColumnForm form) {
    return new Look(role, Styles.format(numbers), form.right(), true, false, form.ruled());
  }

  private void words(SheetXml xml, Look look, String text) {
    xml.words(styles.of(look.quoted(text)), text);
  }

  private static String place(String sheet) {
    return "'" + sheet.replace("'", "''") + "'!A1";
  }

  /** Answers the element by which the sheet names its table. */
  private String markUp(XSSFSheet sheet, Grid grid, int headerRow) {
    XSSFTable table = sheet.createTable(null);
    parts.put(
        name(table.getPackagePart()), TableXml.of(grid, table.getCTTable().getId(), headerRow));
    return "<tableParts><tablePart r:id=\"" + sheet.getRelationId(table) + "\"/></tableParts>";
  }

  /** Answers the element by which the sheet names its drawing. */
  private String chart(XSSFSheet sheet, Page page, Page.Picture picture) {
    int top = page.headerRow() + 1 + page.grid().map(grid -> grid.rows().size()).orElse(0) + 1;
    int rows = CHART_ROWS + extraRows(picture.chart());
    // POI works the picture's size out from the widths and heights that it knows.
    sheet.setDefaultRowHeightInPoints(LINE);
    List<ColumnForm> forms = ColumnForm.of(page, page.grid().orElseThrow());
    for (int column = 0; column < forms.size(); column++) {
      sheet.setColumnWidth(column, (int) (width(forms.get(column).width()) * 256));
    }
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFClientAnchor anchor =
        drawing.createAnchor(0, 0, 0, 0, 0, top, chartColumns(forms), top + rows);
    anchor.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
    XSSFChart made = drawing.createChart(anchor);
    var frame = made.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr();
    frame.getCNvPr().setName(picture.chart().text().label() + " chart");
    frame.getCNvPr().setDescr(picture.chart().text().alt());
    parts.put(name(made.getPackagePart()), ChartXml.of(picture));
    return "<drawing r:id=\"" + sheet.getRelationId(drawing) + "\"/>";
  }

  /** As many as are as wide as a sheet of text. */
  private static int chartColumns(List<ColumnForm> forms) {
    double width = 0;
    int columns = 0;
    while (width < ColumnForm.TEXT_PAGE) {
      width += columns < forms.size() ? forms.get(columns).width() : EMPTY_COLUMN;
      columns++;
    }
    return columns;
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

  /** Excel keeps widths in 256ths of a digit. */
  private static double width(double digits) {
    return Math.ceil(digits * 256) / 256;
  }
}
