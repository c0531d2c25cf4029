package bulletin.publish;

import bulletin.render.html.HtmlPage;
import bulletin.render.template.Templates;
import bulletin.render.workbook.Book;
import bulletin.report.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One pack of made figures in each format, from its reports to the file on disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PackBenchmark {
  private final Templates templates = Templates.of(Path.of("report-templates"));
  private final Report workbook = MadePack.workbook(1);
  private final Report briefing = MadePack.briefing(1);
  private Path file = Path.of("");

  /** A file for all. */
  @Setup
  public void file() throws IOException {
    file = Files.createTempFile("pack", ".made");
  }

  private Book book() throws Exception {
    Map<String, Object> model = Map.of("report", workbook);
    return Book.of(templates.render("local-authority-ks2/workbook.ftlx", model), workbook);
  }

  /** The workbook for Excel. */
  @Benchmark
  public void xlsx() throws Exception {
    ReportFiles.xlsx(book(), file);
  }

  /** The workbook as OpenDocument. */
  @Benchmark
  public void ods() throws Exception {
    ReportFiles.ods(book(), file);
  }

  /** The briefing on paper. */
  @Benchmark
  public void pdf() throws Exception {
    ReportFiles.pdf(briefing, HtmlPage.print(briefing, templates), "Bulletin", file);
  }

  /** The briefing as a page. */
  @Benchmark
  public String html() throws Exception {
    return HtmlPage.page(briefing, templates, ReportFiles.pictures(briefing), List.of());
  }
}
