package bulletin.render.ods;

import bulletin.render.ods.CellStyles.Look;
import bulletin.render.workbook.Book;
import bulletin.render.workbook.ColumnForm;
import bulletin.render.workbook.NumberForm;
import bulletin.render.workbook.Page;
import bulletin.render.workbook.Page.Grid;
import bulletin.render.workbook.Page.Item;
import bulletin.render.workbook.Page.Line;
import bulletin.render.workbook.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part that holds the sheets. Widths are in digits of Arial 12 until they are written. */
final class Content {
  /** One digit of Arial 12, in points. */
  private static final double DIGIT = 12 * 0.556;

  private static final String ROW = "ro1";

  private final CellStyles styles = new CellStyles();
  private final Map<String, String> columns = new LinkedHashMap<>();

  private Content() {}

  static byte[] of(Book book) {
    return new Content().write(book);
  }

  private byte[] write(Book book) {
    List<Sheet> sheets = book.pages().stream().map(this::sheet).toList();
    Odf xml = new Odf().open("office:document-content", "office:version", Odf.VERSION);
    NamedStyles.fontFaces(xml);
    automaticStyles(xml);
    xml.open("office:body").open("office:spreadsheet");
    sheets.forEach(sheet -> write(xml, sheet));
    ranges(xml, book);
    return xml.close().close().close().bytes();
  }

  /** A cell, ready to be written. */
  private record Cell(Value value, String style, String link) {}

  /**
   * A sheet, ready to be written.
   *
   * @param columns their styles
   * @param header the row of the table's header; none when it is past the last
   */
  private record Sheet(String name, List<String> columns, List<List<Cell>> rows, int header) {}

  private Sheet sheet(Page page) {
    List<List<Cell>> rows = new ArrayList<>(lines(page));
    List<String> widths = new ArrayList<>();
    if (page.grid().isEmpty()) {
      widths.add(column(ColumnForm.TEXT_PAGE));
    } else {
      Grid grid = page.grid().get();
      List<ColumnForm> forms = ColumnForm.of(page, grid);
      forms.forEach(form -> widths.add(column(form.width())));
      rows.add(header(grid, forms));
      grid.rows().forEach(row -> rows.add(row(row, forms)));
    }
    return new Sheet(page.name(), widths, rows, page.headerRow());
  }

  /** Lines above a table are not wrapped: they run on over the empty cells beside them. */
  private List<List<Cell>> lines(Page page) {
    boolean wrap = page.grid().isEmpty();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(List.of(words(page.title(), new Look(Role.TITLE, wrap), "")));
    for (Line line : page.lines()) {
      Look look = new Look(Role.of(line), wrap);
      rows.add(List.of(words(line.text(), look, line.link().orElse(""))));
    }
    return rows;
  }

  private List<Cell> header(Grid grid, List<ColumnForm> forms) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      Look look =
          new Look(
              Role.HEADER,
              new NumberForm.General(),
              forms.get(i).right(),
              true,
              forms.get(i).ruled());
      cells.add(words(grid.columns().get(i).heading(), look, ""));
    }
    return cells;
  }

  private List<Cell> row(List<Item> items, List<ColumnForm> forms) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      cells.add(cell(items.get(i), forms.get(i)));
    }
    return cells;
  }

  private Cell cell(Item item, ColumnForm form) {
    Role role = item.sheet().isPresent() ? Role.LINK : Role.PLAIN;
    String link = item.sheet().map(Content::place).orElse("");
    Value value = Value.of(item.cell(), form.numbers());
    NumberForm numbers =
        switch (value) {
          case Value.OfNumber number -> number.form();
          case Value.OfText text -> form.numbers();
        };
    return new Cell(
        value, styles.of(new Look(role, numbers, form.right(), true, form.ruled())), link);
  }

  private Cell words(String text, Look look, String link) {
    return new Cell(new Value.OfText(text), styles.of(look), link);
  }

  private static String place(String sheet) {
    return "#" + quoted(sheet) + ".A1";
  }

  private static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }

  private String column(double digits) {
    String points =
        BigDecimal.valueOf(digits * DIGIT).setScale(1, RoundingMode.CEILING).toPlainString() + "pt";
    return columns.computeIfAbsent(points, width -> "co" + (columns.size() + 1));
  }

  private void automaticStyles(Odf xml) {
    xml.open("office:automatic-styles");
    xml.open(
        "style:style",
        "style:name",
        "ta1",
        "style:family",
        "table",
        "style:master-page-name",
        "Default");
    xml.empty("style:table-properties", "table:display", "true").close();
    columns.forEach(
        (width, name) -> {
          xml.open("style:style", "style:name", name, "style:family", "table-column");
          xml.empty("style:table-column-properties", "style:column-width", width).close();
        });
    xml.open("style:style", "style:name", ROW, "style:family", "table-row");
    xml.empty("style:table-row-properties", "style:use-optimal-row-height", "true").close();
    styles.write(xml);
    xml.close();
  }

  private static void write(Odf xml, Sheet sheet) {
    xml.open("table:table", "table:name", sheet.name(), "table:style-name", "ta1");
    for (String column : sheet.columns()) {
      xml.empty("table:table-column", "table:style-name", column);
    }
    for (int i = 0; i < sheet.rows().size(); i++) {
      boolean header = i == sheet.header();
      if (header) {
        xml.open("table:table-header-rows");
      }
      xml.open("table:table-row", "table:style-name", ROW);
      sheet.rows().get(i).forEach(cell -> write(xml, cell));
      xml.close();
      if (header) {
        xml.close();
      }
    }
    xml.close();
  }

  private static void write(Odf xml, Cell cell) {
    xml.open("table:table-cell", "table:style-name", cell.style());
    switch (cell.value()) {
      case Value.OfNumber number ->
          xml.with("office:value-type", "float", "office:value", number.value().toPlainString());
      case Value.OfText text -> {
        xml.with("office:value-type", "string");
        xml.open("text:p");
        words(xml, text.text(), cell.link());
        xml.close();
      }
    }
    xml.close();
  }

  private static void words(Odf xml, String text, String link) {
    if (link.isEmpty()) {
      xml.words(text);
    } else {
      xml.text("text:a", text, "xlink:href", link, "xlink:type", "simple");
    }
  }

  private static void ranges(Odf xml, Book book) {
    xml.open("table:database-ranges");
    for (Page page : book.pages()) {
      page.grid().ifPresent(grid -> range(xml, page, grid));
    }
    xml.close();
  }

  private static void range(Odf xml, Page page, Grid grid) {
    int first = page.headerRow() + 1;
    int last = first + grid.rows().size();
    String sheet = quoted(page.name());
    xml.empty(
        "table:database-range",
        "table:name",
        grid.name(),
        "table:target-range-address",
        sheet + ".A" + first + ":" + sheet + "." + letters(grid.columns().size()) + last,
        "table:contains-header",
        "true",
        "table:display-filter-buttons",
        "false");
  }

  /** The letters of a column, counted from 1. */
  private static String letters(int column) {
    int before = (column - 1) / 26;
    return (before > 0 ? letters(before) : "") + (char) ('A' + (column - 1) % 26);
  }
}
