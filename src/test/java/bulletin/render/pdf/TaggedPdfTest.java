package bulletin.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaggedPdfTest {

  private PDDocument release;

  @BeforeAll
  void write() throws IOException {
    release = Loader.loadPDF(Sample.write(Sample.document()));
  }

  @AfterAll
  void close() throws IOException {
    release.close();
  }

  @Test
  void file_says_what_the_facts_say_not_what_the_document_says() {
    var info = release.getDocumentInformation();
    assertThat(info.getTitle()).isEqualTo("Bees & blossom: 2025");
    assertThat(info.getAuthor()).isEqualTo("Office for Orchards");
    assertThat(info.getSubject()).isEqualTo("Visits of bees to <orchards>");
    assertThat(info.getProducer()).isEqualTo("Bulletin 0.1.0");
    assertThat(info.getCreationDate().toInstant()).isEqualTo(Sample.FACTS.date());
    assertThat(info.getModificationDate().toInstant()).isEqualTo(Sample.FACTS.date());
    assertThat(info.getCreator()).isNull();
  }

  @Test
  void file_is_marked_titled_and_in_its_language() {
    var catalog = release.getDocumentCatalog();
    assertThat(catalog.getMarkInfo().isMarked()).isTrue();
    assertThat(catalog.getLanguage()).isEqualTo("en-GB");
    assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(catalog.getPageMode().stringValue()).isEqualTo("UseOutlines");
    assertThat(release.getVersion()).isEqualTo(1.7f);
  }

  @Test
  void headings_become_nested_bookmarks_that_lead_to_their_text() throws IOException {
    List<String> titles = new ArrayList<>();
    bookmarks(release.getDocumentCatalog().getDocumentOutline(), "", titles);
    assertThat(titles)
        .containsExactly(
            "Bees and blossom: 2025 -> page 1",
            "  Main points -> page 1",
            "    Terms -> page 1",
            "  Notes -> page 4");
  }

  private static void bookmarks(PDOutlineNode node, String indent, List<String> titles)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      titles.add(indent + item.getTitle() + " -> " + page(item.getDestination()));
      bookmarks(item, indent + "  ", titles);
    }
  }

  @Test
  void every_font_is_embedded_as_a_subset() throws IOException {
    Set<String> names = new TreeSet<>();
    for (PDPage page : release.getPages()) {
      for (COSName key : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(key);
        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        names.add(font.getName());
      }
    }
    assertThat(names)
        .containsExactly(
            "AAAAAA+LiberationSans",
            "BBBBBB+LiberationSans-Bold",
            "CCCCCC+LiberationSans-Italic",
            "EEEEEE+LiberationMono");
  }

  @Test
  void each_link_has_one_described_annotation_on_its_page() throws IOException {
    List<String> links = new ArrayList<>();
    for (PDPage page : release.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        PDAnnotationLink link = (PDAnnotationLink) annotation;
        links.add(link.getContents() + " -> " + target(link));
        assertThat(link.getStructParent()).isNotNegative();
      }
    }
    assertThat(links)
        .containsExactly(
            "Method report (website) -> https://example.org/method?a=1&b=2",
            "the notes -> page 4",
            "Footnote 1 -> page 4",
            "Main points -> page 1",
            "Terms -> page 1",
            "Notes -> page 4",
            "link that is long enough to be broken over two lines of the page, so that it has two"
                + " areas -> https://example.org/",
            "Footnote 2 -> page 4",
            "symbols used -> https://example.org/s");
  }

  private static String target(PDAnnotationLink link) throws IOException {
    return switch (link.getAction()) {
      case PDActionURI web -> web.getURI();
      case PDActionGoTo inside -> page(inside.getDestination());
      default -> throw new AssertionError(link.getAction());
    };
  }

  private static String page(PDDestination destination) {
    return "page " + (1 + ((PDPageDestination) destination).retrievePageNumber());
  }

  private static String golden(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/bulletin/render/pdf", name))
        .stripTrailing();
  }

  @Test
  void structure_reads_in_the_order_of_the_document() throws IOException {
    List<String> outline = TaggedText.outline(release);
    assertThat(String.join("\n", outline.subList(0, outline.indexOf("  Table"))))
        .isEqualTo(golden("structure.txt"));
  }

  @Test
  void table_head_repeats_on_the_next_page_but_is_read_once() throws IOException {
    assertThat(text(2)).contains("2024 2025");
    assertThat(text(3)).contains("2024 2025");
    assertThat(TaggedText.outline(release))
        .filteredOn(line -> line.strip().equals("TH: 2024"))
        .hasSize(1);
  }

  @Test
  void every_page_has_text_of_its_own() throws IOException {
    for (int page = 1; page <= release.getNumberOfPages(); page++) {
      assertThat(text(page).lines().count()).as("page %d", page).isGreaterThan(2);
    }
  }

  @Test
  void figures_have_their_alt_and_their_place() {
    List<PDStructureElement> figures = new ArrayList<>();
    collect(release.getDocumentCatalog().getStructureTreeRoot(), "Figure", figures);
    assertThat(figures)
        .extracting(PDStructureElement::getAlternateDescription)
        .containsExactly("Bar chart of visits: they rise.", "Bar chart of hives.", "Small chart.");
    assertThat(figures)
        .allSatisfy(
            figure -> assertThat(figure.getAttributes().getObject(0).toString()).contains("BBox"));
  }

  private static void collect(PDStructureNode node, String type, List<PDStructureElement> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement child) {
        if (child.getStructureType().equals(type)) {
          found.add(child);
        }
        collect(child, type, found);
      }
    }
  }

  @Test
  void chart_text_can_be_selected() throws IOException {
    assertThat(text(2)).contains("Visits", "5\u00a0%");
    assertThat(text(4)).contains("Small \u2212 2");
  }

  /** Heights that move a section from the foot of the first page to the second. */
  @ParameterizedTest
  @ValueSource(ints = {180, 208, 210, 212, 214, 216, 218, 220, 222, 224})
  void link_leads_to_the_page_where_the_text_is(int millimetres) throws IOException {
    String body =
        "<h1>A</h1><p><a href='#s'>B</a></p><div style='height: %dmm'></div>"
            + "<section id='s'><h2 style='margin-top: 5mm'>Here</h2><p>C</p></section>";
    try (PDDocument pdf = Loader.loadPDF(Sample.write(body.formatted(millimetres)))) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      String page = first.getText(pdf).contains("Here") ? "page 1" : "page 2";
      assertThat(target((PDAnnotationLink) pdf.getPage(0).getAnnotations().getFirst()))
          .isEqualTo(page);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "article",
        "aside",
        "figcaption",
        "figure",
        "footer",
        "header",
        "main",
        "nav",
        "section"
      })
  void elements_of_html_5_begin_a_line(String name) throws IOException {
    String element = "<%1$s>One</%1$s><%1$s>Two</%1$s>".formatted(name);
    try (PDDocument pdf = Loader.loadPDF(Sample.write(element))) {
      assertThat(new PDFTextStripper().getText(pdf)).containsPattern("One\\s*\\RTwo");
    }
  }

  private String text(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(release);
  }
}
