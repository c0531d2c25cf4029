package bulletin.cli;

import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.Store;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tries again what could not be sent. */
@Command(
    name = "retry",
    mixinStandardHelpOptions = true,
    description = "Tries again what could not be sent and was given up.")
final class ReleaseRetryCommand implements Callable<Integer> {
  @Mixin private ReleaseOptions options = new ReleaseOptions();

  @Override
  public Integer call() throws Exception {
    try (Store store = options.store()) {
      List<OutboxItem> again = options.life(store).retry(options.id(), options.actor());
      again.forEach(
          item ->
              System.out.printf("waits again: %s through %s%n", item.recipient(), item.channel()));
    }
    return Exit.DONE;
  }
}
