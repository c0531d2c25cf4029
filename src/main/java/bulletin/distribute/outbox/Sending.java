package bulletin.distribute.outbox;

import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.channel.Channel;
import bulletin.distribute.channel.Delivery;
import bulletin.distribute.channel.Delivery.Addressee;
import bulletin.distribute.channel.Delivery.Letter;
import bulletin.distribute.channel.DeliveryFailure;
import bulletin.distribute.channel.Receipt;
import bulletin.distribute.channel.SentFile;
import bulletin.distribute.outbox.Approved.Refused;
import bulletin.distribute.store.AuditLog.Act;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoreTrouble;
import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes what is due from the outbox, sends it, and remembers that it was sent. What was taken is
 * judged again at the moment of sending: embargo, approval, bytes, and whose pack it is.
 */
final class Sending {
  private static final int LONGEST_RECEIPT = 500;

  /** Work of a worker that was killed while it held something counts as an attempt, too. */
  private static final String STOPPED =
      "the worker was stopped again and again while sending this. Look at what stops it, then: release retry.";

  private final Store store;
  private final WorkerSettings settings;
  private final Map<String, Channel> channels;
  private final Leases leases;
  private final Journal journal;

  Sending(
      Store store,
      WorkerSettings settings,
      Map<String, Channel> channels,
      Leases leases,
      Journal journal) {
    this.store = store;
    this.settings = settings;
    this.channels = Map.copyOf(channels);
    this.leases = leases;
    this.journal = journal;
  }

  /** What was taken, with what is known of its release at that moment. */
  record Order(OutboxItem item, Optional<StoredRelease> release, boolean approved) {
    static Order of(OutboxItem item, Tables tables) {
      Optional<StoredRelease> release = tables.releases().get(item.releaseId());
      return new Order(item, release, release.flatMap(tables.approvals()::of).isPresent());
    }
  }

  /** Sends one item that is due. False when there is none. */
  boolean one() {
    Optional<Order> order = store.transaction(this::take);
    order.ifPresent(
        taken -> leases.during(taken.item().key(), () -> renew(taken.item()), () -> attend(taken)));
    return order.isPresent();
  }

  /** The embargo is held against the clock of the database that gives the item out. */
  private Optional<Order> take(Tables tables) {
    return tables.outbox().claim(settings.claim(tables.now())).stream()
        .findFirst()
        .map(item -> Order.of(item, tables));
  }

  private void attend(Order order) {
    OutboxItem item = order.item();
    try {
      if (item.progress().attempts() > settings.retries().attempts()) {
        throw new Refused(STOPPED);
      }
      Receipt receipt = channel(item).send(delivery(order));
      remember(item, receipt);
    } catch (Refused e) {
      bury(item, e.getMessage());
    } catch (DeliveryFailure e) {
      fail(item, e);
    }
  }

  private boolean renew(OutboxItem item) {
    return store.transaction(
        tables -> tables.outbox().renew(item.id(), settings.claim(tables.now())));
  }

  private Channel channel(OutboxItem item) throws Refused {
    Channel channel = channels.get(item.channel());
    if (channel == null) {
      throw new Refused(
          "%s: there is no channel %s; there are %s. Name it in distribution.yaml, then: release retry."
              .formatted(
                  item.recipient(), item.channel(), channels.keySet().stream().sorted().toList()));
    }
    return channel;
  }

  /** What is sent, once it is sure that it may be. */
  static Delivery delivery(Order order) throws Refused {
    OutboxItem item = order.item();
    StoredRelease release = release(order);
    if (item.stage() != Stage.WITHDRAWAL) {
      Approved.require(item, release);
    }
    List<SentFile> files =
        item.files().stream()
            .map(file -> new SentFile(file.name(), file.path(), file.sha256()))
            .toList();
    return new Delivery(
        item.key(),
        item.progress().attempts(),
        new Addressee(item.recipient(), item.recipientName(), item.address()),
        folder(item),
        letter(item, release),
        files,
        Optional.empty());
  }

  private static StoredRelease release(Order order) throws Refused {
    OutboxItem item = order.item();
    StoredRelease release =
        order
            .release()
            .orElseThrow(
                () -> new Refused(item.releaseId() + ": there is no such release any more."));
    if (item.stage() == Stage.WITHDRAWAL) {
      return release;
    }
    if (release.state() == State.WITHDRAWN) {
      throw new Refused(
          item.releaseId() + ": the release was withdrawn, and is not sent any more.");
    }
    if (release.issue() != item.issue()) {
      throw new Refused(
          "%s: issue %d was to be sent, and the release is at issue %d by now. It was not sent."
              .formatted(item.releaseId(), item.issue(), release.issue()));
    }
    if (!order.approved()) {
      throw new Refused(
          item.releaseId()
              + ": the release as it is now was not approved. Approve it, then: release retry.");
    }
    return release;
  }

  /** A folder of its own for each issue and stage, since what was sent is never replaced. */
  private static String folder(OutboxItem item) {
    return item.releaseId()
        + switch (item.stage()) {
          case PUBLICATION -> "";
          case PRE_RELEASE -> "/pre-release";
          case CORRECTION -> "/correction-" + (item.issue() - 1);
          case WITHDRAWAL -> "/withdrawn";
        };
  }

  private static Letter letter(OutboxItem item, StoredRelease release) {
    boolean early = item.stage() == Stage.PRE_RELEASE;
    boolean changed = item.stage() == Stage.CORRECTION || item.stage() == Stage.WITHDRAWAL;
    return new Letter(
        release.report(),
        release.title(),
        release.name(),
        early ? Optional.of(LondonTime.embargo(release.publication())) : Optional.empty(),
        changed && !release.note().isEmpty() ? Optional.of(release.note()) : Optional.empty());
  }

  /** What was sent is worth some patience with a database that does not answer. */
  private void remember(OutboxItem item, Receipt receipt) {
    for (int attempt = 1; ; attempt++) {
      try {
        boolean first = store.transaction(tables -> record(tables, item, receipt));
        journal.say(
            "sent %s to %s through %s%s"
                .formatted(
                    item.releaseId(),
                    item.recipient(),
                    item.channel(),
                    first ? "" : ", which another worker had taken over"));
        return;
      } catch (StoreTrouble e) {
        if (attempt == 5) {
          throw e;
        }
        pause();
      }
    }
  }

  private boolean record(Tables tables, OutboxItem item, Receipt receipt) {
    boolean first =
        tables.outbox().sent(item.id(), settings.name(), shortened(receipt.where()), tables.now());
    String files =
        item.files().stream()
            .map(file -> file.name() + " " + file.sha256())
            .collect(Collectors.joining(", "));
    tables
        .audit()
        .append(
            new Act(
                settings.name(),
                first ? "send" : "send again",
                item.releaseId(),
                "%s to %s through %s, attempt %d: %s; %s%s"
                    .formatted(
                        item.stage().word(),
                        item.recipient(),
                        item.channel(),
                        item.progress().attempts(),
                        files,
                        receipt.where(),
                        receipt.again() ? "; it was there already" : "")));
    return first;
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_RECEIPT));
  }

  private void pause() {
    try {
      Thread.sleep(settings.lease().toMillis() / 10);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void fail(OutboxItem item, DeliveryFailure failure) {
    Optional<Instant> next =
        failure.isLasting()
            ? Optional.empty()
            : settings.retries().next(item.progress().attempts(), store.now());
    if (next.isEmpty()) {
      bury(item, failure.getMessage());
      return;
    }
    store.transaction(
        tables ->
            tables.outbox().failed(item.id(), settings.name(), failure.getMessage(), next.get()));
    journal.say(
        "not yet sent to %s, attempt %d: %s"
            .formatted(item.recipient(), item.progress().attempts(), failure.getMessage()));
  }

  /** Someone must look at it. */
  private void bury(OutboxItem item, String reason) {
    store.transaction(
        tables -> {
          boolean held = tables.outbox().dead(item.id(), settings.name(), reason);
          if (held) {
            tables
                .audit()
                .append(
                    new Act(
                        settings.name(),
                        "not sent",
                        item.releaseId(),
                        "%s to %s through %s, attempt %d: %s"
                            .formatted(
                                item.stage().word(),
                                item.recipient(),
                                item.channel(),
                                item.progress().attempts(),
                                reason)));
          }
          return held;
        });
    journal.say("not sent to %s: %s".formatted(item.recipient(), reason));
  }
}
