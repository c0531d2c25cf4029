package bulletin.render.xlsx;

import bulletin.render.workbook.Page;
import bulletin.report.model.Cell;
import bulletin.report.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the points of a chart stand on the sheet of its data.
 *
 * <p>Excel plots a cell of text, such as {@code [c]}, as zero. A withheld point therefore refers to
 * an empty cell right of the table, which is a gap; it is one area of several in the reference.
 */
final class ChartRanges {
  private static final int BELOW = 2;
  private static final int ABOVE = 3;

  private final String sheet;
  private final int headerRow;
  private final Optional<Page.Reaches> reaches;
  private final Table table;
  private final IdentityHashMap<Cell, At> same = new IdentityHashMap<>();
  private final Map<Cell, At> equal = new HashMap<>();

  ChartRanges(Page.Picture picture) {
    this.sheet = picture.sheet();
    this.headerRow = picture.headerRow();
    this.reaches = picture.reaches();
    this.table = picture.table();
    for (int row = 0; row < table.rows().size(); row++) {
      List<Cell> cells = table.rows().get(row).cells();
      for (int column = 0; column < cells.size(); column++) {
        if (cells.get(column) instanceof Cell.Numeric number) {
          At at = new At(headerRow + 1 + row, column);
          same.putIfAbsent(number, at);
          equal.putIfAbsent(number, at);
        }
      }
    }
  }

  /** The reference to a series' values; empty when one of its numbers is not in the table. */
  Optional<String> values(List<Cell> points) {
    List<At> places = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      At gap = new At(headerRow + 1 + i, table.columns().size() + 1);
      At at = points.get(i) instanceof Cell.Numeric number ? at(number) : gap;
      if (at == null) {
        return Optional.empty();
      }
      places.add(at);
    }
    return reference(places);
  }

  /** The very cell of the table, or one that is equal: the same number from the same place. */
  private @Nullable At at(Cell.Numeric number) {
    At at = same.get(number);
    return at == null ? equal.get(number) : at;
  }

  /** The reference to the categories; empty when one of them is not in the table. */
  Optional<String> categories(List<String> categories) {
    for (int column = 0; column < table.rowHeaders(); column++) {
      List<At> places = new ArrayList<>();
      for (String category : categories) {
        row(category, column).ifPresent(places::add);
      }
      if (places.size() == categories.size()) {
        return reference(places);
      }
    }
    return Optional.empty();
  }

  /** The reference to a series' name; empty when no heading or row is named so. */
  Optional<String> name(String series) {
    for (int column = 0; column < table.columns().size(); column++) {
      Table.Column found = table.columns().get(column);
      if (found.heading().equals(series) && found.notes().isEmpty()) {
        return reference(List.of(new At(headerRow, column)));
      }
    }
    for (int column = 0; column < table.rowHeaders(); column++) {
      Optional<At> at = row(series, column);
      if (at.isPresent()) {
        return reference(List.of(at.get()));
      }
    }
    return Optional.empty();
  }

  /** Where the lengths above the values of a series stand; empty when they are on no sheet. */
  Optional<String> reachAbove(int series, int points) {
    return reach(series, points, ABOVE);
  }

  /** As {@link #reachAbove}, below the values. */
  Optional<String> reachBelow(int series, int points) {
    return reach(series, points, BELOW);
  }

  private Optional<String> reach(int series, int points, int column) {
    return reaches.map(
        at -> {
          int first = at.headerRow() + 1 + series * points;
          return area(at.sheet(), new At(first, column), new At(first + points - 1, column));
        });
  }

  private Optional<At> row(String text, int column) {
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row).cells().get(column).text().equals(text)) {
        return Optional.of(new At(headerRow + 1 + row, column));
      }
    }
    return Optional.empty();
  }

  private Optional<String> reference(List<At> places) {
    List<String> areas = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= places.size(); i++) {
      if (i == places.size() || !continues(places, start, i)) {
        areas.add(area(sheet, places.get(start), places.get(i - 1)));
        start = i;
      }
    }
    String joined = String.join(",", areas);
    return Optional.of(areas.size() > 1 ? "(" + joined + ")" : joined);
  }

  private static boolean continues(List<At> places, int start, int next) {
    At first = places.get(start);
    At last = places.get(next - 1);
    At at = places.get(next);
    boolean down = at.column == first.column && last.column == first.column;
    boolean right = at.row == first.row && last.row == first.row;
    return (down && at.row == last.row + 1) || (right && at.column == last.column + 1);
  }

  private static String area(String sheet, At from, At to) {
    String quoted = "'" + sheet.replace("'", "''") + "'!";
    String end = from.equals(to) ? "" : ":" + to.reference();
    return quoted + from.reference() + end;
  }

  private record At(int row, int column) {
    String reference() {
      return "$" + CellReference.convertNumToColString(column) + "$" + (row + 1);
    }
  }
}
