package bulletin.cli;

import java.nio.file.Path;
import java.util.List;

/** What a worker does when a schedule says so: the command that a person could type. */
final class Rebuilds {
  private Rebuilds() {}

  /**
   * Looks for a new version of a report's data set; builds, checks and asks for approval.
   *
   * @param actor for the log
   * @return the exit code of {@code bulletin release rebuild}
   */
  static int run(String report, Path templates, Path output, String actor) {
    return Main.commandLine()
        .execute(arguments(report, templates, output, actor).toArray(String[]::new));
  }

  static List<String> arguments(String report, Path templates, Path output, String actor) {
    return List.of(
        "release",
        "rebuild",
        report,
        "--source",
        "ees",
        "--templates",
        templates.toString(),
        "--output",
        output.toString(),
        "--as",
        actor);
  }
}
