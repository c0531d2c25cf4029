package bulletin.verify;

import bulletin.verify.BookFile.Cell;
import bulletin.verify.BookFile.Sheet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of a workbook: numbers, shorthand, notes, and how they look. */
final class CellRules {
  private static final double THOUSAND = 1_000;
  private static final Pattern NUMBER = Pattern.compile("-?[\\d,]*\\.?\\d+");
  private static final Pattern SHORTHAND =
      Pattern.compile("\\[?(c|x|z|u|k|low|w|e|p|r|b|f|ns|s{1,3}|er)]?", Pattern.CASE_INSENSITIVE);
  private static final Pattern NOTE = Pattern.compile("\\[note (\\d{1,6})]");
  private static final Pattern DEFINED =
      Pattern.compile("\\[?note (\\d{1,6})]?", Pattern.CASE_INSENSITIVE);
  private static final Set<String> SANS =
      Set.of("Arial", "Calibri", "Helvetica", "Verdana", "Aptos", "Liberation Sans");

  static final List<Rule<BookFile>> RULES =
      List.of(
          BookRule.data(
              "N1",
              "numbers that are numbers",
              cell -> !cell.number() && NUMBER.matcher(cell.text()).matches()),
          BookRule.data(
              "N2",
              "shorthand in square brackets",
              cell ->
                  !cell.number()
                      && SHORTHAND.matcher(cell.text()).matches()
                      && !cell.text().startsWith("[")),
          Rule.good("N3", "as many notes explained as used", CellRules::notes),
          Rule.must("N4", "no raised text", BookFile::superscripts),
          BookRule.everyCell("N5", false, "no formulas", Cell::formula),
          BookRule.everyCell("F1", true, "text of 12 points or more", c -> c.look().points() < 12),
          BookRule.everyCell(
              "F2", false, "a font without serifs", c -> !SANS.contains(c.look().font())),
          BookRule.everyCell("F3", false, "no filled cells", c -> c.look().filled()),
          BookRule.everyCell("F4", true, "no turned text", c -> c.look().turned()),
          Rule.must("F5", "wrapped text in header cells", CellRules::croppedHeaders),
          BookRule.sheets(
              "F6",
              false,
              "widths set for the columns",
              s -> !s.view().widths(),
              "the columns have the program's width"),
          BookRule.data(
              "F7",
              "thousands set apart, or a number format that says they are not to be",
              cell ->
                  cell.number()
                      && Math.abs(Double.parseDouble(cell.text())) >= THOUSAND
                      && !cell.look().formatted()));

  private CellRules() {}

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
    return BookRule.eachTable(
        book,
        (sheet, table) ->
            BookRule.cells(
                sheet,
                sheet.cells(table, true).stream()
                    .filter(c -> c.getKey().row() == table.from().row())
                    .toList(),
                cell -> !cell.look().wrapped()));
  }
}
