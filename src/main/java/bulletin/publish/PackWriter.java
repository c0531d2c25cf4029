package bulletin.publish;

import bulletin.render.html.HtmlPage;
import bulletin.render.html.PageLink;
import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.render.workbook.Book;
import bulletin.render.workbook.WorkbookError;
import bulletin.report.model.Facts;
import bulletin.report.model.Report;
import bulletin.report.pack.PackPlan;
import bulletin.report.pack.PackReports;
import bulletin.report.pack.PackSubject;
import bulletin.verify.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes packs, each into a folder of its own: the files of the formats, figures.csv, manifest.json
 * and a zip of them all. Same plan and templates, same bytes. Safe for use by many threads, and by
 * many processes on one folder.
 */
public final class PackWriter {
  private final Templates templates;
  private final PackPlan plan;
  private final Provenance provenance;
  private final Set<PackFormat> formats;
  private final Facts.Marks marks;

  /**
   * A writer of the packs of a plan.
   *
   * @param formats which files a pack is to have; more that are there already do no harm
   */
  public PackWriter(
      Templates templates, PackPlan plan, Provenance provenance, Set<PackFormat> formats) {
    this(templates, plan, provenance, formats, Facts.Marks.NONE);
  }

  private PackWriter(
      Templates templates,
      PackPlan plan,
      Provenance provenance,
      Set<PackFormat> formats,
      Facts.Marks marks) {
    this.templates = templates;
    this.plan = plan;
    this.provenance = provenance;
    this.formats = Set.copyOf(formats);
    this.marks = marks;
  }

  /**
   * The same, for packs that carry what distribution says of this copy, as the release does: an
   * embargo on every page and sheet and in {@code EMBARGO.txt}, corrections on the cover.
   */
  public PackWriter marked(Facts.Marks other) {
    return new PackWriter(templates, plan, provenance, formats, other);
  }

  /** The plan whose packs are written. */
  public PackPlan plan() {
    return plan;
  }

  Provenance provenance() {
    return provenance;
  }

  /**
   * Makes the pack of one area, unless it is there, made from the same inputs, and whole. To do so
   * twice, one after the other or at the same time in several processes, does no harm.
   *
   * @param code the area's, as {@link PackSubject#code}
   * @param packs the folder that holds all packs; it is made when it is missing
   * @throws NoSuchElementException when the plan has no such area
   * @throws TemplateError when a template cannot be filled
   * @throws WorkbookError when the workbook's template asks for what the report does not hold
   * @throws IOException when a file cannot be written
   */
  public Pack buildOne(String code, Path packs) throws TemplateError, WorkbookError, IOException {
    PackSubject subject =
        plan.subjects().stream()
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("The plan has no pack for " + code));
    return write(subject, packs, false);
  }

  /**
   * As {@link #buildOne}.
   *
   * @param force makes the pack even if it is there and whole
   */
  public Pack write(PackSubject subject, Path packs, boolean force)
      throws TemplateError, WorkbookError, IOException {
    PackFolder folder = new PackFolder(packs, Pack.name(subject));
    PackContent content = content(subject);
    if (!force && isWhole(folder.path(), content.inputs())) {
      return new Pack(subject, folder.path(), content.inputs(), false, Map.of());
    }
    Map<String, Judgement> judgements = new TreeMap<>();
    try {
      folder.fill(aside -> judgements.putAll(fill(aside, content)));
    } catch (TemplateError | WorkbookError | IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new Pack(subject, folder.path(), content.inputs(), true, judgements);
  }

  /** The pack that lies in the folder, if it is made from these inputs and whole. */
  Optional<Pack> existing(PackSubject subject, Path packs) {
    Path folder = packs.resolve(Pack.name(subject));
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String inputs = content(subject).inputs();
    return isWhole(folder, inputs)
        ? Optional.of(new Pack(subject, folder, inputs, false, Map.of()))
        : Optional.empty();
  }

  private PackContent content(PackSubject subject) {
    return new PackContent(subject, plan.reportsFor(subject).marked(marks), provenance);
  }

  private boolean isWhole(Path folder, String inputs) {
    return PackManifest.read(folder)
        .filter(manifest -> manifest.inputs().equals(inputs) && manifest.accessible())
        .filter(
            manifest -> formats.stream().allMatch(f -> manifest.outputs().containsKey(f.file())))
        .filter(manifest -> isAsMade(folder, manifest.outputs()))
        .isPresent();
  }

  /** Neither the files nor their zip have changed since. */
  private static boolean isAsMade(Path folder, Map<String, String> outputs) {
    try {
      Map<String, String> now = new TreeMap<>();
      for (String file : outputs.keySet()) {
        now.put(file, Hashes.of(folder.resolve(file)));
      }
      Map<String, String> zipped = new TreeMap<>(now);
      zipped.put(PackManifest.FILE, Hashes.of(folder.resolve(PackManifest.FILE)));
      return now.equals(outputs)
          && PackZip.hashes(folder, folder.getFileName().toString()).equals(zipped);
    } catch (IOException missing) {
      return false;
    }
  }

  private Map<String, Judgement> fill(Path folder, PackContent content)
      throws TemplateError, WorkbookError, IOException {
    PackReports reports = content.reports();
    workbooks(reports.workbook(), folder);
    content.writeFigures(folder);
    briefing(reports.briefing(), folder);
    ReportFiles.embargo(folder, reports.briefing().facts());
    Map<String, Judgement> judgements = ReportFiles.judgements(folder);
    Files.writeString(
        folder.resolve(PackManifest.FILE),
        PackManifest.of(content, provenance.engine(), judgements, folder));
    PackZip.write(folder, Pack.name(content.subject()));
    return judgements;
  }

  private void workbooks(Report report, Path folder)
      throws TemplateError, WorkbookError, IOException {
    if (!formats.contains(PackFormat.XLSX) && !formats.contains(PackFormat.ODS)) {
      return;
    }
    String template = report.id() + "/pack.ftlx";
    Book book = Book.of(templates.render(template, Map.of("report", report)), report);
    if (formats.contains(PackFormat.XLSX)) {
      ReportFiles.xlsx(book, folder.resolve(PackFormat.XLSX.file()));
    }
    if (formats.contains(PackFormat.ODS)) {
      ReportFiles.ods(book, folder.resolve(PackFormat.ODS.file()));
    }
  }

  private void briefing(Report report, Path folder) throws TemplateError, IOException {
    String template = report.id() + "/briefing.ftlh";
    if (formats.contains(PackFormat.PDF)) {
      ReportFiles.pdf(
          report,
          HtmlPage.print(report, templates, template),
          provenance.engine(),
          folder.resolve(PackFormat.PDF.file()));
    }
    if (formats.contains(PackFormat.HTML)) {
      Files.writeString(
          folder.resolve(PackFormat.HTML.file()),
          HtmlPage.page(
              report, templates, template, ReportFiles.pictures(report), downloads(folder)));
    }
  }

  private List<PageLink> downloads(Path folder) throws IOException {
    List<PageLink> links = new ArrayList<>();
    for (PackFormat format : List.of(PackFormat.PDF, PackFormat.XLSX, PackFormat.ODS)) {
      if (formats.contains(format)) {
        links.add(ReportFiles.link(folder, format.words(), format.file(), format.type()));
      }
    }
    links.add(ReportFiles.link(folder, "Every figure with its source", PackContent.FIGURES, "CSV"));
    return links;
  }
}
