package bulletin.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.render.chart.ChartDrawing;
import bulletin.render.chart.Svg;
import bulletin.render.pdf.PdfDocument;
import bulletin.render.pdf.PdfFacts;
import bulletin.render.pdf.TaggedPdf;
import bulletin.render.workbook.Sample;
import bulletin.report.model.Chart;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OtherRulesTest {
  private static final Chart CHART = Sample.report().charts().getFirst();
  private static final String BODY =
      """
      <a href="#content">Skip to the content</a>
      <main id="content">
      <h1>Lorries</h1><h2>Tests</h2><p>See <a href="https://example.org/">how lorries are counted</a>.</p>
      <table id="tests"><caption>Tests</caption>
      <tr><th scope="col">Depot</th><th scope="col">Tests</th></tr>
      <tr><th scope="row">Own</th><td>12</td></tr></table>
      <img src="chart:figure-1" alt="A chart of tests."/>
      </main>
      """;
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">
      <head><title>Lorries</title><style>body { font-family: "Liberation Sans" }
      img { width: 160mm; height: 90mm }</style></head>
      <body>%s</body></html>
      """
          .formatted(BODY);

  private static final String SPOILED_PAGE =
      """
      lang="en-GB" | `` | H1: there is none. Wanted: the page's language on its root.
      <title>Lorries</title> | `` | H2: there is none. Wanted: a title that says what the page is.
      <h2> | <h1>More</h1><h2> | H3: there are 2. Wanted: one heading of the first level.
      h2>Tests</h2 | h3>Tests</h3 | H4: h3 "Tests": it follows an h1. Wanted: headings that skip no level.
      href="#content" | href="https://example.org/a" | H5: the first link leads to "https://example.org/a". Wanted: a link that skips to the content as the first link.
      <h2> | <main></main><h2> | H6: there are 2. Wanted: one main landmark.
      <h2> | <h2 id="tests"> | H7: table tests: the id stands again. Wanted: ids that stand once.
      <caption>Tests</caption> | `` | H8: table tests: it breaks this. Wanted: a caption on every table.
      scope="row" | `` | H9: th in tests: it breaks this. Wanted: a scope on every header cell.
      <td>12</td> | `` | H10: table tests: it breaks this. Wanted: as many cells in every row of a table.
      >12< | >< | H11: table tests: it breaks this. Wanted: no blank cells.
      alt="[^"]*" | `` | H12: img in content: it breaks this. Wanted: an alternative for every picture.
      <h2> | <svg/><h2> | H13: svg in content: it breaks this. Wanted: a role and a name on every drawing.
      >how lorries are counted< | >here< | H14: a in content: a link says "here". Wanted: links whose words say where they lead.
      <h2> | <a href="gone.pdf">The report (PDF)</a><h2> | H16: a in content: nothing is at gone.pdf. Wanted: links whose targets are there.
      <h2> | <h2 onclick="go()"> | H17 (good practice): h2 in content: it loads or runs something. Wanted: nothing loaded from elsewhere, no script but one that the page's policy admits by its hash.
      <h2> | <input/><h2> | H18: input in content: it breaks this. Wanted: a label on every field.
      <h2> | <a href="https://example.org/b">how lorries are counted</a><h2> | H15 (good practice): a in content: "how lorries are counted" leads to https://example.org/, elsewhere to https://example.org/b. Wanted: the same words for the same target.
      <h2>Tests</h2> | <h2>Tests</h3> | H19 (good practice): line 7, column 31: Unexpected EndTag token [</h3>] when in state [InBody]. Wanted: markup that a browser need not mend.
      """;

  private static final String SPOILED_CHART =
      """
      viewBox="[^"]*" | `` | C1
      <g | <script/><g | C1
      <desc.*</desc> | `` | C2
      <text | <text transform="rotate(-90)" | C3
      font-size="13" | font-size="11" | C4
      <path | <path opacity="0.5" | C5
      fill="#0B0C0C" | fill="#F46A25" | C6
      stroke="#12436D" | stroke="#6BACE6" | C6
      <text x="[^"]*" | <text x="9999" | C9
      <g | <linearGradient/><g | C14
      </svg> | <g fill="none" stroke-width="2"><path stroke="#12436D"/><path stroke="#28A197"/><path stroke="#801650"/><path stroke="#3D3D8F"/><path stroke="#7A2D00"/></g></svg> | C7
      </svg> | <g fill="none" stroke="#d9d9d9" stroke-width="1"><path/><path/><path/><path/><path/><path/><path/><path/><path/><path/><path/></g></svg> | C10
      """;

  /** As the page, and long enough to need bookmarks. */
  private static final String PRINTED =
      PAGE.replace(
          "</main>",
          "<h2 style=\"page-break-before: always\">More</h2><p>Words.</p>".repeat(3) + "</main>");

  @TempDir static Path folder = Path.of("");

  @BeforeAll
  static void write() throws Exception {
    Files.writeString(folder.resolve("whole.html"), PAGE);
    Files.writeString(folder.resolve("whole.svg"), Svg.of(CHART));
    try (OutputStream out = Files.newOutputStream(folder.resolve("whole.pdf"))) {
      TaggedPdf.write(
          new PdfDocument(
              PRINTED,
              Map.of("figure-1", ChartDrawing.of(CHART)),
              new PdfFacts(
                  "Lorries",
                  "Office for Lorries",
                  "Tests of lorries",
                  "en-GB",
                  Instant.parse("2026-03-12T00:00:00Z"),
                  "Bulletin")),
          out);
    }
  }

  @ParameterizedTest
  @CsvSource({"whole.pdf, 11", "whole.html, 19", "whole.svg, 10"})
  void file_that_keeps_all_rules_is_said_to(String file, int rules) throws Exception {
    assertThat(Judge.of(folder.resolve(file))).isEqualTo(new Judgement(rules, List.of()));
  }

  static List<Arguments> pages() {
    return Spoiled.cases(SPOILED_PAGE);
  }

  static List<Arguments> charts() {
    return Spoiled.cases(SPOILED_CHART);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void spoiled_page_breaks_one_rule(
      String pattern, String replacement, String said, @TempDir Path scratch) throws Exception {
    assertThat(Judge.of(Spoiled.text(PAGE, ".html", pattern, replacement, scratch)).failures())
        .singleElement()
        .hasToString(said);
  }

  @ParameterizedTest
  @MethodSource("charts")
  void spoiled_chart_breaks_one_rule(
      String pattern, String replacement, String rule, @TempDir Path scratch) throws Exception {
    assertThat(broken(Spoiled.text(Svg.of(CHART), ".svg", pattern, replacement, scratch)))
        .containsExactly(rule);
  }

  static List<Arguments> pdfs() {
    return List.of(
        spoiled("P1", pdf -> catalog(pdf).removeItem(name("MarkInfo"))),
        spoiled("P2", pdf -> catalog(pdf).removeItem(name("Lang"))),
        spoiled("P3", pdf -> catalog(pdf).removeItem(name("ViewerPreferences"))),
        spoiled("P4", pdf -> pdf.addPage(new PDPage())),
        spoiled("P5", OtherRulesTest::withoutFonts),
        spoiled("P6", pdf -> remove("Figure", name("Alt"), tree(pdf))),
        spoiled("P7", pdf -> remove("TH", name("Scope"), tree(pdf))),
        spoiled("P8", pdf -> retype("H2", "H4", tree(pdf))),
        spoiled("P9", pdf -> catalog(pdf).removeItem(name("Outlines"))),
        spoiled("P10", pdf -> catalog(pdf).removeItem(name("Metadata"))),
        spoiled("P11", pdf -> pdf.getPage(0).getCOSObject().removeItem(name("Tabs"))));
  }

  @ParameterizedTest
  @MethodSource("pdfs")
  void spoiled_pdf_breaks_one_rule(String rule, Consumer<PDDocument> spoil, @TempDir Path scratch)
      throws Exception {
    Path file = scratch.resolve("spoiled.pdf");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("whole.pdf").toFile())) {
      spoil.accept(pdf);
      pdf.save(file.toFile());
    }

    assertThat(broken(file)).containsExactly(rule);
  }

  @Test
  void every_rule_is_broken_by_a_spoiled_file() {
    assertThat(Spoiled.rules(SPOILED_PAGE)).isEqualTo(ids(PageRules.RULES));
    assertThat(Spoiled.rules(SPOILED_CHART)).isEqualTo(ids(PictureRules.RULES));
    assertThat(pdfs().stream().map(each -> each.get()[0]))
        .containsExactlyInAnyOrderElementsOf(ids(PdfRules.RULES));
  }

  private static <T> Set<String> ids(List<Rule<T>> rules) {
    return new TreeSet<>(rules.stream().map(Rule::id).toList());
  }

  /** Tags left open, attributes without quotes, no XML at all: what most pages are. */
  @Test
  void page_of_another_producer_is_judged_by_every_rule(@TempDir Path scratch) throws Exception {
    Path page =
        Files.writeString(
            scratch.resolve("other.html"),
            """
            <!doctype html>
            <html lang=en>
            <meta charset=utf-8>
            <title>Depots</title>
            <a href=#main>Skip to content</a>
            <main id=main>
            <h1>Depots &mdash; all</h1>
            <p>First paragraph<br>with a break
            <p>Second &nbsp; paragraph
            <img src=depot.png>
            <ul><li>One<li>Two</ul>
            <table><caption>Tests</caption>
            <tr><th scope=col>Depot<th>Tests
            <tr><th scope=row>Own<td>12
            </table>
            <label>Search <input type=search></label> <input type=submit value=Go>
            </main>
            """);

    assertThat(Judge.of(page).failures())
        .extracting(Failure::toString)
        .containsExactly(
            "H9: th in main: it breaks this. Wanted: a scope on every header cell.",
            "H12: img in main: it breaks this. Wanted: an alternative for every picture.");
  }

  @Test
  void file_without_markup_is_no_page(@TempDir Path scratch) throws Exception {
    assertThat(Judge.of(Files.writeString(scratch.resolve("no.html"), "Words.")).failures())
        .singleElement()
        .hasToString("R1: there is no markup in it. Wanted: a whole file of the type html.");
  }

  @Test
  void file_without_rules_is_refused() {
    assertThat(Judge.knows(Path.of("figures.csv"))).isFalse();
    assertThatThrownBy(() -> Judge.of(folder.resolve("gone.pdf")))
        .isInstanceOf(java.nio.file.NoSuchFileException.class);
  }

  private static Arguments spoiled(String rule, Consumer<PDDocument> spoil) {
    return Arguments.of(rule, spoil);
  }

  private static COSName name(String name) {
    return COSName.getPDFName(name);
  }

  private static COSDictionary catalog(PDDocument pdf) {
    return pdf.getDocumentCatalog().getCOSObject();
  }

  private static PDStructureNode tree(PDDocument pdf) {
    return pdf.getDocumentCatalog().getStructureTreeRoot();
  }

  private static void withoutFonts(PDDocument pdf) {
    for (PDPage page : pdf.getPages()) {
      COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
      for (COSName each : fonts.keySet()) {
        COSDictionary font = fonts.getCOSDictionary(each);
        COSDictionary holder =
            font.containsKey(COSName.DESCENDANT_FONTS)
                ? (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0)
                : font;
        holder.getCOSDictionary(COSName.FONT_DESC).removeItem(COSName.FONT_FILE2);
      }
    }
  }

  private static void remove(String type, COSName key, PDStructureNode node) {
    each(
        type,
        node,
        element -> {
          element.getCOSObject().removeItem(key);
          if (element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary own) {
            own.removeItem(key);
          }
        });
  }

  private static void retype(String type, String other, PDStructureNode node) {
    each(type, node, element -> element.setStructureType(other));
  }

  private static void each(String type, PDStructureNode node, Consumer<PDStructureElement> change) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        each(type, element, change);
        if (element.getStructureType().equals(type)) {
          change.accept(element);
        }
      }
    }
  }

  private static List<String> broken(Path file) throws Exception {
    return Judge.of(file).failures().stream().map(Failure::rule).distinct().toList();
  }
}
