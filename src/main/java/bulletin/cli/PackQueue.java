package bulletin.cli;

import bulletin.distribute.store.PackJob;
import bulletin.distribute.store.PackOrder;
import bulletin.distribute.store.Store;
import bulletin.publish.PublicFolder;
import bulletin.report.pack.PackSubject;
import java.nio.file.Path;
import java.util.List;

/** Leaves packs to workers, and waits until they are made. */
final class PackQueue {
  private static final long PAUSE = 500;
  private static final int PAUSES_OF_A_MINUTE = 120;

  private final Store store;
  private final String report;
  private final String release;
  private final Path packs;

  /**
   * The packs of a release.
   *
   * @param release its name in words
   * @param packs the folder that is to hold them
   */
  PackQueue(Store store, String report, String release, Path packs) {
    this.store = store;
    this.report = report;
    this.release = id(report, release);
    this.packs = packs;
  }

  static String id(String report, String release) {
    return report + "/" + PublicFolder.slug(release);
  }

  /** Returns when each pack is made, or could not be. */
  void await(List<PackSubject> asked) throws InterruptedException {
    store.transaction(
        tables -> {
          for (PackSubject area : asked) {
            tables
                .packJobs()
                .put(new PackOrder(release, area.code(), area.name(), packs), tables.now());
          }
          return true;
        });
    System.out.printf("%d packs are left to workers.%n", asked.size());
    waitFor();
    System.out.println("The workers have done what they could.");
  }

  private void waitFor() throws InterruptedException {
    long before = -1;
    int pauses = 0;
    for (long left = waiting(); left > 0; left = waiting()) {
      pauses = left == before ? pauses + 1 : 0;
      before = left;
      if (pauses % PAUSES_OF_A_MINUTE == PAUSES_OF_A_MINUTE - 1) {
        System.err.printf(
            "bulletin: no pack was made for a minute; %d are left. Does a worker run? bulletin worker %s --data FILE, with the same database and --output.%n",
            left, report);
      }
      Thread.sleep(PAUSE);
    }
  }

  private long waiting() {
    return store.transaction(tables -> tables.packJobs().of(release)).stream()
        .filter(job -> job.status() == PackJob.Status.WAITING)
        .count();
  }
}
