package bulletin.distribute.outbox;

import bulletin.distribute.channel.Channel;
import bulletin.distribute.channel.Delivery;
import bulletin.distribute.channel.DeliveryFailure;
import bulletin.distribute.outbox.Approved.Refused;
import bulletin.distribute.outbox.Sending.Order;
import bulletin.distribute.store.AuditLog.Act;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What would be sent, told or tried with harmless addresses. The outbox stays as it is. */
public final class Trial {
  private final Store store;
  private final Map<String, Channel> channels;
  private final Map<String, String> rehearsals;

  /**
   * A trial of what waits.
   *
   * @param channels by name
   * @param rehearsals the address to which a channel's rehearsals go, by the channel's name
   */
  public Trial(Store store, Map<String, Channel> channels, Map<String, String> rehearsals) {
    this.store = store;
    this.channels = Map.copyOf(channels);
    this.rehearsals = Map.copyOf(rehearsals);
  }

  /**
   * How a trial went.
   *
   * @param lines for a person
   * @param isClean whether nothing failed
   */
  public record Outcome(List<String> lines, boolean isClean) {
    /** Copies the lines. */
    public Outcome {
      lines = List.copyOf(lines);
    }
  }

  /** What is done with one delivery. */
  private interface Doing {
    List<String> with(OutboxItem item, Channel channel, Delivery delivery)
        throws DeliveryFailure, Refused;
  }

  /** Who would get which file, with its hash, for all of a report that waits or lies dead. */
  public Outcome plan(String report) {
    return each(report, (item, channel, delivery) -> channel.plan(delivery).lines());
  }

  /** Sends all of a report that waits or lies dead to the channels' rehearsal addresses. */
  public Outcome rehearse(String report, String actor) {
    return each(
        report,
        (item, channel, delivery) -> {
          String address = rehearsals.get(item.channel());
          if (address == null) {
            throw new Refused(
                "the channel %s has no address for rehearsals. Give it one under rehearsal: in distribution.yaml."
                    .formatted(item.channel()));
          }
          String where = channel.send(delivery.rehearsed(address)).where();
          String told =
              "rehearsed %s through %s: %s".formatted(item.recipient(), item.channel(), where);
          store.transaction(
              tables -> tables.audit().append(new Act(actor, "rehearse", item.releaseId(), told)));
          return List.of(told);
        });
  }

  private Outcome each(String report, Doing doing) {
    List<String> lines = new ArrayList<>();
    boolean clean = true;
    int number = 0;
    for (Order order : orders(report)) {
      number++;
      OutboxItem item = order.item();
      try {
        Channel channel = channels.get(item.channel());
        if (channel == null) {
          throw new Refused(item.recipient() + ": there is no channel " + item.channel() + ".");
        }
        lines.addAll(doing.with(item, channel, Sending.delivery(order)));
      } catch (Refused | DeliveryFailure e) {
        clean = false;
        lines.add(item.recipient() + " would get nothing: " + e.getMessage());
      }
    }
    lines.add(number + " deliveries wait.");
    return new Outcome(lines, clean);
  }

  private List<Order> orders(String report) {
    return store.transaction(
        tables ->
            tables.releases().all().stream()
                .filter(release -> release.report().equals(report))
                .flatMap(release -> tables.outbox().of(release.id()).stream())
                .filter(item -> isToBeSent(item))
                .map(item -> Order.of(item, tables))
                .toList());
  }

  private static boolean isToBeSent(OutboxItem item) {
    return item.progress().status() == Status.WAITING || item.progress().status() == Status.DEAD;
  }
}
