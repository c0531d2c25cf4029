package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text of the data that a spreadsheet program could run stays text in every file. */
class FormulasIT {
  private static final String LINK = "=HYPERLINK(\"https://example.org\",\"CINO\")";
  private static final List<String> PLANTED =
      List.of(LINK, "@SUM(1+1)*cmd", "+1+1|cmd", "-2+3|cmd");

  @TempDir private static Path folder;

  private static Release release() throws IOException {
    Path data = folder.resolve("formulas.csv");
    Files.writeString(data, withFormulas());
    return Release.of("key-stage-2", data);
  }

  /** The file, and its groups once more under names that a spreadsheet program could run. */
  private static String withFormulas() throws IOException {
    String text = Files.readString(Bulletin.NATIONAL);
    String row = text.lines().filter(line -> line.contains(",CLA 12")).findFirst().orElseThrow();
    String group = "CLA 12 months at 31 March";
    return text
        + renamed(text, "CINO at 31 March", '"' + LINK.replace("\"", "\"\"") + '"')
        + renamed(text, "CPPO at 31 March", PLANTED.get(1))
        + row.replace(group, PLANTED.get(2))
        + "\n"
        + row.replace(group, PLANTED.get(3));
  }

  private static String renamed(String text, String group, String name) {
    return text.lines()
        .filter(line -> line.contains(group))
        .map(line -> line.replace(group, name) + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void workbook_holds_them_as_strings_and_no_formula_at_all() throws IOException {
    List<String> sheets = release().workbookParts("xl/worksheets/sheet");

    assertThat(sheets).isNotEmpty().noneMatch(sheet -> sheet.contains("<f"));
    assertThat(release().sheets().values().stream().flatMap(List::stream).flatMap(List::stream))
        .contains(LINK, PLANTED.get(1));
  }

  @Test
  void figures_file_sets_an_apostrophe_before_them() throws IOException {
    assertThat(release().figures())
        .extracting(line -> line.get("group"))
        .contains("'" + LINK, "'" + PLANTED.get(1))
        .doesNotContainAnyElementsOf(PLANTED);
    assertThat(release().figures())
        .flatExtracting(line -> List.copyOf(line.values()))
        .noneMatch(cell -> cell.matches("(?s)[=+@].*|-[^0-9].*|-\\d+[^0-9.E-].*"));
  }

  @Test
  void page_shows_them_as_they_are() throws IOException {
    assertThat(release().page().select("td, th").eachText()).contains(LINK, PLANTED.get(1));
    assertThat(release().page().select("a[href*=example.org]")).isEmpty();
  }
}
