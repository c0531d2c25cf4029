package bulletin.cli;

import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.ReportDefinition;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the reports that can be built. */
@Command(
    name = "reports",
    mixinStandardHelpOptions = true,
    description = "Lists the reports that can be built.")
final class ReportsCommand implements Callable<Integer> {
  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description = "The folder of report folders. Default: report-templates.")
  private Optional<Path> templates = Optional.empty();

  @Override
  public Integer call() throws Exception {
    Path folder = Home.templates(templates);
    for (String name : Home.reports(folder)) {
      ReportDefinition report = DefinitionReader.read(folder.resolve(name));
      System.out.printf(
          "%-24s %s%s%n",
          name, report.title(), report.data().sample().isPresent() ? "" : " (needs --data)");
    }
    return Exit.DONE;
  }
}
