package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.ods.Office;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every table says the same in the page, both workbooks, the CSV and the PDF, cell for cell. */
class EveryFormatSaysTheSameIT {
  private static Release release(String report, String file) {
    return Release.of(report, Bulletin.SHARED.resolve("data").resolve(Path.of(file)));
  }

  @ParameterizedTest
  @CsvSource({
    "key-stage-2, ks2_national.csv",
    "key-stage-2, ks2_national_synthetic_full.csv",
    "local-authority-ks2, ks2_la.csv"
  })
  void workbook_holds_every_table_of_the_page(String report, String file) throws IOException {
    Map<String, List<List<String>>> sheets = release(report, file).sheets();
    Map<String, Grid> page = release(report, file).pageTables();

    assertThat(page.keySet())
        .hasSizeGreaterThan(6)
        .containsExactlyElementsOf(
            sheets.keySet().stream()
                .filter(name -> name.matches("Table \\d+|Figure \\d+ data"))
                .toList());
    for (Grid table : page.values()) {
      List<List<String>> sheet = sheets.get(table.label());
      assertThat(sheet).as(table.label()).hasSizeGreaterThan(table.rows().size());
      assertThat(sheet.subList(sheet.size() - table.rows().size(), sheet.size()))
          .as(table.label())
          .isEqualTo(table.rows().stream().map(Grid::plain).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "key-stage-2, ks2_national.csv",
    "key-stage-2, ks2_national_synthetic_full.csv",
    "local-authority-ks2, ks2_la.csv"
  })
  void office_program_reads_the_same_cells_from_both_workbooks(
      String report, String file, @TempDir Path scratch) throws Exception {
    Path folder = release(report, file).folder();
    for (boolean asShown : new boolean[] {true, false}) {
      Map<String, String> sheets = Office.sheets(folder.resolve("report.xlsx"), scratch, asShown);

      assertThat(sheets).hasSizeGreaterThan(9);
      assertThat(Office.sheets(folder.resolve("report.ods"), scratch, asShown)).isEqualTo(sheets);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "key-stage-2, ks2_national.csv",
    "key-stage-2, ks2_national_synthetic_full.csv",
    "local-authority-ks2, ks2_la.csv"
  })
  void files_of_comma_separated_values_hold_every_table_of_the_page(String report, String file)
      throws IOException {
    Release release = release(report, file);
    for (Element table : release.page().select("table")) {
      Grid grid = Grid.of(table);
      String id = table.select("caption").attr("id").replaceAll("^table-|-caption$", "");
      List<List<String>> csv =
          release.text("tables/" + id + ".csv").lines().map(Grid::csv).toList();

      assertThat(csv.stream().map(Grid::plain))
          .as(id)
          .isEqualTo(grid.rows().stream().map(Grid::plain).map(this::withoutNotes).toList());
    }
  }

  private List<String> withoutNotes(List<String> cells) {
    return cells.stream().map(cell -> cell.replaceAll(" ?\\[note \\d+]", "")).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "key-stage-2, ks2_national.csv",
    "key-stage-2, ks2_national_synthetic_full.csv",
    "local-authority-ks2, ks2_la.csv"
  })
  void pdf_holds_every_row_of_the_page_in_order(String report, String file) throws IOException {
    String pdf = closed(release(report, file).pdf());
    List<String> missing = new ArrayList<>();
    int at = 0;
    for (Grid table : release(report, file).pageTables().values()) {
      for (List<String> row : table.rows()) {
        String wanted = closed(String.join("", row));
        int found = pdf.indexOf(wanted, at);
        if (found < 0) {
          missing.add(table.label() + ": " + row);
        } else {
          at = found + wanted.length();
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  private static String closed(String text) {
    return text.replaceAll("\\s+", "");
  }
}
