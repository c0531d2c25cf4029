package bulletin.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.template.Templates;
import bulletin.report.model.Report;
import bulletin.report.model.SampleReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedTemplateTest {
  private static final Report REPORT = SampleReport.report();

  @Test
  void two_lines_of_a_reports_template_make_every_sheet(@TempDir Path folder) throws Exception {
    byte[] bytes = written(folder, "<@workbook.release/>");
    Files.write(Path.of("target/sample.xlsx"), bytes);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getSheets().map(Sheet::getName))
          .containsExactly(
              "Cover",
              "Contents",
              "Notes",
              "Shorthand",
              "Figure 1 chart",
              "Figure 1 data",
              "Table 1",
              "Figure 2 chart",
              "Figure 2 data",
              "Figure 3 chart",
              "Figure 3 data",
              "Table 2",
              "The data set");
    }
    Checks.assertAllPass(folder, bytes);
  }

  @Test
  void report_may_leave_sheets_out_and_add_lines_to_the_cover(@TempDir Path folder)
      throws Exception {
    byte[] bytes =
        written(
            folder,
            """
            <@workbook.book>
            <@workbook.cover><text>Schools that closed are left out.</text></@workbook.cover>
            <@workbook.contents/>
            <@workbook.table report.tables[4]/>
            <@workbook.notes/>
            </@workbook.book>
            """);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getSheets().map(Sheet::getName))
          .containsExactly("Cover", "Contents", "Table 2", "Notes");
      assertThat(book.getFirstSheet().read().stream().map(row -> row.getCellText(0)))
          .contains(
              "Pupil absence by boarding & region",
              SampleReport.ILLUSTRATIVE,
              "Schools that closed are left out.",
              "Published: 11 December 2025",
              "Next update: December 2026",
              "How absence is measured",
              "Email: attendance.statistics@example.org",
              "Some notes are about the text of the release only: [note 1][note 2]");
    }
  }

  private static byte[] written(Path folder, String template) throws Exception {
    Files.createDirectories(folder.resolve("shared"));
    Files.copy(
        Path.of("report-templates/shared/workbook.ftlx"), folder.resolve("shared/workbook.ftlx"));
    Files.createDirectories(folder.resolve("absence"));
    Files.writeString(
        folder.resolve("absence/workbook.ftlx"),
        "<#import \"/shared/workbook.ftlx\" as workbook>\n" + template);
    String xml = Templates.of(folder).render("absence/workbook.ftlx", Map.of("report", REPORT));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook.write(xml, REPORT, out);
    return out.toByteArray();
  }
}
