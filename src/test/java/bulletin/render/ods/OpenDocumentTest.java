package bulletin.render.ods;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.workbook.Book;
import bulletin.render.workbook.Sample;
import bulletin.render.xlsx.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenDocumentTest {
  @TempDir static Path folder = Path.of("");
  private static Path ods = Path.of("");
  private static Path xlsx = Path.of("");

  @BeforeAll
  static void write() throws Exception {
    ods = folder.resolve("lorries.ods");
    xlsx = folder.resolve("lorries.xlsx");
    Book book = Book.of(Sample.XML, Sample.report());
    try (OutputStream out = Files.newOutputStream(ods)) {
      OpenDocument.write(book, out);
    }
    try (OutputStream out = Files.newOutputStream(xlsx)) {
      Workbook.write(book, out);
    }
    Files.copy(
        ods, Path.of("target/lorries.ods"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void office_program_shows_every_cell_of_both_formats_alike() throws Exception {
    Map<String, String> shown = Office.sheets(ods, folder, true);

    assertThat(shown).hasSize(12).isEqualTo(Office.sheets(xlsx, folder, true));
    assertThat(shown.get("Table 1"))
        .contains("Own depot,2023,\"12,345\",75,-1.5,0.0025")
        .contains("=Shared depot,2023,987,[c],[c],[c]")
        .contains(",2023,45,0,3.0,\"1,234.5\"");
  }

  @Test
  void office_program_holds_every_number_of_both_formats_alike() throws Exception {
    Map<String, String> held = Office.sheets(ods, folder, false);

    assertThat(held).isEqualTo(Office.sheets(xlsx, folder, false));
    assertThat(held.get("Table 1"))
        .contains("Own depot,\"2023\",\"12345\",\"75\",\"-1.5\",\"0.0025\"");
  }

  @Test
  void second_run_writes_the_same_bytes() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OpenDocument.write(Book.of(Sample.XML, Sample.report()), out);
    assertThat(out.toByteArray()).isEqualTo(Files.readAllBytes(ods));
  }

  @Test
  void type_of_the_file_can_be_read_from_its_first_bytes() throws Exception {
    assertThat(new String(Files.readAllBytes(ods), 30, 54, StandardCharsets.US_ASCII))
        .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    try (ZipFile zip = new ZipFile(ods.toFile())) {
      List<String> names = new ArrayList<>();
      for (ZipEntry entry : zip.stream().toList()) {
        names.add(entry.getName());
        assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
      }
      assertThat(names)
          .containsExactly(
              "mimetype", "META-INF/manifest.xml", "meta.xml", "styles.xml", "content.xml");
    }
  }

  @Test
  void document_says_its_title_language_author_and_keywords() throws Exception {
    Document meta = part("meta.xml");
    assertThat(meta.selectXpath("//*[name()='dc:title']").text())
        .isEqualTo("Lorries that pass their first test in England, 2018/19 to 2023/24");
    assertThat(meta.selectXpath("//*[name()='dc:language']").text()).isEqualTo("en-GB");
    assertThat(meta.selectXpath("//*[name()='dc:creator']").text()).isEqualTo("Office for Lorries");
    assertThat(meta.selectXpath("//*[name()='meta:keyword']").eachText())
        .containsExactly("lorries", "tests", "HGV");
  }

  @Test
  void every_table_is_a_database_range_with_a_header_and_no_filter() throws Exception {
    List<Element> ranges = part("content.xml").selectXpath("//*[name()='table:database-range']");
    assertThat(ranges).hasSize(11);
    assertThat(ranges.get(4).attr("table:name")).isEqualTo("depots");
    assertThat(ranges.get(4).attr("table:target-range-address"))
        .isEqualTo("'Table 1'.A7:'Table 1'.F11");
    assertThat(ranges)
        .allSatisfy(
            range -> {
              assertThat(range.attr("table:contains-header")).isEqualTo("true");
              assertThat(range.attr("table:display-filter-buttons")).isEqualTo("false");
            });
  }

  @Test
  void contents_link_to_sheets_and_the_cover_to_the_web() throws Exception {
    assertThat(part("content.xml").selectXpath("//*[name()='text:a']").eachAttr("xlink:href"))
        .contains("#'Figure 1 chart'.A1", "#'Cover'.A1", "https://example.org/lorries/methods")
        .contains("mailto:lorries@example.org");
  }

  @Test
  void office_program_keeps_tables_title_and_language(@TempDir Path scratch) throws Exception {
    Path saved = Office.saved(ods, "xlsx", scratch);
    try (ZipFile zip = new ZipFile(saved.toFile())) {
      assertThat(text(zip, "docProps/core.xml"))
          .contains("<dc:language>en-GB</dc:language>", "<dc:title>Lorries that pass");
      assertThat(text(zip, "xl/tables/table1.xml")).contains("ref=\"A4:B15\"");
      assertThat(text(zip, "xl/styles.xml")).contains("Arial").doesNotContain("Calibri");
    }
  }

  private static Document part(String name) throws IOException {
    try (ZipFile zip = new ZipFile(ods.toFile())) {
      return Jsoup.parse(text(zip, name), Parser.xmlParser());
    }
  }

  private static String text(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    assertThat(entry).as(name).isNotNull();
    return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
  }
}
