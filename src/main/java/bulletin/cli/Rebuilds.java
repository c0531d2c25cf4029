package bulletin.cli;

import bulletin.distribute.calendar.Rebuild;
import bulletin.distribute.outbox.Recurring;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a worker does when a schedule says so: the command that a person could type. */
final class Rebuilds {
  private Rebuilds() {}

  /**
   * What was typed for the worker, and holds for the rebuild too.
   *
   * @param actor for the log
   */
  record Typed(
      ReportOptions options, DistributionOptions how, Optional<Path> neighbours, String actor) {}

  /** Each report has its own, by its own schedule. */
  static Recurring recurring(String report, Rebuild rebuild, Typed typed) {
    return new Recurring("rebuild " + report, rebuild.every()::after, () -> run(report, typed));
  }

  private static void run(String report, Typed typed) throws BadUsage {
    int exit = Main.commandLine().execute(arguments(report, typed).toArray(String[]::new));
    if (exit != Exit.DONE) {
      throw new BadUsage(
          "the rebuild of %s ended with exit code %d; what is said above tells why."
              .formatted(report, exit));
    }
  }

  static List<String> arguments(String report, Typed typed) {
    List<String> all = new ArrayList<>(List.of("release", "rebuild", report, "--source", "ees"));
    all.addAll(typed.options().source().api().arguments());
    all.addAll(List.of("--templates", typed.options().templates().toString()));
    all.addAll(typed.how().arguments());
    typed.neighbours().ifPresent(file -> all.addAll(List.of("--neighbours", file.toString())));
    all.addAll(List.of("--as", typed.actor()));
    return all;
  }
}
