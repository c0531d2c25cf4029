package bulletin.cli;

import bulletin.source.ees.VersionFacts;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The versions of a data set. */
@Command(
    name = "versions",
    mixinStandardHelpOptions = true,
    description = "Lists a data set's versions, newest first.")
final class DataVersionsCommand implements Callable<Integer> {
  @Mixin private DataSetOptions options = new DataSetOptions();

  @Override
  public Integer call() throws Exception {
    return options.answer(
        client -> {
          List<VersionFacts> versions = client.versions(options.dataSet());
          versions.forEach(v -> v.notice().ifPresent(n -> System.err.println("bulletin: " + n)));
          return new Columns(
              List.of("version", "type", "status", "published", "rows", "release", "notes"),
              versions.stream().map(DataVersionsCommand::row).toList());
        });
  }

  private static List<String> row(VersionFacts v) {
    return List.of(
        v.version().toString(),
        v.type(),
        v.status(),
        v.published(),
        String.valueOf(v.scope().totalResults()),
        v.release(),
        v.notes());
  }
}
