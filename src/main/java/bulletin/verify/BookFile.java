package bulletin.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A workbook as it lies in a file of either format.
 *
 * @param opensOn the sheet that is shown first, from 0
 * @param superscripts where text is raised
 * @param undescribed pictures and charts without alternative text
 * @param foreign macros and links to other workbooks
 */
record BookFile(
    About about,
    List<Sheet> sheets,
    int opensOn,
    List<Found> superscripts,
    List<Found> undescribed,
    List<Found> foreign) {

  /** What the file says of itself. */
  record About(String title, String language, String creator, String keywords) {}

  /** A sheet; no cell of it is empty. */
  record Sheet(
      String name, View view, SortedMap<At, Cell> cells, List<Table> tables, List<Link> links) {
    /** The text of a cell; empty when there is none. */
    String text(At at) {
      return Optional.ofNullable(cells.get(at)).map(Cell::text).orElse("");
    }

    boolean isCover() {
      return lower().startsWith("cover");
    }

    boolean isContents() {
      return lower().contains("content");
    }

    boolean isNotes() {
      return lower().contains("note");
    }

    private String lower() {
      return name.toLowerCase(java.util.Locale.ROOT);
    }

    /** The cells of a table, with or without its header. */
    List<Map.Entry<At, Cell>> cells(Table table, boolean header) {
      List<Map.Entry<At, Cell>> found = new ArrayList<>();
      int from = table.from().row() + (header ? 0 : 1);
      int end = Math.max(from, table.to().row() + 1);
      for (Map.Entry<At, Cell> cell : cells.subMap(new At(from, 0), new At(end, 0)).entrySet()) {
        int column = cell.getKey().column();
        if (column >= table.from().column() && column <= table.to().column()) {
          found.add(cell);
        }
      }
      return found;
    }
  }

  /**
   * How a sheet is shown.
   *
   * @param active the cell that the cursor stands in
   * @param hidden rows or columns that are not shown
   * @param merged cells that are several in one
   * @param widths whether its columns' widths are set
   * @param margins what its printed head and foot say
   */
  record View(
      boolean visible,
      String active,
      boolean zoomed,
      boolean frozen,
      int hidden,
      List<String> merged,
      boolean widths,
      String margins) {}

  /** A cell that says something. */
  record Cell(boolean number, String text, boolean formula, Look look) {}

  /**
   * How a cell looks.
   *
   * @param formatted whether its number format says more than "as it comes"
   */
  record Look(
      double points,
      String font,
      boolean filled,
      boolean turned,
      boolean wrapped,
      boolean formatted) {}

  /** A marked-up table, its header in the first row. */
  record Table(String name, At from, At to, boolean header, boolean filter) {}

  /** A link; its target is an address, or a sheet's name within the file. */
  record Link(At at, String target) {}
}
