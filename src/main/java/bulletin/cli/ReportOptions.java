package bulletin.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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

  @Mixin private SourceOptions source = new SourceOptions();

  SourceOptions source() {
    return source;
  }

  /** Whether the data are the publisher's own and not the report's sample. */
  boolean isReal() {
    return data.isPresent() || source.isApi();
  }

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
