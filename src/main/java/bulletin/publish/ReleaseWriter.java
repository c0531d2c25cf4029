package bulletin.publish;

import bulletin.render.chart.ChartDrawing;
import bulletin.render.chart.Drawing;
import bulletin.render.chart.Svg;
import bulletin.render.html.ChecksPage;
import bulletin.render.html.HtmlPage;
import bulletin.render.html.PageLink;
import bulletin.render.ods.OpenDocument;
import bulletin.render.pdf.PdfDocument;
import bulletin.render.pdf.PdfFacts;
import bulletin.render.pdf.TaggedPdf;
import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.render.workbook.Book;
import bulletin.render.workbook.WorkbookError;
import bulletin.render.xlsx.Workbook;
import bulletin.report.model.Chart;
import bulletin.report.model.CheckList;
import bulletin.report.model.Facts;
import bulletin.report.model.Report;
import bulletin.report.model.Table;
import bulletin.verify.Judge;
import bulletin.verify.Judgement;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Writes a report as a release: report.html, report.pdf, report.xlsx, report.ods, charts, a CSV
 * file of each table, figures.csv and manifest.json. Same report and provenance, same bytes.
 */
public final class ReleaseWriter {
  /** What is dated in a draft, which has no release date: no date that could be believed. */
  private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);

  private static final String EMBARGO = "EMBARGO.txt";
  private static final String TABLES = "tables";
  private static final String CHECKS = "checks.html";
  private static final String REVISIONS = "revisions.csv";

  /** Told of each step as it begins. */
  @FunctionalInterface
  public interface Steps {
    /** A step begins. */
    void begin(String step);
  }

  /** How many steps {@link #write} announces. */
  public static final int STEPS = 6;

  private final Templates templates;
  private final Path output;
  private final Steps steps;
  private final Optional<CheckList> checks;
  private final Optional<RevisionTable> revisions;

  /**
   * A writer of releases.
   *
   * @param output the folder that holds all reports' releases
   */
  public ReleaseWriter(Templates templates, Path output, Steps steps) {
    this(templates, output, steps, Optional.empty(), Optional.empty());
  }

  private ReleaseWriter(
      Templates templates,
      Path output,
      Steps steps,
      Optional<CheckList> checks,
      Optional<RevisionTable> revisions) {
    this.templates = templates;
    this.output = output;
    this.steps = steps;
    this.checks = checks;
    this.revisions = revisions;
  }

  /** A writer that also writes checks.html: what the rules said of the data. */
  public ReleaseWriter withChecks(CheckList list) {
    return new ReleaseWriter(templates, output, steps, Optional.of(list), revisions);
  }

  /** A writer that also writes revisions.csv: every figure that was revised. */
  public ReleaseWriter withRevisions(RevisionTable table) {
    return new ReleaseWriter(templates, output, steps, checks, Optional.of(table));
  }

  /**
   * Writes the release, or nothing.
   *
   * @return its folder, and what is said of its files
   * @throws TemplateError when a template cannot be filled
   * @throws WorkbookError when the workbook's template asks for what the report does not hold
   * @throws IOException when a file cannot be written
   */
  public Written write(Report report, Provenance provenance)
      throws TemplateError, WorkbookError, IOException {
    return writeAs(report.facts().release(), report, provenance);
  }

  /**
   * As {@link #write}, in a folder of another name, so that what is made from a sample takes no
   * release's place.
   *
   * @param name in words
   */
  public Written writeAs(String name, Report report, Provenance provenance)
      throws TemplateError, WorkbookError, IOException {
    ReleaseFolder folder = new ReleaseFolder(output, report.id(), name);
    try {
      Map<String, Judgement> judgements = new TreeMap<>();
      Path written = folder.fill(aside -> judgements.putAll(fill(aside, report, provenance)));
      return new Written(written, judgements);
    } catch (TemplateError | WorkbookError | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Judgement> fill(Path folder, Report report, Provenance provenance)
      throws TemplateError, WorkbookError, IOException {
    steps.begin("Drawing charts");
    Map<String, String> pictures = charts(folder, report);
    steps.begin("Writing workbooks");
    workbook(folder, report);
    steps.begin("Writing PDF");
    pdf(folder, report, provenance.engine());
    steps.begin("Writing figures and page");
    try (Writer csv = Files.newBufferedWriter(folder.resolve("figures.csv"))) {
      FigureTable.csv(report.lines(), csv);
    }
    tables(folder, report);
    if (revisions.isPresent()) {
      try (Writer csv = Files.newBufferedWriter(folder.resolve(REVISIONS))) {
        revisions.get().csv(csv);
      }
    }
    Set<String> guidance = guidance(folder, provenance.data().info().guidance());
    if (checks.isPresent()) {
      Files.writeString(
          folder.resolve(CHECKS), ChecksPage.page(report.facts(), checks.get(), templates));
    }
    Files.writeString(
        folder.resolve("report.html"),
        HtmlPage.page(report, templates, pictures, downloads(folder, report, guidance)));
    embargo(folder, report.facts());
    steps.begin("Checking accessibility");
    Map<String, Judgement> judgements = judgements(folder);
    steps.begin("Writing manifest");
    Files.writeString(
        folder.resolve("manifest.json"),
        Manifest.of(report, provenance, judgements, checks, folder));
    return judgements;
  }

  /** Data files hold figures and nothing else: what holds for them is said beside them. */
  private static void embargo(Path folder, Facts facts) throws IOException {
    if (facts.embargo().isPresent()) {
      Files.writeString(
          folder.resolve(EMBARGO),
          facts.embargo().get()
              + ".\nThis holds for every file of this folder. "
              + "Do not share any of it before that time.\n");
    }
  }

  private static Map<String, String> charts(Path folder, Report report) throws IOException {
    Map<String, String> pictures = new LinkedHashMap<>();
    Path charts = Files.createDirectories(folder.resolve("charts"));
    for (Chart chart : report.charts()) {
      String svg = Svg.of(chart);
      pictures.put(chart.text().id(), svg);
      Files.writeString(charts.resolve(chart.text().id() + ".svg"), svg);
    }
    return pictures;
  }

  private void workbook(Path folder, Report report)
      throws TemplateError, WorkbookError, IOException {
    String xml = templates.render(report.id() + "/workbook.ftlx", Map.of("report", report));
    Book book = Book.of(xml, report);
    try (OutputStream out = open(folder.resolve("report.xlsx"))) {
      Workbook.write(book, out);
    }
    try (OutputStream out = open(folder.resolve("report.ods"))) {
      OpenDocument.write(book, out);
    }
  }

  private void pdf(Path folder, Report report, String engine) throws TemplateError, IOException {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    report.charts().forEach(c -> drawings.put(c.text().id(), ChartDrawing.of(c)));
    PdfDocument document =
        new PdfDocument(HtmlPage.print(report, templates), drawings, facts(report.facts(), engine));
    try (OutputStream out = open(folder.resolve("report.pdf"))) {
      TaggedPdf.write(document, out);
    }
  }

  private static Map<String, Judgement> judgements(Path folder) throws IOException {
    Map<String, Judgement> judgements = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Judge::knows).filter(Files::isRegularFile).toList()) {
        judgements.put(folder.relativize(file).toString().replace('\\', '/'), Judge.of(file));
      }
    }
    return judgements;
  }

  private static void tables(Path folder, Report report) throws IOException {
    Path tables = Files.createDirectories(folder.resolve(TABLES));
    for (Table table : report.tables()) {
      try (Writer csv = Files.newBufferedWriter(tables.resolve(table.id() + ".csv"))) {
        TableCsv.write(table, csv);
      }
    }
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

  /** The publisher's own guidance, when it came with the data, goes out with the release. */
  private static Set<String> guidance(Path folder, Map<String, String> texts) throws IOException {
    Set<String> files = new TreeSet<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String file = "guidance/" + Path.of(text.getKey()).getFileName();
      Files.createDirectories(folder.resolve("guidance"));
      Files.writeString(folder.resolve(file), text.getValue());
      files.add(file);
    }
    return files;
  }

  private List<PageLink> downloads(Path folder, Report report, Set<String> guidance)
      throws IOException {
    List<PageLink> links = new ArrayList<>();
    links.add(link(folder, "The whole report", "report.pdf", "PDF"));
    links.add(link(folder, "All tables and charts", "report.xlsx", "Excel"));
    links.add(link(folder, "All tables", "report.ods", "OpenDocument"));
    links.add(link(folder, "Every figure and gap with its source", "figures.csv", "CSV"));
    if (revisions.isPresent()) {
      links.add(link(folder, "Every revised figure, before and after", REVISIONS, "CSV"));
    }
    if (checks.isPresent()) {
      links.add(link(folder, "What was checked in the data", CHECKS, "web page"));
    }
    for (Table table : report.tables()) {
      links.add(link(folder, table.label(), TABLES + "/" + table.id() + ".csv", "CSV"));
    }
    for (String file : guidance) {
      links.add(link(folder, "Data guidance from the publisher", file, "text"));
    }
    return links;
  }

  private static PageLink link(Path folder, String text, String file, String type)
      throws IOException {
    long kilobytes = Math.max(1, Math.round(Files.size(folder.resolve(file)) / 1024.0));
    return new PageLink(text, file, type, kilobytes + " KB");
  }
}
