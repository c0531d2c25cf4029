package bulletin.verify;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A workbook as a whole and its sheets. */
final class DocumentRules {
  private static final Set<String> TOOLS =
      Set.of("", "root", "openpyxl", "Apache POI", "python-docx", "xlsxwriter");

  static final List<Rule<BookFile>> RULES =
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
          BookRule.sheets("S2", true, "no hidden sheet", s -> !s.view().visible(), "it is hidden"),
          BookRule.sheets("S3", true, "no blank sheet", s -> s.cells().isEmpty(), "it is blank"),
          BookRule.sheets(
              "S4",
              true,
              "a name that says what the sheet holds, without spaces at its ends",
              s -> !s.name().equals(s.name().strip()) || s.name().matches("Sheet\\d+"),
              "the name says nothing"),
          BookRule.sheets(
              "S5", true, "a title in A1", s -> s.text(new At(1, 1)).isBlank(), "A1 is empty"),
          Rule.must(
              "S6",
              "the first sheet shown on opening",
              book -> Rule.unless(book.opensOn() == 0, "another sheet is shown on opening")),
          BookRule.sheets(
              "S7",
              true,
              "the cursor in A1",
              s -> !s.view().active().equals("A1"),
              "the cursor is elsewhere"),
          BookRule.sheets(
              "S8", false, "a zoom of 100%", s -> s.view().zoomed(), "the zoom is another"),
          BookRule.sheets(
              "X1",
              true,
              "nothing in the printed head and foot",
              s -> !s.view().margins().isEmpty(),
              "they say something that nobody reads out"),
          Rule.must("X2", "alternative text on every picture and chart", BookFile::undescribed),
          Rule.must("X3", "no macros and no links to other workbooks", BookFile::foreign));

  private DocumentRules() {}

  private static Rule<BookFile> about(
      String id, boolean must, String wanted, Function<BookFile, String> property) {
    return new Rule<>(
        id, must, wanted, book -> Rule.unless(!property.apply(book).isBlank(), "there is none"));
  }
}
