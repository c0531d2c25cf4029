package bulletin.distribute.release;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.Distribution.PreRelease;
import bulletin.distribute.store.Approval;
import bulletin.distribute.store.AuditLog.Act;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.State;
import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.StoredRelease.Copy;
import bulletin.distribute.store.Tables;
import bulletin.publish.Hashes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** A second person answers for a release. */
final class Approving {
  private final Distribution distribution;
  private final String actor;

  Approving(Distribution distribution, String actor) {
    this.distribution = distribution;
    this.actor = actor;
  }

  StoredRelease approve(Tables tables, StoredRelease release) throws Refusal, IOException {
    requireChecked(release);
    requireSecondPerson(release);
    StoredRelease approved = Life.moved(release, Step.APPROVE);
    Sealed.require(release);
    requireSameTimes(release);
    List<OutboxItem> items =
        release.issue() == 1 ? new Deliveries(release, distribution).all() : List.of();
    tables.approvals().add(approval(release, tables));
    tables.releases().put(approved);
    items.forEach(tables.outbox()::put);
    tables
        .audit()
        .append(
            new Act(
                actor,
                "approve",
                release.id(),
                "issue %d, manifest %s%s; %d deliveries, list %s"
                    .formatted(
                        release.issue(),
                        release.copy().manifestSha256(),
                        release
                            .embargoed()
                            .map(e -> ", embargoed " + e.manifestSha256())
                            .orElse(""),
                        items.size(),
                        hash(items))));
    return approved;
  }

  private static String hash(List<OutboxItem> items) {
    String list =
        items.stream()
            .map(item -> item.key() + " " + item.address() + " " + item.files() + "\n")
            .collect(Collectors.joining());
    return Hashes.of(list.getBytes(StandardCharsets.UTF_8));
  }

  private void requireChecked(StoredRelease release) throws Refusal, IOException {
    if (release.state() == State.BUILT) {
      Built built = new Built(release.copy().folder(), release.embargoed().map(Copy::folder));
      List<String> problems = Planning.of(built, distribution, actor).problems();
      throw new Refusal(
          "%s cannot be approved: %s. Mend it, and plan it again."
              .formatted(
                  release.id(),
                  problems.isEmpty()
                      ? "it was changed after it was checked"
                      : "its checks found " + Planning.told(problems)));
    }
  }

  private void requireSecondPerson(StoredRelease release) throws Refusal {
    Actor planner = Actor.read(release.builtBy());
    if (Actor.read(actor).hasNameOf(planner)) {
      throw new Refusal(
          "%s was planned by %s, who cannot approve it too. Have a second person approve it, with --as or a login of their own."
              .formatted(release.id(), planner.name()));
    }
  }

  private void requireSameTimes(StoredRelease release) throws Refusal {
    boolean same =
        release.publication().equals(distribution.publication())
            && release.preReleaseFrom().equals(distribution.preRelease().map(PreRelease::from));
    if (!same) {
      throw new Refusal(
          release.id()
              + " was planned for another time than distribution.yaml says now. Plan it again.");
    }
  }

  private Approval approval(StoredRelease release, Tables tables) {
    return new Approval(
        release.id(),
        release.issue(),
        release.copy().manifestSha256(),
        release.embargoed().map(Copy::manifestSha256).orElse(""),
        actor,
        tables.now());
  }
}
