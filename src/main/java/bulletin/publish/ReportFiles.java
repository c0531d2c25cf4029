package bulletin.publish;

import bulletin.render.chart.ChartDrawing;
import bulletin.render.chart.Drawing;
import bulletin.render.chart.Svg;
import bulletin.render.html.PageLink;
import bulletin.render.ods.OpenDocument;
import bulletin.render.pdf.PdfDocument;
import bulletin.render.pdf.PdfFacts;
import bulletin.render.pdf.TaggedPdf;
import bulletin.render.workbook.Book;
import bulletin.render.xlsx.Workbook;
import bulletin.report.model.Chart;
import bulletin.report.model.Facts;
import bulletin.report.model.Report;
import bulletin.verify.Judge;
import bulletin.verify.Judgement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A report's files, one by one, and what is said of them. */
final class ReportFiles {
  /** What is dated in a draft, which has no release date: no date that could be believed. */
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  private static final String EMBARGO = "EMBARGO.txt";

  private ReportFiles() {}

  /** Every chart as an SVG element, by its id. */
  static Map<String, String> pictures(Report report) {
    Map<String, String> pictures = new LinkedHashMap<>();
    for (Chart chart : report.charts()) {
      pictures.put(chart.text().id(), Svg.of(chart));
    }
    return pictures;
  }

  static void xlsx(Book book, Path file) throws IOException {
    try (OutputStream out = open(file)) {
      Workbook.write(book, out);
    }
  }

  static void ods(Book book, Path file) throws IOException {
    try (OutputStream out = open(file)) {
      OpenDocument.write(book, out);
    }
  }

  /**
   * @param xhtml the report as a document for print
   * @param engine name and version of the program
   */
  static void pdf(Report report, String xhtml, String engine, Path file) throws IOException {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    report.charts().forEach(c -> drawings.put(c.text().id(), ChartDrawing.of(c)));
    try (OutputStream out = open(file)) {
      TaggedPdf.write(new PdfDocument(xhtml, drawings, facts(report.facts(), engine)), out);
    }
  }

  /** Data files hold figures and nothing else: what holds for them is said beside them. */
  static void embargo(Path folder, Facts facts) throws IOException {
    if (facts.embargo().isPresent()) {
      Files.writeString(
          folder.resolve(EMBARGO),
          facts.embargo().get()
              + ".\nThis holds for every file of this folder. "
              + "Do not share any of it before that time.\n");
    }
  }

  /** What is said of each file of a folder that there are rules for, by its name in the folder. */
  static Map<String, Judgement> judgements(Path folder) throws IOException {
    Map<String, Judgement> judgements = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Judge::knows).filter(Files::isRegularFile).toList()) {
        judgements.put(folder.relativize(file).toString().replace('\\', '/'), Judge.of(file));
      }
    }
    return judgements;
  }

  static PageLink link(Path folder, String text, String file, String type) throws IOException {
    return new PageLink(text, file, type, size(folder.resolve(file)));
  }

  /** A file's size in words, such as {@code 23 KB}. */
  static String size(Path file) throws IOException {
    return Math.max(1, Math.round(Files.size(file) / 1024.0)) + " KB";
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  private static PdfFacts facts(Facts facts, String engine) {
    return new PdfFacts(
        facts.title(), facts.publisher(), facts.summary(), facts.language(), date(facts), engine);
  }

  private static Instant date(Facts facts) {
    return facts.published().orElse(UNDATED).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
