package bulletin.verify;

import bulletin.verify.BookFile.Sheet;
import bulletin.verify.BookFile.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Tables of a workbook: marked up, named, headed, whole. */
final class TableRules {
  private static final int SHOWN = 5;
  private static final Pattern DEFAULT_HEADING = Pattern.compile("Column\\d+");
  private static final Pattern DEFAULT_TABLE =
      Pattern.compile("(table_?\\d*)|(__Anonymous.*)", Pattern.CASE_INSENSITIVE);

  static final List<Rule<BookFile>> RULES =
      List.of(
          BookRule.sheets(
              "T1",
              true,
              "a marked-up table on every sheet but the cover",
              s -> !s.isCover() && s.tables().isEmpty(),
              "it has no marked-up table"),
          BookRule.sheets(
              "T2",
              false,
              "one table a sheet",
              s -> s.tables().size() > 1,
              "it has several tables"),
          BookRule.tables(
              "T3",
              false,
              "a name that says what the table holds",
              (s, t) -> DEFAULT_TABLE.matcher(t.name()).matches(),
              "the name says nothing"),
          Rule.must("T14", "a name that Excel takes, once in the workbook", TableRules::names),
          BookRule.tables(
              "T4", true, "a header row", (s, t) -> !t.header(), "it has no header row"),
          Rule.must("T5", "a heading of its own for every column", TableRules::headings),
          BookRule.tables(
              "T6", false, "no filter buttons", (s, t) -> t.filter(), "it has filter buttons"),
          Rule.must("T7", "no merged cells", TableRules::merged),
          BookRule.tables(
              "T8",
              true,
              "a table that starts in column A",
              (s, t) -> t.from().column() != 1,
              "it starts elsewhere"),
          BookRule.tables(
              "T9", false, "nothing below a table", TableRules::isFollowed, "cells stand below it"),
          Rule.must("T10", "no blank row or column in a table", TableRules::blankLines),
          Rule.good("T11", "no empty cell in a table", TableRules::emptyCells),
          BookRule.sheets(
              "T12",
              false,
              "no frozen panes, or a line above the table that says so",
              s -> s.view().frozen() && !saysFrozen(s),
              "panes are frozen"),
          BookRule.sheets(
              "T13",
              false,
              "no hidden rows or columns",
              s -> s.view().hidden() > 0,
              "rows or columns are hidden"));

  private TableRules() {}

  private static List<Found> names(BookFile book) {
    Set<String> seen = new TreeSet<>();
    return BookRule.eachTable(
        book,
        (sheet, table) -> {
          boolean again = !seen.add(table.name().toLowerCase(Locale.ROOT));
          if (!again && TableName.isLegal(table.name())) {
            return List.of();
          }
          String what = again ? "a second table has this name" : "Excel refuses this name";
          return List.of(new Found(BookRule.place(sheet, table), what));
        });
  }

  private static List<Found> headings(BookFile book) {
    return BookRule.eachTable(
        book,
        (sheet, table) -> {
          Set<String> seen = new TreeSet<>();
          List<Found> found = new ArrayList<>();
          for (int column = table.from().column(); column <= table.to().column(); column++) {
            At at = new At(table.from().row(), column);
            String heading = sheet.text(at);
            if (isNoHeading(heading)) {
              found.add(new Found(cell(sheet, at), "it heads a column and says nothing"));
            } else if (!seen.add(heading.toLowerCase(Locale.ROOT))) {
              found.add(new Found(cell(sheet, at), "another column is headed \"" + heading + "\""));
            }
          }
          return found;
        });
  }

  private static String cell(Sheet sheet, At at) {
    return BookRule.place(sheet) + ", cell " + at;
  }

  private static boolean isNoHeading(String text) {
    return text.isBlank() || DEFAULT_HEADING.matcher(text).matches();
  }

  private static List<Found> merged(BookFile book) {
    return book.sheets().stream()
        .filter(sheet -> !sheet.view().merged().isEmpty())
        .map(
            sheet ->
                new Found(
                    BookRule.place(sheet),
                    "merged: "
                        + String.join(", ", sheet.view().merged().stream().limit(SHOWN).toList())))
        .toList();
  }

  private static boolean isFollowed(Sheet sheet, Table table) {
    return !sheet.cells().isEmpty() && sheet.cells().lastKey().row() > table.to().row();
  }

  private static List<Found> blankLines(BookFile book) {
    return BookRule.eachTable(
        book,
        (sheet, table) -> {
          Set<Integer> rows = new TreeSet<>();
          Set<Integer> columns = new TreeSet<>();
          sheet
              .cells(table, false)
              .forEach(
                  cell -> {
                    rows.add(cell.getKey().row());
                    columns.add(cell.getKey().column());
                  });
          int missingRows = table.to().row() - table.from().row() - rows.size();
          int missingColumns = table.to().column() - table.from().column() + 1 - columns.size();
          return missingRows + missingColumns == 0
              ? List.of()
              : List.of(
                  new Found(
                      BookRule.place(sheet, table),
                      missingRows + " blank rows and " + missingColumns + " blank columns"));
        });
  }

  private static List<Found> emptyCells(BookFile book) {
    return BookRule.eachTable(
        book,
        (sheet, table) -> {
          long rows = (long) table.to().row() - table.from().row();
          long all = rows * (table.to().column() - table.from().column() + 1);
          long empty = all - sheet.cells(table, false).size();
          return empty == 0
              ? List.of()
              : List.of(new Found(BookRule.place(sheet, table), empty + " empty cells of " + all));
        });
  }

  private static boolean saysFrozen(Sheet sheet) {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(row -> sheet.text(new At(row, 1)).toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.contains("freeze") || text.contains("frozen"));
  }
}
