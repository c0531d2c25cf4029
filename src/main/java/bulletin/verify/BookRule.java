package bulletin.verify;

import bulletin.verify.BookFile.Cell;
import bulletin.verify.BookFile.Sheet;
import bulletin.verify.BookFile.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Makes rules that look at every sheet, table or cell of a workbook. */
final class BookRule {
  private BookRule() {}

  static Rule<BookFile> sheets(
      String id, boolean must, String wanted, Predicate<Sheet> broken, String what) {
    return new Rule<>(
        id,
        must,
        wanted,
        book -> book.sheets().stream().filter(broken).map(s -> new Found(place(s), what)).toList());
  }

  static Rule<BookFile> tables(
      String id, boolean must, String wanted, BiPredicate<Sheet, Table> broken, String what) {
    return new Rule<>(
        id,
        must,
        wanted,
        book ->
            eachTable(
                book,
                (sheet, table) ->
                    broken.test(sheet, table)
                        ? List.of(new Found(place(sheet, table), what))
                        : List.of()));
  }

  /** Cells of tables, headers left out. */
  static Rule<BookFile> data(String id, String wanted, Predicate<Cell> broken) {
    return Rule.good(
        id,
        wanted,
        book ->
            eachTable(
                book,
                (sheet, table) ->
                    sheet.isCover() ? List.of() : cells(sheet, sheet.cells(table, false), broken)));
  }

  static Rule<BookFile> everyCell(String id, boolean must, String wanted, Predicate<Cell> broken) {
    return new Rule<>(
        id,
        must,
        wanted,
        book ->
            book.sheets().stream()
                .flatMap(s -> cells(s, s.cells().entrySet(), broken).stream())
                .toList());
  }

  static List<Found> eachTable(BookFile book, BiFunction<Sheet, Table, List<Found>> check) {
    List<Found> found = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      for (Table table : sheet.tables()) {
        found.addAll(check.apply(sheet, table));
      }
    }
    return found;
  }

  /** One finding a sheet: its first cell, and how many there are. */
  static List<Found> cells(
      Sheet sheet, Collection<Map.Entry<At, Cell>> cells, Predicate<Cell> broken) {
    List<Map.Entry<At, Cell>> bad = new ArrayList<>();
    for (Map.Entry<At, Cell> cell : cells) {
      if (broken.test(cell.getValue())) {
        bad.add(cell);
      }
    }
    if (bad.isEmpty()) {
      return List.of();
    }
    Map.Entry<At, Cell> first = bad.getFirst();
    String more = bad.size() == 1 ? "" : ", and " + (bad.size() - 1) + " more cells";
    String said = "\"" + brief(first.getValue().text()) + "\"" + more;
    return List.of(new Found(place(sheet) + ", cell " + first.getKey(), said));
  }

  private static String brief(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }

  static String place(Sheet sheet) {
    return "sheet " + sheet.name();
  }

  static String place(Sheet sheet, Table table) {
    return place(sheet) + ", table " + table.name();
  }
}
