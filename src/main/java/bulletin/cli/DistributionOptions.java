package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.DistributionReader;
import bulletin.publish.PublicFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** When, to whom and by whom a release goes out: the same for every command of a release. */
final class DistributionOptions {
  @Option(
      names = "--distribution",
      paramLabel = "FILE",
      description = "Default: distribution.yaml in the report's folder.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where everybody finds releases. Default: output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Who does this, for the log. Default: the login name.")
  private Optional<String> who = Optional.empty();

  Path file(Path reportFolder) {
    return file.orElseGet(() -> reportFolder.resolve(DistributionReader.FILE));
  }

  Distribution read(Path reportFolder) throws Exception {
    return DistributionReader.read(file(reportFolder));
  }

  Path output() {
    return Home.output(output);
  }

  /** As they were typed, for a command that this one runs; who does it is told apart. */
  List<String> arguments() {
    List<String> all = new ArrayList<>(List.of("--output", output().toString()));
    file.ifPresent(named -> all.addAll(List.of("--distribution", named.toString())));
    return all;
  }

  String actor() throws BadUsage {
    String name = who.orElseGet(() -> System.getProperty("user.name", "")).strip();
    if (name.isEmpty()) {
      throw new BadUsage("nobody says who does this. Give a name: --as NAME.");
    }
    return name;
  }

  /** How a release is called everywhere: {@code report/release}. */
  static String id(Path reportFolder, Distribution distribution) {
    return reportFolder.getFileName() + "/" + PublicFolder.slug(distribution.release());
  }
}
