package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * axe-core in headless Chromium: what of a page breaks the accessibility rules at a width.
 *
 * @param scratch holds the pages and the browser's profile
 */
record Axe(Path scratch) {
  private static final String TAGS =
      "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";

  /** The page stands in a frame of the width, since no window is as narrow as a telephone. */
  private static final String FRAME =
      """
      <!DOCTYPE html><html lang="en"><head><title>Frame</title></head><body style="margin:0">
      <iframe id="page" title="Page" src="page.html" style="width:%dpx;height:900px;border:0"></iframe>
      <pre id="said"></pre>
      <script>
      document.getElementById('page').addEventListener('load', async event => {
        const page = event.target.contentWindow;
        const field = page.document.querySelector('input[type=search]');
        if (field !== null) {
          field.value = '%s';
          field.dispatchEvent(new page.Event('input'));
        }
        const found = await page.axe.run(page.document,
            {runOnly: {type: 'tag', values: %s}, resultTypes: ['violations', 'incomplete']});
        const lines = found.violations.flatMap(rule => rule.nodes.map(
            node => 'violation ' + rule.id + ' ' + node.target.join(' ')));
        const status = page.document.querySelector('[role=status]');
        lines.push('status ' + (status === null ? '' : status.textContent));
        lines.push('rows ' + page.document.querySelectorAll('tbody tr:not([hidden])').length);
        lines.push('passes ' + found.passes.length, 'width ' + page.document.documentElement.clientWidth,
            'wide ' + page.document.documentElement.scrollWidth);
        document.getElementById('said').textContent = lines.join('\\n');
      });
      </script></body></html>
      """;

  /**
   * What axe said.
   *
   * @param violations the rule and the element, each
   * @param passes how many rules found something and nothing wrong
   * @param width of the page, in CSS pixels
   * @param wide how wide it would be to show all without scrolling
   * @param search what became of it
   */
  record Said(List<String> violations, int passes, int width, int wide, Search search) {}

  /**
   * What a search says and leaves.
   *
   * @param status the words of the live region; empty without one
   * @param rows how many rows of tables are shown
   */
  record Search(String status, int rows) {}

  Said of(Document page, int width) throws IOException, InterruptedException {
    return typed(page, "", width);
  }

  /** The page when someone has typed words into its search, if it has one. */
  Said typed(Document page, String words, int width) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(scratch, "axe");
    Document copy = page.clone();
    // The page's policy keeps out every script but its own, and so axe.
    copy.select("meta[http-equiv=Content-Security-Policy]").remove();
    copy.head().appendElement("script").attr("src", "axe.js");
    Files.writeString(folder.resolve("page.html"), copy.outerHtml());
    Files.writeString(folder.resolve("axe.js"), script());
    Path frame = folder.resolve("frame.html");
    Files.writeString(frame, FRAME.formatted(width, words, TAGS));
    Element said = Jsoup.parse(browsed(frame, width)).getElementById("said");
    return read(Objects.requireNonNull(said).wholeText().lines().toList());
  }

  private static Said read(List<String> lines) {
    List<String> violations = new ArrayList<>();
    String status = "";
    int[] numbers = new int[4];
    List<String> names = List.of("passes", "width", "wide", "rows");
    for (String line : lines) {
      String first = line.substring(0, line.indexOf(' '));
      String rest = line.substring(line.indexOf(' ') + 1);
      if (first.equals("violation")) {
        violations.add(rest);
      } else if (first.equals("status")) {
        status = rest;
      } else {
        numbers[names.indexOf(first)] = Integer.parseInt(rest);
      }
    }
    return new Said(violations, numbers[0], numbers[1], numbers[2], new Search(status, numbers[3]));
  }

  private static String script() throws IOException {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The document as it is when the scripts have run; files may read each other. */
  String browsed(Path file, int width) throws IOException, InterruptedException {
    Path log = Files.createTempFile(scratch, "chromium", ".log");
    Process process =
        new ProcessBuilder(
                "chromium",
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--allow-file-access-from-files",
                "--user-data-dir=" + scratch.resolve("chromium"),
                "--window-size=" + Math.max(500, width) + ",1000",
                "--virtual-time-budget=120000",
                "--dump-dom",
                file.toUri().toString())
            .redirectError(log.toFile())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    return said;
  }
}
