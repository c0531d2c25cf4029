package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The PDF is heard, from its first word to its last, in the order in which the page is read. */
class ReadingOrderIT {
  /** Stands where paper has the number of a page. */
  private static final String PAGE_NUMBER = "\uE000";

  /** What only the page has: drawings are told by their tables, files are beside the page. */
  private static final String PAGE_ONLY = "svg, #release-files, summary, a.back";

  @ParameterizedTest
  @CsvSource({"key-stage-2, ks2_national.csv", "local-authority-ks2, ks2_la.csv"})
  void structure_has_all_words_of_the_page_in_its_order(String report, String file)
      throws Exception {
    Release release = Release.of(report, Bulletin.SHARED.resolve("data").resolve(file));

    assertReadAs(release, closed(release.pdf()));
  }

  /** As the other, by poppler, which takes minutes over a long structure tree. */
  @Tag("slow")
  @ParameterizedTest
  @CsvSource({"key-stage-2, ks2_national.csv", "local-authority-ks2, ks2_la.csv"})
  void poppler_hears_all_words_of_the_page_in_its_order(String report, String file)
      throws Exception {
    Release release = Release.of(report, Bulletin.SHARED.resolve("data").resolve(file));

    assertReadAs(release, heard(release.folder().resolve("report.pdf")));
  }

  private static void assertReadAs(Release release, String heard) throws IOException {
    String read = closed(asOnPaper(release.page()).selectFirst("main").text());

    assertThat(read).hasSizeGreaterThan(20_000);
    assertThat(unnumbered(heard, read)).isEqualTo(read);
  }

  /** Paper has the draft's sentence under the lead, page numbers in the contents, and addresses. */
  private static Document asOnPaper(Document page) {
    String sentence = page.select(".banner strong").text();
    page.selectFirst(".lead").after("<p>" + sentence + "</p>");
    page.select(PAGE_ONLY).remove();
    page.select("nav li").forEach(entry -> entry.appendText(PAGE_NUMBER));
    page.select("a.web").forEach((Element link) -> link.appendText(", " + link.attr("href")));
    return page;
  }

  /** The text with the sign for each page number, as far as numbers stand where they should. */
  private static String unnumbered(String heard, String read) {
    String start = read.substring(0, read.lastIndexOf(PAGE_NUMBER) + 1);
    List<String> between = new ArrayList<>();
    for (String part : start.split(PAGE_NUMBER, -1)) {
      between.add(Pattern.quote(part));
    }
    return Pattern.compile("^" + String.join("[0-9]+", between)).matcher(heard).replaceFirst(start);
  }

  /** What poppler reads along the structure tree, figures left out: their tables say the same. */
  private static String heard(Path pdf) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("pdfinfo", "-struct-text", pdf.toString()).start();
    String tree = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    StringBuilder heard = new StringBuilder();
    int figure = Integer.MAX_VALUE;
    for (String line : tree.lines().toList()) {
      int depth = line.length() - line.stripLeading().length();
      String said = line.strip();
      if (said.startsWith("\"") && depth <= figure) {
        heard.append(said, 1, said.length() - 1);
      } else if (said.startsWith("Figure")) {
        figure = depth;
      } else if (depth <= figure) {
        figure = Integer.MAX_VALUE;
      }
    }
    return closed(heard.toString());
  }

  private static String closed(String text) {
    return text.replaceAll("[\\s\u00a0]", "");
  }
}
