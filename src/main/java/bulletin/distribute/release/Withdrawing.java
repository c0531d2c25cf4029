package bulletin.distribute.release;

import bulletin.distribute.store.AuditLog.Act;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Progress;
import bulletin.distribute.store.OutboxItem.SendFile;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.Tables;
import bulletin.publish.Hashes;
import bulletin.publish.PublicFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a release back. */
final class Withdrawing {
  private final Path output;
  private final String reason;
  private final String notice;
  private final String actor;

  Withdrawing(Path output, String reason, String notice, String actor) {
    this.output = output;
    this.reason = reason;
    this.notice = notice;
    this.actor = actor;
  }

  StoredRelease withdraw(Tables tables, StoredRelease release) throws Refusal, IOException {
    StoredRelease withdrawn = noted(Life.moved(release, Step.WITHDRAW));
    PublicFolder place = new PublicFolder(output, release.report(), release.name());
    if (Files.isDirectory(place.path())) {
      place.putNotice(notice);
    }
    int cancelled = tables.outbox().cancel(release.id());
    List<OutboxItem> told = told(tables.outbox().of(release.id()), release, tables.now());
    told.forEach(tables.outbox()::put);
    tables.releases().put(withdrawn);
    tables
        .audit()
        .append(
            new Act(
                actor,
                "withdraw",
                release.id(),
                "%s; %d not sent any more, %d told".formatted(reason, cancelled, told.size())));
    return withdrawn;
  }

  private StoredRelease noted(StoredRelease r) {
    return new StoredRelease(
        r.id(),
        r.report(),
        r.name(),
        r.title(),
        r.issue(),
        r.state(),
        r.copy(),
        r.embargoed(),
        r.builtBy(),
        r.builtAt(),
        r.preReleaseFrom(),
        r.publication(),
        reason);
  }

  /** Everyone who was sent something of it, once a channel. */
  private List<OutboxItem> told(List<OutboxItem> items, StoredRelease release, Instant now)
      throws IOException {
    SendFile file = file(release);
    Map<String, OutboxItem> told = new LinkedHashMap<>();
    for (OutboxItem item : items) {
      if (item.progress().status() == Status.SENT) {
        String key =
            "%s#%d/withdrawal/%s/%s"
                .formatted(release.id(), release.issue(), item.recipient(), item.channel());
        told.putIfAbsent(key, notice(key, item, release, file, now));
      }
    }
    return List.copyOf(told.values());
  }

  private SendFile file(StoredRelease release) throws IOException {
    Path folder = release.copy().folder().toAbsolutePath();
    Path file = folder.resolveSibling(PublicFolder.slug(release.name()) + "-withdrawn.html");
    Files.writeString(file, notice);
    return new SendFile("withdrawn.html", file, Hashes.of(file));
  }

  private static OutboxItem notice(
      String key, OutboxItem item, StoredRelease release, SendFile file, Instant now) {
    return new OutboxItem(
        0,
        key,
        release.id(),
        release.issue(),
        Stage.WITHDRAWAL,
        item.recipient(),
        item.recipientName(),
        item.address(),
        Optional.empty(),
        item.channel(),
        List.of(file),
        now,
        Progress.fresh(now));
  }
}
