package bulletin.cli;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.publish.Hashes;
import bulletin.publish.InputFile;
import bulletin.publish.Provenance;
import bulletin.publish.ReleaseWriter;
import bulletin.render.template.ProseNumbers;
import bulletin.render.template.ProseNumbers.TypedNumber;
import bulletin.render.template.Templates;
import bulletin.report.ReportBuilder;
import bulletin.report.Wording;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Report;
import bulletin.source.csv.CsvSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Builds a release: one data file in; page, PDF, workbook, figures and manifest out. */
@Command(
    name = "build",
    mixinStandardHelpOptions = true,
    description = "Builds a release: one data file in; HTML, PDF and Excel out.")
final class BuildCommand implements Callable<Integer> {
  private static final int STEPS_BEFORE_WRITING = 3;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "REPORT",
      description = "A folder of report-templates. Default: the one named in its file default.")
  private Optional<String> asked = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "FILE",
      description =
          "The data: .csv, .csv.gz, or the .zip that the publisher offers. Default: the report's sample.")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where releases go. Default: output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of report folders. Default: report-templates.")
  private Optional<Path> templatesFolder = Optional.empty();

  @Option(names = "--quiet", description = "No progress bar; only errors.")
  private boolean quiet;

  private String report = "";

  @Override
  public Integer call() throws Exception {
    long start = System.nanoTime();
    Path templates = Home.templates(templatesFolder);
    report = asked.isPresent() ? asked.get() : Home.defaultReport(templates);
    Path folder = Home.report(templates, report);
    Path release;
    Report built;
    try (Progress progress = new Progress(STEPS_BEFORE_WRITING + ReleaseWriter.STEPS, quiet)) {
      progress.begin("Reading the report");
      ReportDefinition definition = DefinitionReader.read(folder);
      refuseTypedNumbers(Templates.of(templates));
      progress.begin("Reading the data");
      DataSet figures = read(definition, folder);
      progress.begin("Working out gaps");
      built =
          ReportBuilder.build(
              definition, figures, wording(templates, folder), illustrative(definition));
      release =
          new ReleaseWriter(Templates.of(templates), Home.output(output), progress)
              .write(built, provenance(definition, figures, templates, folder));
    }
    if (!quiet) {
      summary(release, built, System.nanoTime() - start);
    }
    return built.findings().stream().anyMatch(f -> f.severity().equals("error"))
        ? Exit.FINDINGS
        : Exit.DONE;
  }

  private static Wording wording(Path templates, Path folder) throws IOException {
    String file = "wording.properties";
    return Wording.of(List.of(templates.resolve("shared").resolve(file), folder.resolve(file)));
  }

  private Optional<String> illustrative(ReportDefinition definition) {
    return data.isPresent() ? Optional.empty() : definition.data().illustrative();
  }

  private DataSet read(ReportDefinition definition, Path folder) throws Exception {
    DataLayout layout = Layouts.layout(definition);
    return CsvSource.read(dataFile(definition, folder), layout);
  }

  private Path dataFile(ReportDefinition definition, Path folder) throws BadUsage {
    if (data.isPresent()) {
      return data.get();
    }
    String sample =
        definition
            .data()
            .sample()
            .orElseThrow(
                () ->
                    new BadUsage(
                        "the report \"%s\" has no sample. Give its data: bulletin build %s --data FILE."
                            .formatted(report, report)));
    return folder.resolve(sample);
  }

  /** A number in the prose that no figure stands behind would go stale unseen: the build stops. */
  private void refuseTypedNumbers(Templates templates) throws Exception {
    List<TypedNumber> typed = ProseNumbers.in(templates, report + "/report.ftlh");
    if (!typed.isEmpty()) {
      throw new BadUsage(
          String.join("\nbulletin: ", typed.stream().map(BuildCommand::said).toList()));
    }
  }

  private static String said(TypedNumber number) {
    return "%s line %d, column %d: the number %s is typed by hand in \"%s\". Take it from a figure, or list the phrase in a comment: <#-- numbers: ... -->."
        .formatted(
            number.template(), number.line(), number.column(), number.number(), number.sentence());
  }

  private Provenance provenance(
      ReportDefinition definition, DataSet figures, Path templates, Path folder)
      throws IOException {
    List<InputFile> inputs = new ArrayList<>();
    inputs.add(
        new InputFile(
            "data", dataName(definition), figures.info().sha256(), figures.info().bytes()));
    for (Path file : templateFiles(templates, folder)) {
      inputs.add(
          new InputFile(
              file.getFileName().toString().equals("report.yaml") ? "definition" : "template",
              templates.relativize(file).toString().replace('\\', '/'),
              Hashes.of(file),
              Files.size(file)));
    }
    return new Provenance(
        Main.engine(),
        command(),
        definition.data().name(),
        definition.data().dataSetId(),
        definition.data().version(),
        figures,
        inputs);
  }

  private String dataName(ReportDefinition definition) {
    return data.map(file -> file.getFileName().toString())
        .orElseGet(() -> definition.data().sample().orElse(""));
  }

  private static List<Path> templateFiles(Path templates, Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path from : List.of(folder, templates.resolve("shared"))) {
      try (Stream<Path> all = Files.walk(from)) {
        all.filter(Files::isRegularFile)
            .filter(file -> !file.getFileName().toString().endsWith(".csv"))
            .filter(file -> !file.getFileName().toString().endsWith(".md"))
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  private String command() {
    return "bulletin build "
        + report
        + data.map(file -> " --data " + file.getFileName()).orElse("");
  }

  private static void summary(Path release, Report built, long nanos) throws IOException {
    for (FindingNote finding : built.findings()) {
      System.out.printf(
          "%s: %s: %s%n  wanted: %s. %s%n",
          finding.severity(), finding.place(), finding.found(), finding.wanted(), finding.next());
    }
    try (Stream<Path> files = Files.list(release)) {
      files
          .sorted()
          .forEach(
              file -> System.out.println(Home.shown(file) + (Files.isDirectory(file) ? "/" : "")));
    }
    System.out.printf("Done in %.1f seconds.%n", nanos / 1e9);
  }
}
