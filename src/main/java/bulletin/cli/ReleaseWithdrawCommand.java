package bulletin.cli;

import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import bulletin.report.definition.DefinitionReader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes a release back. */
@Command(
    name = "withdraw",
    mixinStandardHelpOptions = true,
    description = "Takes a release back: a notice stands in its place, and nothing more is sent.")
final class ReleaseWithdrawCommand implements Callable<Integer> {
  @Mixin private ReleaseOptions options = new ReleaseOptions();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "SENTENCE",
      description = "Why, for everybody to read.")
  private String reason = "";

  @Override
  public Integer call() throws Exception {
    String notice =
        Notices.withdrawn(
            DefinitionReader.read(options.folder()),
            options.distribution().release(),
            reason.strip(),
            options.templates());
    try (Store store = options.store()) {
      StoredRelease withdrawn =
          options.life(store).withdraw(options.id(), reason.strip(), notice, options.actor());
      System.out.printf("%s is withdrawn.%n", withdrawn.id());
    }
    return Exit.DONE;
  }
}
