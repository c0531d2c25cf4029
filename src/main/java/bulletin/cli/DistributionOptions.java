package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.DistributionReader;
import bulletin.distribute.release.Actor;
import bulletin.publish.PublicFolder;
import java.nio.file.Files;
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
      description = "Where everybody finds releases. Default: $BULLETIN_OUTPUT, or output.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--as",
      paramLabel = "NAME",
      description =
          "Who does this, for the log, which has the login name too. Proves nothing. Default: the login name.")
  private Optional<String> who = Optional.empty();

  Path file(Path reportFolder) {
    return file.orElseGet(() -> reportFolder.resolve(DistributionReader.FILE));
  }

  Distribution read(Path reportFolder) throws Exception {
    Path named = file(reportFolder);
    if (!Files.exists(named)) {
      throw new BadUsage(
          "%s: there is no such file, which says when a release goes out, to whom and how. Have one written: bulletin release init %s; or name one: --distribution FILE."
              .formatted(Home.shown(named), reportFolder.getFileName()));
    }
    return DistributionReader.read(named);
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
    String login = System.getProperty("user.name", "").strip();
    String name = who.orElse(login).strip();
    if (name.isEmpty()) {
      throw new BadUsage("nobody says who does this. Give a name: --as NAME.");
    }
    return Actor.of(name, login).written();
  }

  /** How a release is called everywhere: {@code report/release}. */
  static String id(Path reportFolder, Distribution distribution) {
    return reportFolder.getFileName() + "/" + PublicFolder.slug(distribution.release());
  }
}
