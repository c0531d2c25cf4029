package bulletin.distribute.release;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.calendar.WorkingDays;
import bulletin.distribute.store.AuditLog.Act;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.Tables;
import bulletin.publish.ManifestFile;
import bulletin.publish.PublicFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Gives a release to those of the access list, and to everybody. */
final class Publishing {
  private final Path output;
  private final String actor;

  Publishing(Path output, String actor) {
    this.output = output;
    this.actor = actor;
  }

  StoredRelease open(Tables tables, StoredRelease release) throws Refusal {
    StoredRelease opened = Life.moved(release, Step.OPEN);
    requireApproval(tables, release);
    Optional<Instant> from = release.preReleaseFrom();
    if (from.isEmpty() || tables.now().isBefore(from.get())) {
      throw new Refusal(
          "%s may be seen by nobody before %s. It opens by itself then."
              .formatted(release.id(), LondonTime.words(from.orElse(release.publication()))));
    }
    tables.releases().put(opened);
    note(tables, "open", release, "manifest " + release.copy().manifestSha256());
    return opened;
  }

  StoredRelease publish(Tables tables, StoredRelease release, Optional<Distribution> distribution)
      throws Refusal, IOException {
    StoredRelease published = Life.moved(release, Step.PUBLISH);
    requireApproval(tables, release);
    requireTime(release, tables.now());
    Sealed.require(release);
    List<String> changed = changed(release);
    Path folder = place(release).put(release.copy().folder());
    requireWhole(release, folder);
    // Nobody needs an embargoed copy of what everybody can read.
    tables.outbox().cancel(release.id(), Stage.PRE_RELEASE);
    if (release.issue() > 1) {
      send(tables, release, distribution, changed);
    }
    tables.releases().put(published);
    note(
        tables,
        "publish",
        release,
        "issue %d, manifest %s%s"
            .formatted(
                release.issue(),
                release.copy().manifestSha256(),
                release.issue() == 1 ? "" : ", changed: " + String.join(", ", changed)));
    return published;
  }

  private static void requireApproval(Tables tables, StoredRelease release) throws Refusal {
    if (tables.approvals().of(release).isEmpty()) {
      throw new Refusal(
          "%s: nobody approved these bytes. Have a second person run: bulletin release approve."
              .formatted(release.id()));
    }
  }

  /** A correction has no embargo: who reads wrong figures should not wait for a morning. */
  private static void requireTime(StoredRelease release, Instant now) throws Refusal {
    if (now.isBefore(release.publication())) {
      throw new Refusal(
          "%s is embargoed until %s, and it is %s. It is published by itself then, when a worker runs."
              .formatted(
                  release.id(), LondonTime.words(release.publication()), LondonTime.words(now)));
    }
    LocalDate today = now.atZone(LondonTime.ZONE).toLocalDate();
    Optional<String> closed = WorkingDays.closed(today);
    if (release.issue() == 1 && closed.isPresent()) {
      throw new Refusal(
          "%s cannot be published today: %s is %s. Publish it on a working day."
              .formatted(release.id(), today, closed.get()));
    }
  }

  private PublicFolder place(StoredRelease release) {
    return new PublicFolder(output, release.report(), release.name());
  }

  /** What differs from what stands there now. */
  private List<String> changed(StoredRelease release) throws IOException {
    return release.issue() == 1
        ? List.of()
        : ManifestFile.read(place(release).path())
            .changedIn(ManifestFile.read(release.copy().folder()));
  }

  /** What everybody can read now is what was approved. */
  private static void requireWhole(StoredRelease release, Path folder) throws Refusal, IOException {
    List<String> differences = ManifestFile.read(release.copy().folder()).publicDifferences(folder);
    if (!differences.isEmpty()) {
      throw new Refusal(
          "%s: what was written to %s is not what was approved: %s. Check the disk, and publish again."
              .formatted(release.id(), folder, String.join("; ", differences)));
    }
  }

  private static void send(
      Tables tables,
      StoredRelease release,
      Optional<Distribution> distribution,
      List<String> changed)
      throws Refusal, IOException {
    if (distribution.isEmpty()) {
      throw new Refusal(
          release.id() + ": a correction is published with: bulletin release publish.");
    }
    List<OutboxItem> earlier = tables.outbox().of(release.id());
    new Deliveries(release, distribution.get())
        .corrections(changed, earlier, tables.now())
        .forEach(tables.outbox()::put);
  }

  private void note(Tables tables, String act, StoredRelease release, String details) {
    tables.audit().append(new Act(actor, act, release.id(), details));
  }
}
