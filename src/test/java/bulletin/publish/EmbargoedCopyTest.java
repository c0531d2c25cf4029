package bulletin.publish;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.DataSet;
import bulletin.render.template.Templates;
import bulletin.report.ReportBuilder;
import bulletin.report.Wording;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Facts;
import bulletin.report.model.Report;
import bulletin.source.csv.CsvSource;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The copy for pre-release access beside everybody's: the embargo on each page, and no more. */
class EmbargoedCopyTest {
  private static final String EMBARGO = "Embargoed until 9:30am on 26 November 2026";
  private static final Path FOLDER =
      Path.of("src/test/resources/report-templates/absence-invented");

  @TempDir static Path top;
  private static Path everybodys;
  private static Path embargoed;
  private static Path corrected;

  @BeforeAll
  static void build() throws Exception {
    Path templates = top.resolve("report-templates");
    copy(Path.of("report-templates/shared"), templates.resolve("shared"));
    copy(FOLDER, templates.resolve("absence-invented"));
    ReportDefinition definition = DefinitionReader.read(templates.resolve("absence-invented"));
    DataSet data = CsvSource.read(FOLDER.resolve("sample.csv"), Layouts.layout(definition));
    Wording wording = Wording.of(List.of(templates.resolve("shared/wording.properties")));
    Report report =
        ReportBuilder.build(definition, data, wording, definition.data().illustrative());
    Provenance provenance =
        new Provenance(
            "Bulletin test",
            Source.file("bulletin build absence-invented", "sample.csv"),
            "Absence",
            Optional.empty(),
            Optional.empty(),
            data,
            List.of());
    everybodys = write(templates, "public", report, provenance);
    embargoed =
        write(
            templates,
            "embargoed",
            report.marked(new Facts.Marks(Optional.of(EMBARGO), List.of())),
            provenance);
    Facts.Note note = new Facts.Note(LocalDate.of(2026, 12, 3), "Three figures were too low");
    corrected =
        write(
            templates,
            "corrected",
            report.marked(new Facts.Marks(Optional.empty(), List.of(note))),
            provenance);
  }

  private static Path write(Path templates, String output, Report report, Provenance provenance)
      throws Exception {
    return new ReleaseWriter(Templates.of(templates), top.resolve(output), step -> {})
        .write(report, provenance)
        .folder();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.createDirectories(to);
        if (Files.isRegularFile(each)) {
          Files.copy(each, to.resolve(from.relativize(each)));
        }
      }
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void files_that_hold_figures_only_are_the_same_and_the_embargo_lies_beside_them()
      throws IOException {
    List<String> names = new ArrayList<>(files(embargoed));
    assertThat(names).contains("EMBARGO.txt");
    names.remove("EMBARGO.txt");
    assertThat(names).isEqualTo(files(everybodys));
    for (String name : names) {
      if (name.endsWith(".csv") || name.endsWith(".svg")) {
        assertThat(embargoed.resolve(name)).hasSameBinaryContentAs(everybodys.resolve(name));
      }
    }
    assertThat(embargoed.resolve("EMBARGO.txt")).content().startsWith(EMBARGO + ".\n");
  }

  @Test
  void page_says_it_on_top_and_on_each_printed_sheet_and_differs_in_nothing_else()
      throws IOException {
    String page = Files.readString(embargoed.resolve("report.html"));
    assertThat(Jsoup.parse(page).body().child(1).text()).isEqualTo(EMBARGO);
    assertThat(page).contains("@page { @bottom-center { content: \"" + EMBARGO + "\" } }");
    String without =
        page.replace(
                "<div class=\"banner embargo\" role=\"region\" aria-label=\"Embargo\"><p class=\"width\"><strong>"
                    + EMBARGO
                    + "</strong></p></div>\n",
                "")
            .replace("@page { @bottom-center { content: \"" + EMBARGO + "\" } }\n", "");
    assertThat(sizeless(without))
        .isEqualTo(sizeless(Files.readString(everybodys.resolve("report.html"))));
  }

  /** Files with the embargo are a little larger, and a page gives the size of each. */
  private static String sizeless(String page) {
    return page.replaceAll(", \\d+ KB\\)", ")");
  }

  @Test
  void pdf_says_it_on_every_page_and_differs_in_nothing_else() throws IOException {
    List<String> pages = pages(embargoed.resolve("report.pdf"));
    List<String> publicPages = pages(everybodys.resolve("report.pdf"));
    assertThat(pages).hasSameSizeAs(publicPages).hasSizeGreaterThan(2);
    for (int i = 0; i < pages.size(); i++) {
      assertThat(pages.get(i)).contains(EMBARGO);
      assertThat(words(pages.get(i).replace(EMBARGO, ""))).isEqualTo(words(publicPages.get(i)));
    }
    assertThat(publicPages).noneMatch(page -> page.contains("Embargo"));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }

  private static List<String> pages(Path pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
    }
    return pages;
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.xlsx", "report.ods"})
  void every_sheet_says_it_and_differs_in_nothing_else(String book) throws IOException {
    List<List<String>> sheets = sheets(embargoed.resolve(book));
    List<List<String>> publicSheets = sheets(everybodys.resolve(book));
    assertThat(sheets).hasSameSizeAs(publicSheets).hasSizeGreaterThan(5);
    for (int i = 0; i < sheets.size(); i++) {
      List<String> rows = new ArrayList<>(sheets.get(i));
      assertThat(rows.stream().filter(EMBARGO::equals)).hasSize(1);
      rows.remove(EMBARGO);
      assertThat(rows).isEqualTo(publicSheets.get(i));
    }
  }

  private static List<List<String>> sheets(Path book) throws IOException {
    return book.toString().endsWith(".xlsx") ? xlsx(book) : ods(book);
  }

  private static List<List<String>> xlsx(Path book) throws IOException {
    List<List<String>> sheets = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(book.toFile())) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheets.add(
            sheet.read().stream()
                .map(
                    row ->
                        String.join(
                            "|", row.stream().map(c -> c == null ? "" : c.getText()).toList()))
                .toList());
      }
    }
    return sheets;
  }

  private static List<List<String>> ods(Path book) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(book)) {
      return Jsoup.parse(Files.readString(zip.getPath("content.xml")), "", Parser.xmlParser())
          .getElementsByTag("table:table")
          .stream()
          .map(
              table ->
                  table.getElementsByTag("table:table-row").stream()
                      .map(
                          row ->
                              String.join("|", row.children().stream().map(Element::text).toList()))
                      .toList())
          .toList();
    }
  }

  @Test
  void correction_is_told_on_the_page_in_the_pdf_and_on_the_cover() throws IOException {
    assertThat(Jsoup.parse(Files.readString(corrected.resolve("report.html"))).text())
        .contains("Correction 3 December 2026: Three figures were too low");
    assertThat(pages(corrected.resolve("report.pdf")).getFirst())
        .contains("3 December 2026: Three figures were too low");
    assertThat(sheets(corrected.resolve("report.xlsx")).getFirst())
        .contains("Corrected 3 December 2026: Three figures were too low");
  }
}
