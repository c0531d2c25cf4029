package bulletin.distribute.release;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.store.AuditLog.Act;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may be done with a release, and when. Every act is in the log; so is what was refused. Time
 * is the store's.
 */
public final class Life {
  private final Store store;
  private final Path output;

  /**
   * The life of the releases in a store.
   *
   * @param output the folder that holds all reports' published releases
   */
  public Life(Store store, Path output) {
    this.store = store;
    this.output = output;
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Doing<T> {
    T with(Tables tables) throws Refusal, IOException;
  }

  /** Does it, or does nothing and writes down that it was refused. */
  private <T> T attempt(Act refused, Doing<T> doing) throws Refusal, IOException {
    try {
      return store.transaction(tables -> orWrapped(doing, tables));
    } catch (Wrapped e) {
      if (e.cause instanceof Refusal refusal) {
        store.transaction(tables -> noted(tables, refused, refusal));
        throw refusal;
      }
      throw new IOException(e.cause.getMessage(), e.cause);
    }
  }

  private static <T> T orWrapped(Doing<T> doing, Tables tables) throws Wrapped {
    try {
      return doing.with(tables);
    } catch (Refusal | IOException e) {
      throw new Wrapped(e);
    }
  }

  /** One kind of exception leaves a transaction. */
  private static final class Wrapped extends Exception {
    private static final long serialVersionUID = 1L;

    private final Exception cause;

    Wrapped(Exception cause) {
      super(cause);
      this.cause = cause;
    }
  }

  private static Act noted(Tables tables, Act refused, Refusal refusal) {
    tables
        .audit()
        .append(
            new Act(
                refused.actor(),
                "refused",
                refused.subject(),
                refused.act() + ": " + refusal.getMessage()));
    return refused;
  }

  /**
   * A release was built: it is checked, and waits for approval. Planning the same bytes for the
   * same time again changes nothing; other bytes undo an approval.
   *
   * @throws Refusal when the release is published already
   */
  public StoredRelease plan(Built built, Distribution distribution, String actor)
      throws Refusal, IOException {
    Planning planning = Planning.of(built, distribution, actor);
    return attempt(new Act(actor, "plan", planning.id(), ""), planning::first);
  }

  /**
   * A published release was built anew: it is checked, and waits for approval.
   *
   * @param note what was changed, a sentence
   * @throws Refusal when the release is not published, or nothing was changed
   */
  public StoredRelease correct(Built built, Distribution distribution, String note, String actor)
      throws Refusal, IOException {
    Planning planning = Planning.of(built, distribution, actor);
    return attempt(
        new Act(actor, "correct", planning.id(), ""), tables -> planning.correction(tables, note));
  }

  /**
   * A second person approves the bytes as they lie there; what is to be sent goes to the outbox.
   *
   * @throws Refusal when the person built it, its checks found errors, or a byte was changed
   */
  public StoredRelease approve(String id, Distribution distribution, String actor)
      throws Refusal, IOException {
    Act act = new Act(actor, "approve", id, "");
    Approving approving = new Approving(distribution, actor);
    return attempt(act, tables -> approving.approve(tables, existing(tables, id)));
  }

  /**
   * Publishes, when its time has come.
   *
   * @param distribution what a correction is sent by; not needed for a first issue
   * @throws Refusal when it is early, unapproved, changed, or no working day
   */
  public StoredRelease publish(String id, Optional<Distribution> distribution, String actor)
      throws Refusal, IOException {
    Publishing publishing = new Publishing(output, actor);
    return intact(
        new Act(actor, "publish", id, ""),
        tables -> publishing.publish(tables, existing(tables, id), distribution));
  }

  /** Opens pre-release access, when its time has come. */
  StoredRelease open(String id, String actor) throws Refusal, IOException {
    Publishing publishing = new Publishing(output, actor);
    return intact(
        new Act(actor, "open", id, ""), tables -> publishing.open(tables, existing(tables, id)));
  }

  /** As {@link #attempt}; a changed byte undoes the approval for good. */
  private StoredRelease intact(Act act, Doing<StoredRelease> doing) throws Refusal, IOException {
    Optional<StoredRelease> before = store.transaction(t -> t.releases().get(act.subject()));
    if (before.isPresent() && isApproved(before.get().state())) {
      try {
        Sealed.require(before.get());
      } catch (Refusal broken) {
        store.transaction(tables -> undone(tables, act, broken));
        throw broken;
      }
    }
    return attempt(act, doing);
  }

  private static boolean isApproved(State state) {
    return state == State.APPROVED || state == State.PRE_RELEASE;
  }

  private static Act undone(Tables tables, Act act, Refusal broken) {
    tables.releases().lock(act.subject()).ifPresent(r -> tables.releases().put(r.in(State.BUILT)));
    tables.outbox().cancel(act.subject());
    Act undone = new Act(act.actor(), "approval undone", act.subject(), broken.getMessage());
    tables.audit().append(undone);
    return undone;
  }

  /**
   * Does what the time asks for: opens pre-release access and publishes. For workers, again and
   * again.
   *
   * @param report whose releases
   * @return what was done or refused, one line each
   */
  public List<String> advance(String report, String actor) {
    List<String> said = new ArrayList<>();
    Instant now = store.now();
    List<StoredRelease> all = store.transaction(tables -> tables.releases().all());
    for (StoredRelease release : all.stream().filter(r -> r.report().equals(report)).toList()) {
      try {
        Optional<StoredRelease> moved = due(release, now, actor);
        moved.ifPresent(next -> said.add(next.id() + ": " + next.state().word()));
      } catch (Refusal e) {
        said.add(e.getMessage());
      } catch (IOException e) {
        said.add(release.id() + ": " + e.getMessage() + ". It is tried again.");
      }
    }
    return said;
  }

  private Optional<StoredRelease> due(StoredRelease release, Instant now, String actor)
      throws Refusal, IOException {
    boolean waits = isApproved(release.state()) && release.issue() == 1;
    if (waits && !now.isBefore(release.publication())) {
      return Optional.of(publish(release.id(), Optional.empty(), actor));
    }
    boolean opens =
        release.state() == State.APPROVED
            && release.issue() == 1
            && release.preReleaseFrom().filter(from -> !now.isBefore(from)).isPresent();
    return opens ? Optional.of(open(release.id(), actor)) : Optional.empty();
  }

  /**
   * Takes a release back: a notice stands in its place, nothing more is sent of it, and who had it
   * is told.
   *
   * @param reason a sentence for everybody
   * @param notice the page that takes the release's place
   */
  public StoredRelease withdraw(String id, String reason, String notice, String actor)
      throws Refusal, IOException {
    Withdrawing withdrawing = new Withdrawing(output, reason, notice, actor);
    return attempt(
        new Act(actor, "withdraw", id, ""),
        tables -> withdrawing.withdraw(tables, existing(tables, id)));
  }

  /**
   * What could not be sent is tried again.
   *
   * @return the items that wait again
   * @throws Refusal when there are none
   */
  public List<OutboxItem> retry(String id, String actor) throws Refusal, IOException {
    return attempt(new Act(actor, "retry", id, ""), tables -> retried(tables, id, actor));
  }

  private static List<OutboxItem> retried(Tables tables, String id, String actor) throws Refusal {
    existing(tables, id);
    List<OutboxItem> dead =
        tables.outbox().of(id).stream()
            .filter(item -> item.progress().status() == Status.DEAD)
            .toList();
    if (dead.isEmpty()) {
      throw new Refusal(id + ": nothing lies dead. Look at it with: bulletin release status.");
    }
    for (OutboxItem item : dead) {
      tables.outbox().retry(item.id(), tables.now());
    }
    tables
        .audit()
        .append(
            new Act(
                actor,
                "retry",
                id,
                String.join(", ", dead.stream().map(OutboxItem::key).limit(20).toList())
                    + (dead.size() > 20 ? " and " + (dead.size() - 20) + " more" : "")));
    return dead;
  }

  /**
   * Before something is built in vain.
   *
   * @throws Refusal when a release is out already
   */
  public void requirePlannable(String id) throws Refusal {
    Optional<StoredRelease> release = store.transaction(tables -> tables.releases().get(id));
    if (release.isPresent()) {
      Planning.requireNotOut(release.get());
    }
  }

  /**
   * A published release that may be corrected.
   *
   * @param nextIssue the number of the correction
   */
  public record Correctable(StoredRelease release, int nextIssue) {}

  /**
   * Before something is built in vain.
   *
   * @throws Refusal when the release is not published, or withdrawn
   */
  public Correctable correctable(String id) throws Refusal {
    Optional<StoredRelease> release = store.transaction(tables -> tables.releases().get(id));
    StoredRelease before = Planning.requireOut(id, release);
    return new Correctable(before, Planning.nextIssue(before));
  }

  private static StoredRelease existing(Tables tables, String id) throws Refusal {
    return tables
        .releases()
        .lock(id)
        .orElseThrow(
            () ->
                new Refusal(
                    id + ": no such release was planned. Plan it first: bulletin release plan."));
  }

  /** Moves a release on by the table of steps. */
  static StoredRelease moved(StoredRelease release, Step step) throws Refusal {
    Optional<State> next = step.next(release.state(), release.issue());
    return release.in(
        next.orElseThrow(
            () ->
                new Refusal(
                    "%s is %s, and cannot be %s. %s"
                        .formatted(
                            release.id(),
                            release.state().word(),
                            step.done(),
                            step.remedy(release.state())))));
  }
}
