package bulletin.cli;

import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import bulletin.publish.PublicFolder;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Gives a release to everybody. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Publishes an approved release or correction, never before its time.")
final class ReleasePublishCommand implements Callable<Integer> {
  @Mixin private ReleaseOptions options = new ReleaseOptions();

  @Override
  public Integer call() throws Exception {
    try (Store store = options.store()) {
      StoredRelease published =
          options
              .life(store)
              .publish(options.id(), Optional.of(options.distribution()), options.actor());
      PublicFolder folder =
          new PublicFolder(options.how().output(), published.report(), published.name());
      System.out.printf(
          "%s, issue %d, is %s: %s%nWhat is to be sent is sent by workers: bulletin worker.%n",
          published.id(), published.issue(), published.state().word(), Home.shown(folder.path()));
    }
    return Exit.DONE;
  }
}
