package bulletin.cli;

import bulletin.compare.Cause;
import bulletin.publish.RevisionTable;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what was revised between two files, releases or versions. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Says what differs between two data files, releases or data set versions: structure, revised figures, withheld cells, verdicts of gaps.",
    footer = {"", "Exit codes: 0 nothing changed, 1 changes found, 2 bad input or usage."})
final class CompareCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "A data file, a release's folder, or a version such as REPORT@1.0.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "NEW", description = "The same, later.")
  private String after = "";

  @Option(
      names = "--report",
      paramLabel = "NAME",
      description = "The report whose columns and gaps are compared. Default: the one that fits.")
  private Optional<String> report = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "revision|correction",
      description =
          "What the changes are: a scheduled revision, or the correction of an error. Never guessed.")
  private Optional<As> as = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or json. Default: table.")
  private Format format = Format.TABLE;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of report folders. Default: report-templates.")
  private Optional<Path> templatesFolder = Optional.empty();

  @Mixin private SourceOptions source = new SourceOptions();

  /** What the user may call the changes. */
  enum As {
    /** A scheduled revision. */
    REVISION,
    /** The correction of an error. */
    CORRECTION
  }

  @Override
  public Integer call() throws Exception {
    Path templates = Home.templates(templatesFolder);
    Sides sides = new Sides(templates, source);
    Compared found = Compared.of(sides.of(before), sides.of(after), report, templates);
    print(found);
    return found.isNone() ? Exit.DONE : Exit.FINDINGS;
  }

  private void print(Compared found) throws Exception {
    Cause cause =
        as.map(a -> a == As.REVISION ? Cause.REVISION : Cause.CORRECTION).orElse(Cause.UNSAID);
    RevisionTable lines = new RevisionTable(found.comparison(), found.verdicts(), cause);
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    switch (format) {
      case TABLE -> new ComparePrinter(found, cause, out).print(before, after);
      case CSV -> lines.csv(out);
      case JSON -> lines.json(out);
    }
    out.flush();
  }
}
