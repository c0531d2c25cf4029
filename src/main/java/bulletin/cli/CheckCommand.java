package bulletin.cli;

import bulletin.check.Checks;
import bulletin.check.Design;
import bulletin.check.Rule;
import bulletin.check.Submission;
import bulletin.check.screener.PlaceLists;
import bulletin.report.DataDesign;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.ReportDefinition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a data file: is it fit to publish? */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Says whether a data file is fit to publish: the publisher's own checks, and ours.",
    footer = {
      "",
      "Exit codes: 0 no errors, 1 errors that must be mended or accepted, 2 bad input or usage."
    })
final class CheckCommand implements Callable<Integer> {
  /** How the result is printed. */
  enum Format {
    /** For a person. */
    TABLE,
    /** One row a check, and the outcome of all. */
    JSON
  }

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE|REPORT",
      description = "A data file (.csv, .csv.gz, .zip), or a report, whose sample is checked.")
  private Optional<String> asked = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "NAME",
      description = "The report that the data are for. Default: the one whose columns fit.")
  private Optional<String> report = Optional.empty();

  @Option(
      names = "--meta",
      paramLabel = "FILE",
      description = "The metadata file. Default: the .meta.csv beside the data.")
  private Optional<Path> meta = Optional.empty();

  @Option(names = "--format", paramLabel = "FORMAT", description = "table or json. Default: table.")
  private Format format = Format.TABLE;

  @Option(names = "--rule", paramLabel = "ID", description = "Only this rule; may be repeated.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--lists",
      paramLabel = "FOLDER",
      description =
          "Lists of wards, districts, constituencies and the like: .csv files with the columns of a level, such as ward_code and ward_name.")
  private Optional<Path> lists = Optional.empty();

  @Option(names = "--explain", paramLabel = "RULE", description = "Prints a rule's card.")
  private Optional<String> explain = Optional.empty();

  @Option(names = "--list", description = "Lists all rules.")
  private boolean ruleList;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of report folders. Default: report-templates.")
  private Optional<Path> templatesFolder = Optional.empty();

  @Override
  public Integer call() throws Exception {
    if (ruleList) {
      CheckPrinter.list(Rules.all(), System.out);
      return Exit.DONE;
    }
    if (explain.isPresent()) {
      CheckPrinter.card(Rules.named(explain.get()), System.out);
      return Exit.DONE;
    }
    List<Rule> rules = rules();
    Submission submission = submission();
    Checks checks = Checks.of(rules, submission);
    switch (format) {
      case TABLE -> CheckPrinter.table(checks, submission, System.out);
      case JSON -> CheckJson.print(checks, submission, System.out);
    }
    return checks.passed() ? Exit.DONE : Exit.FINDINGS;
  }

  private List<Rule> rules() throws Exception {
    List<Rule> all =
        Rules.all(lists.isPresent() ? ListedPlaces.in(lists.get()) : PlaceLists.none());
    List<Rule> chosen = new ArrayList<>();
    for (String id : only) {
      chosen.add(Rules.named(id, all));
    }
    return chosen.isEmpty() ? all : chosen;
  }

  private Submission submission() throws Exception {
    Path templates = Home.templates(templatesFolder);
    String what =
        asked
            .filter(name -> !name.isBlank())
            .orElseThrow(
                () ->
                    new BadUsage(
                        "no file was named. Name a data file or a report: bulletin check FILE, or bulletin check --list."));
    if (!Files.exists(Path.of(what)) && Home.reports(templates).contains(what)) {
      ReportDefinition definition = DefinitionReader.read(Home.report(templates, what));
      Path sample = sample(templates.resolve(what), definition);
      return CheckedFile.read(sample, meta, Optional.of(DataDesign.of(definition)), templates);
    }
    if (!Files.exists(Path.of(what)) && what.matches("[\\w-]+")) {
      throw new BadUsage(
          "%s: there is no such file, and no such report. Name a data file (.csv, .csv.gz, .zip), or one of the reports %s."
              .formatted(what, String.join(", ", Home.reports(templates))));
    }
    Optional<Design> design = Optional.empty();
    if (report.isPresent()) {
      Path folder = Home.report(templates, report.get());
      design = Optional.of(DataDesign.of(DefinitionReader.read(folder)));
    }
    return CheckedFile.read(Path.of(what), meta, design, templates);
  }

  private static Path sample(Path folder, ReportDefinition definition) throws BadUsage {
    return folder.resolve(
        definition
            .data()
            .sample()
            .orElseThrow(
                () ->
                    new BadUsage(
                        "the report \"%s\" has no sample. Name a file: bulletin check FILE --report %s."
                            .formatted(definition.id(), definition.id()))));
  }
}
