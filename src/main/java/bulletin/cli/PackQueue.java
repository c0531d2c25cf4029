package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.DistributionReader;
import bulletin.distribute.store.PackJob;
import bulletin.distribute.store.Store;
import bulletin.publish.PublicFolder;
import bulletin.report.pack.PackSubject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Leaves packs to workers, and waits until they are made. */
final class PackQueue {
  private static final long PAUSE = 500;

  private final ReportOptions options;
  private final Optional<Path> output;

  PackQueue(ReportOptions options, Optional<Path> output) {
    this.options = options;
    this.output = output;
  }

  /** Returns when each pack is made, or could not be. */
  void await(String report, Ingredients from, List<PackSubject> asked) throws Exception {
    String release = release(report, from);
    Path file = options.templates().resolve(report).resolve(DistributionReader.FILE);
    Optional<Distribution> distribution =
        Files.exists(file) ? Optional.of(DistributionReader.read(file)) : Optional.empty();
    try (Store store = Stores.open(distribution, Home.output(output))) {
      store.transaction(
          tables -> {
            for (PackSubject area : asked) {
              tables.packJobs().put(release, area.code(), area.name(), tables.now());
            }
            return true;
          });
      System.out.printf("%d packs are left to workers.%n", asked.size());
      while (waiting(store, release) > 0) {
        Thread.sleep(PAUSE);
      }
      System.out.println("The workers have done what they could.");
    }
  }

  static String release(String report, Ingredients from) {
    return report + "/" + PublicFolder.slug(from.definition().release().name());
  }

  private static long waiting(Store store, String release) {
    return store.transaction(tables -> tables.packJobs().of(release)).stream()
        .filter(job -> job.status() == PackJob.Status.WAITING)
        .count();
  }
}
