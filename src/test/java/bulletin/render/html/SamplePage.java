package bulletin.render.html;

import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.report.model.Report;
import bulletin.report.model.SampleReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sample report as page and print, with the shared templates of the project. */
final class SamplePage {
  static final String TEXTS =
      """
      <#import "/shared/release.ftlh" as release>
      <#macro about><p>These figures cover <strong>all schools</strong>; see the
      <a href="https://example.org/method">method</a><@release.note "rounding"/>.</p></#macro>
      <#macro over_time><p>Rates are lower than when collection resumed.</p></#macro>
      <#macro data_set><h3>What it holds</h3><p>One row for each school year.</p></#macro>
      """;
  static final String TEMPLATE = TEXTS + "<@release.page texts=.namespace/>\n";
  static final List<PageLink> LINKS =
      List.of(
          new PageLink("Pupil absence, for print", "report.pdf", "PDF", "310 KB"),
          new PageLink("All tables", "report.xlsx", "Excel", "42 KB"));

  private SamplePage() {}

  static String page() {
    try {
      return HtmlPage.page(report(), templates(TEMPLATE), pictures(), LINKS);
    } catch (TemplateError e) {
      throw new AssertionError(e);
    }
  }

  static String print() {
    try {
      return HtmlPage.print(report(), templates(TEMPLATE));
    } catch (TemplateError e) {
      throw new AssertionError(e);
    }
  }

  static Report report() {
    return SampleReport.report();
  }

  /** The project's shared templates beside one report template of this text. */
  static Templates templates(String report) {
    try {
      Path folder = Files.createTempDirectory("report-templates");
      copyShared(folder.resolve("shared"));
      Path own = Files.createDirectories(folder.resolve("absence"));
      Files.writeString(own.resolve("report.ftlh"), report);
      return Templates.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> pictures() {
    return report().charts().stream()
        .map(chart -> chart.text().id())
        .collect(Collectors.toMap(Function.identity(), SamplePage::picture));
  }

  private static void copyShared(Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(Path.of("report-templates/shared"))) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static String picture(String id) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 300" role="img" \
        aria-labelledby="%s-title"><title id="%s-title">Picture of %s</title>\
        <rect width="640" height="300" fill="#12436D"/></svg>"""
        .formatted(id, id, id);
  }
}
