package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that others read workbooks with find in them what was written. */
class OtherReadersIT {
  /** Every cell of every sheet, a line each; Debian's Python, whose openpyxl is a package of it. */
  private static final String READ =
      """
      import sys, openpyxl
      book = openpyxl.load_workbook(sys.argv[1])
      for sheet in book:
          print("sheet", sheet.title, len(sheet.tables), len(sheet._charts), sep="\\t")
          for row in sheet.iter_rows():
              cells = ["" if c.value is None else format(c.value, "g") if isinstance(c.value, float)
                       else str(c.value) for c in row]
              while cells and cells[-1] == "":
                  cells.pop()
              print("row", *cells, sep="\\t")
      """;

  @ParameterizedTest
  @CsvSource({"key-stage-2, ks2_national.csv", "local-authority-ks2, ks2_la.csv"})
  void openpyxl_reads_every_cell_table_and_chart(String report, String file) throws Exception {
    Release release = Release.of(report, Bulletin.SHARED.resolve("data").resolve(file));
    List<String> expected = new ArrayList<>();
    for (Map.Entry<String, List<List<String>>> sheet : release.sheets().entrySet()) {
      boolean table = !sheet.getKey().equals("Cover");
      boolean chart = sheet.getKey().endsWith("chart");
      expected.add("sheet\t" + sheet.getKey() + (table ? "\t1" : "\t0") + (chart ? "\t1" : "\t0"));
      sheet.getValue().forEach(row -> expected.add("row\t" + String.join("\t", row)));
    }

    assertThat(python(release.folder().resolve("report.xlsx"))).isEqualTo(expected);
  }

  private static List<String> python(Path workbook) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("/usr/bin/python3", "-c", READ, workbook.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }
}
