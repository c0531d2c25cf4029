package bulletin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which report, from which data: the same for every command that makes one. */
final class ReportOptions {
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
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of report folders. Default: report-templates.")
  private Optional<Path> templatesFolder = Optional.empty();

  Path templates() {
    return Home.templates(templatesFolder);
  }

  String report() throws BadUsage, IOException {
    return asked.isPresent() ? asked.get() : Home.defaultReport(templates());
  }

  Optional<Path> data() {
    return data;
  }
}
