package bulletin.verify;

import bulletin.verify.BookFile.Cell;
import bulletin.verify.BookFile.Link;
import bulletin.verify.BookFile.Sheet;
import bulletin.verify.BookFile.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The Government Analysis Function's rules for statistics in spreadsheets, as far as a program can
 * judge them. What the law asks for is told from good practice as its checklist of the basics tells
 * it.
 */
final class BookRules {
  private static final int SHOWN = 5;
  private static final double THOUSAND = 1_000;
  private static final Pattern NUMBER = Pattern.compile("-?[\\d,]*\\.?\\d+");
  private static final Pattern SHORTHAND =
      Pattern.compile("\\[?(c|x|z|u|k|low|w|e|p|r|b|f|ns|s{1,3}|er)]?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTE = Pattern.compile("\\[note (\\d{1,6})]");
  private static final Pattern DEFINED =
      Pattern.compile("\\[?note (\\d{1,6})]?", Pattern.CASE_INSENSITIVE);
  private static final Pattern DEFAULT_HEADING = Pattern.compile("Column\\d+");
  private static final Pattern DEFAULT_TABLE =
      Pattern.compile("(table_?\\d*)|(__Anonymous.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z_\\\\][A-Za-z0-9_.]{0,254}");
  private static final Pattern CELL_NAME = Pattern.compile("([A-Za-z]{1,3})(\\d{1,7})");
  private static final Pattern ROW_COLUMN = Pattern.compile("[rcRC](\\d.*)?");
  private static final Pattern BARE_LINK =
      Pattern.compile("(https?://.*|www\\..*|(click )?here|link|more)", Pattern.CASE_INSENSITIVE);
  private static final int COLUMNS = 16_384;
  private static final int ROWS = 1_048_576;
  private static final Set<String> TOOLS =
      Set.of("", "root", "openpyxl", "Apache POI", "python-docx", "xlsxwriter");
  private static final Set<String> SANS =
      Set.of("Arial", "Calibri", "Helvetica", "Verdana", "Aptos", "Liberation Sans");

  private static final List<Rule<BookFile>> RULES =
      List.of(
          about("D1", true, "a title in the properties", book -> book.about().title()),
          about("D2", true, "a language in the properties", book -> book.about().language()),
          Rule.good(
              "D3",
              "an organisation as author in the properties",
              book ->
                  Rule.unless(
                      !TOOLS.contains(book.about().creator()),
                      "the author is \"" + book.about().creator() + "\"")),
          about("D4", false, "keywords in the properties", book -> book.about().keywords()),
          Rule.good(
              "S1",
              "a cover as first sheet",
              book ->
                  Rule.unless(
                      !book.sheets().isEmpty() && book.sheets().getFirst().isCover(),
                      "the first sheet is no cover")),
          sheets("S2", true, "no hidden sheet", s -> !s.view().visible(), "it is hidden"),
          sheets("S3", true, "no blank sheet", s -> s.cells().isEmpty(), "it is blank"),
          sheets(
              "S4",
              true,
              "a name that says what the sheet holds, without spaces at its ends",
              s -> !s.name().equals(s.name().strip()) || s.name().matches("Sheet\\d+"),
              "the name says nothing"),
          sheets("S5", true, "a title in A1", s -> s.text(new At(1, 1)).isBlank(), "A1 is empty"),
          Rule.must(
              "S6",
              "the first sheet shown on opening",
              book -> Rule.unless(book.opensOn() == 0, "another sheet is shown on opening")),
          sheets(
              "S7",
              true,
              "the cursor in A1",
              s -> !s.view().active().equals("A1"),
              "the cursor is elsewhere"),
          sheets("S8", false, "a zoom of 100%", s -> s.view().zoomed(), "the zoom is another"),
          sheets(
              "T1",
              true,
              "a marked-up table on every sheet but the cover",
              s -> !s.isCover() && s.tables().isEmpty(),
              "it has no marked-up table"),
          sheets(
              "T2",
              false,
              "one table a sheet",
              s -> s.tables().size() > 1,
              "it has several tables"),
          tables(
              "T3",
              false,
              "a name that says what the table holds",
              (s, t) -> DEFAULT_TABLE.matcher(t.name()).matches(),
              "the name says nothing"),
          Rule.must("T14", "a name that Excel takes, once in the workbook", BookRules::names),
          tables("T4", true, "a header row", (s, t) -> !t.header(), "it has no header row"),
          Rule.must("T5", "a heading for every column", BookRules::headings),
          tables("T6", false, "no filter buttons", (s, t) -> t.filter(), "it has filter buttons"),
          Rule.must("T7", "no merged cells", BookRules::merged),
          tables(
              "T8",
              true,
              "a table that starts in column A",
              (s, t) -> t.from().column() != 1,
              "it starts elsewhere"),
          tables(
              "T9", false, "nothing below a table", BookRules::isFollowed, "cells stand below it"),
          Rule.must("T10", "no blank row or column in a table", BookRules::blankLines),
          Rule.good("T11", "no empty cell in a table", BookRules::emptyCells),
          sheets(
              "T12",
              false,
              "no frozen panes, or a line above the table that says so",
              s -> s.view().frozen() && !saysFrozen(s),
              "panes are frozen"),
          sheets(
              "T13",
              false,
              "no hidden rows or columns",
              s -> s.view().hidden() > 0,
              "rows or columns are hidden"),
          data(
              "N1",
              "numbers that are numbers",
              cell -> !cell.number() && NUMBER.matcher(cell.text()).matches()),
          data(
              "N2",
              "shorthand in square brackets",
              cell ->
                  !cell.number()
                      && SHORTHAND.matcher(cell.text()).matches()
                      && !cell.text().startsWith("[")),
          Rule.good("N3", "as many notes explained as used", BookRules::notes),
          Rule.must("N4", "no raised text", BookFile::superscripts),
          everyCell("N5", false, "no formulas", Cell::formula),
          everyCell("F1", true, "text of 12 points or more", c -> c.look().points() < 12),
          everyCell("F2", false, "a font without serifs", c -> !SANS.contains(c.look().font())),
          everyCell("F3", false, "no filled cells", c -> c.look().filled()),
          everyCell("F4", true, "no turned text", c -> c.look().turned()),
          Rule.must("F5", "wrapped text in header cells", BookRules::croppedHeaders),
          sheets(
              "F6",
              false,
              "widths set for the columns",
              s -> !s.view().widths(),
              "the columns have the program's width"),
          data(
              "F7",
              "thousands set apart, or a number format that says they are not to be",
              cell ->
                  cell.number()
                      && Math.abs(Double.parseDouble(cell.text())) >= THOUSAND
                      && !cell.look().formatted()),
          sheets(
              "X1",
              true,
              "nothing in the printed head and foot",
              s -> !s.view().margins().isEmpty(),
              "they say something that nobody reads out"),
          Rule.must("X2", "alternative text on every picture and chart", BookFile::undescribed),
          Rule.must("X3", "no macros and no links to other workbooks", BookFile::foreign),
          Rule.must("L1", "links whose words say where they lead", BookRules::bareLinks),
          Rule.good("L2", "a contents sheet that links to every other", BookRules::contents));

  private BookRules() {}

  static Judgement judge(BookFile book) {
    return Rule.judge(RULES, book);
  }

  private static Rule<BookFile> about(
      String id, boolean must, String wanted, Function<BookFile, String> property) {
    return new Rule<>(
        id, must, wanted, book -> Rule.unless(!property.apply(book).isBlank(), "there is none"));
  }

  private static Rule<BookFile> sheets(
      String id, boolean must, String wanted, Predicate<Sheet> broken, String what) {
    return new Rule<>(
        id,
        must,
        wanted,
        book -> book.sheets().stream().filter(broken).map(s -> new Found(place(s), what)).toList());
  }

  private static Rule<BookFile> tables(
      String id,
      boolean must,
      String wanted,
      BiFunction<Sheet, Table, Boolean> broken,
      String what) {
    return new Rule<>(
        id,
        must,
        wanted,
        book ->
            eachTable(
                book,
                (sheet, table) ->
                    broken.apply(sheet, table)
                        ? List.of(new Found(place(sheet, table), what))
                        : List.of()));
  }

  private static List<Found> eachTable(BookFile book, BiFunction<Sheet, Table, List<Found>> check) {
    List<Found> found = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      for (Table table : sheet.tables()) {
        found.addAll(check.apply(sheet, table));
      }
    }
    return found;
  }

  /** Cells of tables, headers left out. */
  private static Rule<BookFile> data(String id, String wanted, Predicate<Cell> broken) {
    return Rule.good(
        id,
        wanted,
        book ->
            eachTable(
                book,
                (sheet, table) ->
                    sheet.isCover() ? List.of() : cells(sheet, sheet.cells(table, false), broken)));
  }

  private static Rule<BookFile> everyCell(
      String id, boolean must, String wanted, Predicate<Cell> broken) {
    return new Rule<>(
        id,
        must,
        wanted,
        book ->
            book.sheets().stream()
                .flatMap(s -> cells(s, s.cells().entrySet(), broken).stream())
                .toList());
  }

  /** One finding a sheet: its first cell, and how many there are. */
  private static List<Found> cells(
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

  private static String place(Sheet sheet) {
    return "sheet " + sheet.name();
  }

  private static String place(Sheet sheet, Table table) {
    return place(sheet) + ", table " + table.name();
  }

  private static List<Found> names(BookFile book) {
    Set<String> seen = new TreeSet<>();
    return eachTable(
        book,
        (sheet, table) -> {
          boolean again = !seen.add(table.name().toLowerCase(Locale.ROOT));
          if (!again && isLegal(table.name())) {
            return List.of();
          }
          String what = again ? "a second table has this name" : "Excel refuses this name";
          return List.of(new Found(place(sheet, table), what));
        });
  }

  private static boolean isLegal(String name) {
    return TABLE_NAME.matcher(name).matches()
        && !ROW_COLUMN.matcher(name).matches()
        && !isCell(name);
  }

  private static boolean isCell(String name) {
    Matcher cell = CELL_NAME.matcher(name);
    if (!cell.matches()) {
      return false;
    }
    At at = At.of(name.toUpperCase(Locale.ROOT));
    return at.column() <= COLUMNS && at.row() >= 1 && at.row() <= ROWS;
  }

  private static List<Found> headings(BookFile book) {
    return eachTable(
        book,
        (sheet, table) ->
            IntStream.rangeClosed(table.from().column(), table.to().column())
                .mapToObj(column -> new At(table.from().row(), column))
                .filter(at -> isNoHeading(sheet.text(at)))
                .map(
                    at ->
                        new Found(
                            place(sheet) + ", cell " + at, "it heads a column and says nothing"))
                .toList());
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
                    place(sheet),
                    "merged: "
                        + String.join(", ", sheet.view().merged().stream().limit(SHOWN).toList())))
        .toList();
  }

  private static boolean isFollowed(Sheet sheet, Table table) {
    return !sheet.cells().isEmpty() && sheet.cells().lastKey().row() > table.to().row();
  }

  private static List<Found> blankLines(BookFile book) {
    return eachTable(
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
                      place(sheet, table),
                      missingRows + " blank rows and " + missingColumns + " blank columns"));
        });
  }

  private static List<Found> emptyCells(BookFile book) {
    return eachTable(
        book,
        (sheet, table) -> {
          long rows = (long) table.to().row() - table.from().row();
          long all = rows * (table.to().column() - table.from().column() + 1);
          long empty = all - sheet.cells(table, false).size();
          return empty == 0
              ? List.of()
              : List.of(new Found(place(sheet, table), empty + " empty cells of " + all));
        });
  }

  private static boolean saysFrozen(Sheet sheet) {
    return IntStream.rangeClosed(1, 6)
        .mapToObj(row -> sheet.text(new At(row, 1)).toLowerCase(Locale.ROOT))
        .anyMatch(text -> text.contains("freeze") || text.contains("frozen"));
  }

  private static List<Found> notes(BookFile book) {
    Set<Integer> used = new TreeSet<>();
    Set<Integer> defined = new TreeSet<>();
    for (Sheet sheet : book.sheets()) {
      for (Cell cell : sheet.cells().values()) {
        if (sheet.isNotes()) {
          Matcher note = DEFINED.matcher(cell.text());
          Optional.of(note).filter(Matcher::matches).ifPresent(m -> defined.add(number(m)));
        } else if (!cell.number()) {
          NOTE.matcher(cell.text()).results().forEach(m -> used.add(Integer.valueOf(m.group(1))));
        }
      }
    }
    return Rule.unless(
        used.equals(defined), "notes " + used + " are used and notes " + defined + " explained");
  }

  private static int number(Matcher note) {
    return Integer.parseInt(note.group(1));
  }

  private static List<Found> croppedHeaders(BookFile book) {
    return eachTable(
        book,
        (sheet, table) ->
            cells(
                sheet,
                sheet.cells(table, true).stream()
                    .filter(c -> c.getKey().row() == table.from().row())
                    .toList(),
                cell -> !cell.look().wrapped()));
  }

  private static List<Found> bareLinks(BookFile book) {
    List<Found> found = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      for (Link link : sheet.links()) {
        String text = sheet.text(link.at()).strip();
        if (BARE_LINK.matcher(text).matches()) {
          found.add(
              new Found(place(sheet) + ", cell " + link.at(), "a link says \"" + text + "\""));
        }
      }
    }
    return found;
  }

  private static List<Found> contents(BookFile book) {
    Optional<Sheet> contents = book.sheets().stream().filter(Sheet::isContents).findFirst();
    if (contents.isEmpty()) {
      return List.of(new Found("", "there is no contents sheet"));
    }
    Set<String> linked = new TreeSet<>();
    contents.get().links().forEach(link -> linked.add(link.target()));
    return book.sheets().stream()
        .filter(sheet -> !sheet.isCover() && !sheet.isContents())
        .filter(sheet -> !linked.contains(sheet.name()))
        .map(sheet -> new Found(place(contents.get()), "no link leads to sheet " + sheet.name()))
        .toList();
  }
}
