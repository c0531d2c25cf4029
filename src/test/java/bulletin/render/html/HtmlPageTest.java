package bulletin.render.html;

import java.nio.file.*;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
  @Test
  void explore() throws Exception {
    Files.writeString(
        Path.of("/tmp/html/page.html"),
        HtmlPage.page(
            SamplePage.report(),
            SamplePage.templates(SamplePage.TEMPLATE),
            SamplePage.pictures(),
            SamplePage.LINKS));
    Files.writeString(
        Path.of("/tmp/html/print.html"),
        HtmlPage.print(SamplePage.report(), SamplePage.templates(SamplePage.TEMPLATE)));
  }
}
