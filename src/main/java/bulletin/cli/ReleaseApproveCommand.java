package bulletin.cli;

import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.release.Actor;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** A second person answers for a release. */
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description = "Approves the bytes of a release; a second person does, never who planned it.")
final class ReleaseApproveCommand implements Callable<Integer> {
  @Mixin private ReleaseOptions options = new ReleaseOptions();

  @Override
  public Integer call() throws Exception {
    try (Store store = options.store()) {
      StoredRelease approved =
          options.life(store).approve(options.id(), options.distribution(), options.actor());
      System.out.printf(
          "%s, issue %d, is approved by %s.%nmanifest sha256 %s%n%s%n",
          approved.id(),
          approved.issue(),
          options.actor(),
          approved.copy().manifestSha256(),
          approved.issue() > 1
              ? "Now run: bulletin release publish %s.".formatted(approved.report())
              : "It is published on %s, by a worker or: bulletin release publish %s."
                  .formatted(LondonTime.words(approved.publication()), approved.report()));
      tell(approved, options.actor());
    }
    return Exit.DONE;
  }

  /** No login proves then that two people were there. */
  private static void tell(StoredRelease approved, String actor) {
    if (Actor.read(actor).hasLoginOf(Actor.read(approved.builtBy()))) {
      System.out.println(
          "note: it was planned and approved with one login, so only the names that were typed tell two people apart. The log says so.");
    }
  }
}
