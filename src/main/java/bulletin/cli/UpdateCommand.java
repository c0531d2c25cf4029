package bulletin.cli;

import bulletin.report.definition.DefinitionReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for newer versions of a report's data set. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    description = "Says what newer versions of a report's data set change; moves its lock if told.")
final class UpdateCommand implements Callable<Integer> {
  @Mixin private ReportOptions options = new ReportOptions();

  @Option(names = "--accept", description = "Move bulletin.lock to the newest that fits.")
  private boolean accept;

  @Override
  public Integer call() throws Exception {
    Path folder = Home.report(options.templates(), options.report());
    ApiData data = new ApiData(folder, DefinitionReader.read(folder), options.source());
    if (options.source().offline()) {
      throw new BadUsage("update asks the publisher. Run it without --offline.");
    }
    System.out.print(new Update(data, options).run(accept));
    return Exit.DONE;
  }
}
