package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page keeps WCAG 2.2 AA, as far as a program in a browser can judge it. */
class AccessiblePageIT {
  @TempDir private Path scratch = Path.of("");

  private static Document page(String report, String file) throws Exception {
    return Release.of(report, Bulletin.SHARED.resolve("data").resolve(file)).page();
  }

  @ParameterizedTest
  @CsvSource({
    "key-stage-2, ks2_national.csv, 1280",
    "key-stage-2, ks2_national.csv, 320",
    "local-authority-ks2, ks2_la.csv, 1280",
    "local-authority-ks2, ks2_la.csv, 320"
  })
  void page_breaks_no_rule_and_needs_no_sideways_scrolling(String report, String file, int width)
      throws Exception {
    Axe.Said said = new Axe(scratch).of(page(report, file), width);

    assertThat(said.violations()).isEmpty();
    assertThat(said.passes()).isGreaterThan(30);
    assertThat(said.width()).isBetween(width - 20, width);
    assertThat(said.wide()).isLessThanOrEqualTo(said.width());
  }

  @Test
  void axe_sees_what_is_taken_away() throws Exception {
    Document maimed = page("key-stage-2", "ks2_national.csv");
    maimed.selectFirst("svg").removeAttr("aria-labelledby").select("title, desc").remove();
    maimed.selectFirst("html").removeAttr("lang").removeAttr("xml:lang");
    maimed.selectFirst("h3").tagName("h6");
    maimed.selectFirst("p").attr("style", "color: #ccc; background: #fff");

    assertThat(new Axe(scratch).of(maimed, 1280).violations())
        .anyMatch(found -> found.startsWith("svg-img-alt "))
        .anyMatch(found -> found.startsWith("html-has-lang "))
        .anyMatch(found -> found.startsWith("heading-order "))
        .anyMatch(found -> found.startsWith("color-contrast "));
  }
}
