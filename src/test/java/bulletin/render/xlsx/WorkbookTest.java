package bulletin.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.workbook.Book;
import bulletin.render.workbook.Sample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  private static byte[] bytes = {};
  private static Map<String, String> parts = Map.of();

  @BeforeAll
  static void write() throws Exception {
    bytes = written();
    parts = parts(bytes);
    Files.write(Path.of("target/lorries.xlsx"), bytes);
  }

  @Test
  void workbook_passes_every_check_of_the_accessibility_rules(@TempDir Path folder)
      throws Exception {
    Checks.assertAllPass(folder, bytes);
  }

  @Test
  void second_run_writes_the_same_bytes() throws Exception {
    assertThat(written()).isEqualTo(bytes);
  }

  @Test
  void part_carries_neither_the_clock_nor_the_machine() throws Exception {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00:00");
        assertThat(entry.getExtra()).as("a time in the machine's zone").isNull();
      }
    }
    assertThat(part("docProps/core.xml"))
        .contains(
            "<dc:title>Lorries that pass their first test in England, 2018/19 to 2023/24</dc:title>")
        .contains("<dc:creator>Office for Lorries</dc:creator>")
        .contains("<cp:keywords>lorries, tests, HGV</cp:keywords>")
        .contains("<dc:language>en-GB</dc:language>")
        .contains("W3CDTF\">2026-03-12T00:00:00Z</dcterms:created>")
        .contains("W3CDTF\">2026-03-12T00:00:00Z</dcterms:modified>")
        .doesNotContain("POI");
    assertThat(part("docProps/app.xml")).doesNotContain("POI");
  }

  @Test
  void draft_without_a_date_says_none() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook.write(Book.of(Sample.XML.replace("date=\"2026-03-12\"", ""), Sample.report()), out);
    assertThat(parts(out.toByteArray()).get("docProps/core.xml")).doesNotContain("dcterms:created");
  }

  @Test
  void lines_above_a_table_count_it_point_to_notes_and_explain_its_shorthand_only()
      throws Exception {
    assertThat(columnA("Table 1").limit(7))
        .containsExactly(
            "Table 1: Lorries tested and passed by kind of depot, England, 2023/24 [note 1][note"
                + " 2]",
            "This worksheet contains one table. Some cells refer to notes, which can be found on"
                + " the notes worksheet.",
            "These figures are made up to show the layout; do not quote them.",
            "[c]: confidential: the number is too small to publish",
            "[x]: not available: no survey was held",
            "Source: Office for Lorries, Annual test survey",
            "Kind of depot");
    assertThat(columnA("Figure 2 data").limit(6))
        .contains("[c]: confidential: the number is too small to publish")
        .doesNotContain("[x]: not available: no survey was held");
    assertThat(columnA("Methods").limit(2))
        .containsExactly("Methods", "This worksheet contains one table.");
  }

  @Test
  void sentence_on_illustrative_figures_stands_on_every_sheet() throws Exception {
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      for (var sheet : book.getSheets().toList()) {
        assertThat(sheet.read().stream().limit(3).map(row -> row.getCellText(0)))
            .as(sheet.getName())
            .contains("These figures are made up to show the layout; do not quote them.");
      }
    }
  }

  @Test
  void numbers_are_numbers_and_withheld_ones_text_in_the_same_column() throws Exception {
    List<Row> rows = rows("Table 1");
    assertThat(types(rows.get(7)))
        .containsExactly(
            CellType.STRING,
            CellType.NUMBER,
            CellType.NUMBER,
            CellType.NUMBER,
            CellType.NUMBER,
            CellType.NUMBER);
    assertThat(rows.get(7).getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("-1.5");
    assertThat(types(rows.get(8)))
        .containsExactly(
            CellType.STRING,
            CellType.NUMBER,
            CellType.NUMBER,
            CellType.STRING,
            CellType.STRING,
            CellType.STRING);
    assertThat(rows.get(8).getCellText(3)).isEqualTo("[c]");
  }

  @Test
  void column_has_one_number_format() throws Exception {
    List<Row> rows = rows("Table 1").subList(7, 11);
    assertThat(formats(rows, 2)).containsOnly("#,##0");
    assertThat(formats(rows, 3)).containsOnly("#0");
    assertThat(formats(rows, 4)).containsOnly("#0.0");
    assertThat(matches(sheet("Table 1"), "<c r=\"D(?:8|9|10|11)\"[^>]* s=\"([0-9]+)\"").distinct())
        .hasSize(1);
    assertThat(formats(rows, 5)).containsOnly("[>=1000]#,##0.0;[<=-1000]-#,##0.0;General");
  }

  @Test
  void text_that_starts_like_a_formula_stays_text() throws Exception {
    List<Row> rows = rows("Table 1");
    for (int i : List.of(8, 9, 10)) {
      assertThat(rows.get(i).getCell(0).getType()).isEqualTo(CellType.STRING);
    }
    assertThat(rows.get(8).getCellText(0)).isEqualTo("=Shared depot");
    assertThat(sheet("Table 1")).doesNotContain("<f>");
    assertThat(part("xl/styles.xml")).contains("quotePrefix=\"true\"");
  }

  @Test
  void contents_link_every_other_sheet_and_say_what_its_first_cell_says() throws Exception {
    List<Row> rows = rows("Contents");
    try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
      List<String> expected =
          book.getSheets()
              .filter(sheet -> !sheet.getName().equals("Contents"))
              .map(
                  sheet -> {
                    try {
                      return sheet.getName() + " | " + sheet.read().getFirst().getCellText(0);
                    } catch (IOException unreadable) {
                      throw new IllegalStateException(unreadable);
                    }
                  })
              .toList();
      assertThat(rows.stream().skip(4).map(row -> row.getCellText(0) + " | " + row.getCellText(1)))
          .isEqualTo(expected);
    }
    assertThat(matches(sheet("Contents"), "location=\"([^\"]+)\""))
        .contains("'Cover'!A1", "'Figure 1 chart'!A1")
        .hasSize(11);
  }

  @Test
  void table_part_repeats_the_header_cells_and_has_neither_filter_nor_stripes() throws Exception {
    String table =
        parts.entrySet().stream()
            .filter(part -> part.getKey().startsWith("xl/tables/"))
            .map(Map.Entry::getValue)
            .filter(xml -> xml.contains("displayName=\"depots\""))
            .findFirst()
            .orElseThrow();
    assertThat(matches(table, " name=\"([^\"]+)\"").skip(1))
        .isEqualTo(rows("Table 1").get(6).stream().map(Cell::getText).toList())
        .contains("Passed at the first test (%) [note 1]");
    assertThat(table).contains("ref=\"A7:F11\"").doesNotContain("autoFilter", "tableStyleInfo");
  }

  @Test
  void titles_and_cover_headings_carry_the_named_styles() {
    assertThat(part("xl/styles.xml"))
        .contains(
            "<cellStyle name=\"Heading 1\" xfId=\"1\" builtinId=\"16\" customBuiltin=\"1\"/>",
            "<cellStyle name=\"Heading 2\" xfId=\"2\" builtinId=\"17\" customBuiltin=\"1\"/>")
        .containsPattern("<cellXfs.* xfId=\"1\".*</cellXfs>");
  }

  @Test
  void withheld_point_of_a_chart_refers_to_an_empty_cell() {
    assertThat(matches(part("xl/charts/chart1.xml"), "<c:val><c:numRef><c:f>([^<]+)</c:f>"))
        .containsExactly(
            "('Figure 1 data'!$B$8,'Figure 1 data'!$F$9:$F$10,'Figure 1 data'!$B$11:$B$13)",
            "('Figure 1 data'!$C$8,'Figure 1 data'!$F$9:$F$10,'Figure 1 data'!$C$11,"
                + "'Figure 1 data'!$F$12,'Figure 1 data'!$C$13)",
            "('Figure 1 data'!$D$8,'Figure 1 data'!$F$9:$F$10,'Figure 1 data'!$D$11:$D$13)");
    assertThat(part("xl/charts/chart1.xml"))
        .contains("<c:dispBlanksAs val=\"gap\"/>", "<c:f>'Figure 1 data'!$A$8:$A$13</c:f>");
    assertThat(sheet("Figure 1 data")).doesNotContain("r=\"E", "r=\"F");
  }

  @Test
  void interval_reaches_from_the_value_to_its_bounds() {
    String chart = part("xl/charts/chart3.xml");
    assertThat(matches(chart, "<c:plus>.*?</c:plus>").limit(1))
        .containsExactly(
            "<c:plus><c:numLit><c:formatCode>General</c:formatCode><c:ptCount val=\"3\"/>"
                + "<c:pt idx=\"0\"><c:v>1.1</c:v></c:pt><c:pt idx=\"1\"><c:v>1.2</c:v></c:pt>"
                + "</c:numLit></c:plus>");
    assertThat(chart).contains("<c:f>'Figure 3 data'!$C$10:$C$12</c:f>");
  }

  @Test
  void chart_has_its_alternative_text_title_and_palette() {
    assertThat(part("xl/drawings/drawing1.xml"))
        .contains("name=\"Figure 1 chart\"")
        .contains("descr=\"Chart: shared depots at 45% and all depots at 69%");
    assertThat(part("xl/charts/chart1.xml"))
        .contains("<a:t>Figure 1: Lorries from shared depots pass least often</a:t>")
        .contains("<a:t>Percentage that passed at the first test</a:t>", "<a:t>Academic year</a:t>")
        .contains("12436D", "28A197", "801650")
        .doesNotContain("rot=\"-5400000\"");
  }

  private static byte[] written() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook.write(Book.of(Sample.XML, Sample.report()), out);
    return out.toByteArray();
  }

  private static Map<String, String> parts(byte[] workbook) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static String part(String name) {
    String part = parts.get(name);
    assertThat(part).as(name).isNotNull();
    return String.valueOf(part);
  }

  /** Sheets are numbered in their order. */
  private static String sheet(String name) {
    List<String> names = matches(part("xl/workbook.xml"), "<sheet name=\"([^\"]+)\"").toList();
    return part("xl/worksheets/sheet" + (names.indexOf(name) + 1) + ".xml");
  }

  private static List<Row> rows(String sheet) throws IOException {
    try (var book =
        new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
      return book.findSheet(sheet).orElseThrow().read();
    }
  }

  private static Stream<String> columnA(String sheet) throws IOException {
    return rows(sheet).stream().map(row -> row.getCellText(0));
  }

  private static List<CellType> types(Row row) {
    return row.stream().map(Cell::getType).toList();
  }

  private static List<String> formats(List<Row> rows, int column) {
    return rows.stream()
        .map(row -> row.getCell(column))
        .filter(cell -> cell.getType() == CellType.NUMBER)
        .map(Cell::getDataFormatString)
        .toList();
  }

  private static Stream<String> matches(String xml, String pattern) {
    return Pattern.compile(pattern)
        .matcher(xml)
        .results()
        .map((MatchResult found) -> found.group(found.groupCount()));
  }
}
