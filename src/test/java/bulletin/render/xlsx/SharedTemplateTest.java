package bulletin.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.template.Templates;
import bulletin.render.workbook.Book;
import bulletin.render.workbook.Sample;
import bulletin.report.model.Cell;
import bulletin.report.model.Facts;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.SampleReport;
import bulletin.report.model.Section;
import bulletin.report.model.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
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
              "Headline figures",
              "In words",
              "Figure 1 chart",
              "Figure 1 data",
              "Table 1",
              "Figure 2 chart",
              "Figure 2 data",
              "Figure 3 chart",
              "Figure 3 data",
              "Figure 3 intervals",
              "Table 2",
              "The data set");
    }
    Checks.assertAllPass(folder, bytes);
  }

  @Test
  void headline_figures_are_numbers_with_their_section_and_sentence(@TempDir Path folder)
      throws Exception {
    byte[] bytes = written(folder, "<@workbook.release/>");
    assertThat(rows(bytes, "Headline figures"))
        .contains(
            "This worksheet contains one table.",
            "Section | Headline figure | Value | Unit | Meaning",
            "Headline facts | Absence, all pupils | 7.1 | % | Down from 7.3% in 2023/24.",
            "Headline facts | Sessions missed | 1234567.0 | none | The sum over all state-funded schools.");
  }

  @Test
  void sentences_stand_on_a_sheet_with_their_section(@TempDir Path folder) throws Exception {
    byte[] bytes = written(folder, "<@workbook.release/>");
    assertThat(rows(bytes, "In words"))
        .contains(
            "Section | Sentence",
            "Headline facts | Boarders missed 5.3% of sessions, 1.8 percentage points fewer than all"
                + " pupils.");
  }

  @Test
  void whiskers_of_intervals_are_drawn_from_cells(@TempDir Path folder) throws Exception {
    byte[] bytes = written(folder, "<@workbook.release/>");
    assertThat(rows(bytes, "Figure 3 intervals"))
        .contains("Series | Category | Reach below the value | Reach above the value");
    assertThat(part(bytes, "xl/charts/chart3.xml"))
        .contains("<c:plus><c:numRef><c:f>'Figure 3 intervals'!$D$")
        .contains("<c:minus><c:numRef><c:f>'Figure 3 intervals'!$C$");
  }

  private static List<String> rows(byte[] bytes, String sheet) throws Exception {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      return book.findSheet(sheet).orElseThrow().read().stream()
          .map(row -> row.stream().map(cell -> cell.getText()).collect(Collectors.joining(" | ")))
          .toList();
    }
  }

  private static String part(byte[] bytes, String name) throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError(name);
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

  @Test
  void draft_that_knows_little_still_makes_a_workbook(@TempDir Path folder) throws Exception {
    Report draft = draft();
    byte[] bytes = written(folder, "<@workbook.release/>", draft);
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      assertThat(book.getSheets().map(Sheet::getName))
          .containsExactly("Cover", "Contents", "Table 1");
      assertThat(book.getFirstSheet().read().stream().map(row -> row.getCellText(0)))
          .contains("Published: not yet published, draft")
          .noneMatch(line -> line.contains("shorthand"))
          .last()
          .isEqualTo("The only team");
    }
    Checks.assertAllPass(folder, bytes);
  }

  private static Report draft() {
    Facts facts =
        new Facts(
            "Bare",
            "Nothing but a table.",
            "Bare facts",
            "2025",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "Office",
            new Facts.Contact("The only team", Optional.empty(), Optional.empty()),
            Optional.empty(),
            "England",
            "2025",
            List.of(),
            "en-GB",
            Optional.empty());
    Table table =
        new Table(
            "ks2",
            "Table 1",
            "Lorries, England, 2025",
            List.of(
                new Table.Column("Year", new Table.Kind.Words(), List.of()),
                new Table.Column("Lorries", new Table.Kind.Numbers(0, true), List.of())),
            1,
            List.of(new Table.Row(List.of(new Cell.Words("2025"), Sample.cell("1234567")))),
            List.of(),
            "Office");
    Section section = new Section("only", "Only", List.of(), List.of(new Part.OfTable(table)));
    return new Report("bare", facts, List.of(section), List.of(), List.of(), List.of(), List.of());
  }

  private static byte[] written(Path folder, String template) throws Exception {
    return written(folder, template, REPORT);
  }

  private static byte[] written(Path folder, String template, Report report) throws Exception {
    Files.createDirectories(folder.resolve("shared"));
    Files.copy(
        Path.of("report-templates/shared/workbook.ftlx"), folder.resolve("shared/workbook.ftlx"));
    Files.createDirectories(folder.resolve("absence"));
    Files.writeString(
        folder.resolve("absence/workbook.ftlx"),
        "<#import \"/shared/workbook.ftlx\" as workbook>\n" + template);
    String xml = Templates.of(folder).render("absence/workbook.ftlx", Map.of("report", report));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook.write(Book.of(xml, report), out);
    return out.toByteArray();
  }
}
