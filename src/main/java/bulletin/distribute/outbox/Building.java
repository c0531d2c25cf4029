package bulletin.distribute.outbox;

import bulletin.distribute.outbox.PackBuilding.Built;
import bulletin.distribute.outbox.Worker.Packs;
import bulletin.distribute.store.PackJob;
import bulletin.distribute.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Takes a pack that is to be built, and builds it. */
final class Building {
  private static final int ATTEMPTS = 5;

  /** A worker that was killed while it built something made an attempt, too. */
  private static final String STOPPED =
      "workers were stopped again and again while building this. Look at what stops them, then ask for the packs again.";

  private final Store store;
  private final WorkerSettings settings;
  private final Packs packs;
  private final Leases leases;
  private final Journal journal;

  Building(Store store, WorkerSettings settings, Packs packs, Leases leases, Journal journal) {
    this.store = store;
    this.settings = settings;
    this.packs = packs;
    this.leases = leases;
    this.journal = journal;
  }

  /** Builds one pack that is due. False when there is none. */
  boolean one() {
    Optional<PackJob> job =
        store.transaction(
            tables ->
                tables.packJobs().claim(settings.claim(tables.now()), packs.release()).stream()
                    .findFirst());
    job.ifPresent(
        taken ->
            leases.during(
                taken.release() + "#" + taken.area(), () -> renew(taken), () -> attend(taken)));
    return job.isPresent();
  }

  private void attend(PackJob job) {
    try {
      if (job.attempts() > settings.retries().attempts()) {
        throw new IllegalStateException(STOPPED);
      }
      Built built = packs.building().build(job);
      store.transaction(
          tables -> tables.packJobs().done(job, settings.name(), built.folder(), built.sha256()));
      journal.say("built the pack of %s for %s".formatted(job.areaName(), job.release()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      fail(job, e, true);
    } catch (IOException e) {
      fail(job, e, true);
    } catch (Exception e) {
      fail(job, e, false);
    }
  }

  private boolean renew(PackJob job) {
    return store.transaction(tables -> tables.packJobs().renew(job, settings.claim(tables.now())));
  }

  private void fail(PackJob job, Exception failure, boolean passing) {
    String error = String.valueOf(failure.getMessage()).strip().replaceAll("\\s+", " ");
    store.transaction(
        tables -> {
          Optional<Instant> next =
              passing && job.attempts() < ATTEMPTS
                  ? settings.retries().next(job.attempts(), tables.now())
                  : Optional.empty();
          return tables.packJobs().failed(job, settings.name(), error, next);
        });
    journal.say(
        "the pack of %s for %s was not built: %s".formatted(job.areaName(), job.release(), error));
  }
}
