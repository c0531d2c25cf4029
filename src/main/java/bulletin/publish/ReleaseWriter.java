package bulletin.publish;

import bulletin.render.html.ChecksPage;
import bulletin.render.html.HtmlPage;
import bulletin.render.html.PageLink;
import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.render.workbook.Book;
import bulletin.render.workbook.WorkbookError;
import bulletin.report.model.CheckList;
import bulletin.report.model.Report;
import bulletin.report.model.Table;
import bulletin.verify.Judgement;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a report as a release: report.html, report.pdf, report.xlsx, report.ods, charts, a CSV
 * file of each table, figures.csv and manifest.json. Same report and provenance, same bytes.
 */
public final class ReleaseWriter {
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
    ReportFiles.pdf(
        report,
        HtmlPage.print(report, templates),
        provenance.engine(),
        folder.resolve("report.pdf"));
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
    ReportFiles.embargo(folder, report.facts());
    steps.begin("Checking accessibility");
    Map<String, Judgement> judgements = ReportFiles.judgements(folder);
    steps.begin("Writing manifest");
    Files.writeString(
        folder.resolve("manifest.json"),
        Manifest.of(
            report, provenance, judgements, new Manifest.Beside(checks, revisions), folder));
    return judgements;
  }

  private static Map<String, String> charts(Path folder, Report report) throws IOException {
    Map<String, String> pictures = ReportFiles.pictures(report);
    Path charts = Files.createDirectories(folder.resolve("charts"));
    for (Map.Entry<String, String> picture : pictures.entrySet()) {
      Files.writeString(charts.resolve(picture.getKey() + ".svg"), picture.getValue());
    }
    return pictures;
  }

  private void workbook(Path folder, Report report)
      throws TemplateError, WorkbookError, IOException {
    String xml = templates.render(report.id() + "/workbook.ftlx", Map.of("report", report));
    Book book = Book.of(xml, report);
    ReportFiles.xlsx(book, folder.resolve("report.xlsx"));
    ReportFiles.ods(book, folder.resolve("report.ods"));
  }

  private static void tables(Path folder, Report report) throws IOException {
    Path tables = Files.createDirectories(folder.resolve(TABLES));
    for (Table table : report.tables()) {
      try (Writer csv = Files.newBufferedWriter(tables.resolve(table.id() + ".csv"))) {
        TableCsv.write(table, csv);
      }
    }
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
    links.add(ReportFiles.link(folder, "The whole report", "report.pdf", "PDF"));
    links.add(ReportFiles.link(folder, "All tables and charts", "report.xlsx", "Excel"));
    links.add(ReportFiles.link(folder, "All tables", "report.ods", "OpenDocument"));
    links.add(
        ReportFiles.link(folder, "Every figure and gap with its source", "figures.csv", "CSV"));
    if (revisions.isPresent()) {
      links.add(
          ReportFiles.link(folder, "Every revised figure, before and after", REVISIONS, "CSV"));
    }
    if (checks.isPresent()) {
      links.add(ReportFiles.link(folder, "What was checked in the data", CHECKS, "web page"));
    }
    for (Table table : report.tables()) {
      links.add(ReportFiles.link(folder, table.label(), TABLES + "/" + table.id() + ".csv", "CSV"));
    }
    for (String file : guidance) {
      links.add(ReportFiles.link(folder, "Data guidance from the publisher", file, "text"));
    }
    return links;
  }
}
