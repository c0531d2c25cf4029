package bulletin.distribute.outbox;

import bulletin.distribute.channel.Channel;
import bulletin.distribute.store.Store;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One of any number of workers that share the building of packs and the sending. They need nothing
 * but the database: what one held when it was killed, another takes over.
 *
 * <p>The scheduler hands out turns, of which losing or doubling one does no harm: whoever has a
 * turn takes from the outbox whatever is due, and the outbox gives each thing to one worker.
 */
public final class Worker implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final int MISSED_HEARTBEATS = 5;
  private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(30);

  private final Store store;
  private final WorkerSettings settings;
  private final Journal journal;
  private final List<Recurring> recurring;
  private final Leases leases;
  private final Sending sending;
  private final Optional<Building> building;
  private final Optional<String> packsOf;
  private final OneTimeTask<Void> send;
  private final Optional<OneTimeTask<Void>> build;
  private volatile @org.jspecify.annotations.Nullable Scheduler scheduler;

  /**
   * What a worker works with.
   *
   * @param channels by the name that the outbox has for them
   * @param packs empty for a worker that builds none
   * @param recurring what comes back
   */
  public record Tools(
      Map<String, Channel> channels,
      Optional<Packs> packs,
      List<Recurring> recurring,
      Journal journal) {
    /** Copies the collections. */
    public Tools {
      channels = Map.copyOf(channels);
      recurring = List.copyOf(recurring);
    }
  }

  /** Packs of one release, since a worker knows the data of one. */
  public record Packs(String release, PackBuilding building) {}

  /** A worker that does nothing yet. */
  public Worker(Store store, WorkerSettings settings, Tools tools) {
    this.store = store;
    this.settings = settings;
    this.journal = tools.journal();
    this.recurring = tools.recurring();
    this.leases = new Leases(settings.lease());
    this.sending = new Sending(store, settings, tools.channels(), leases, journal);
    this.packsOf = tools.packs().map(Packs::release);
    this.building =
        tools.packs().map(packs -> new Building(store, settings, packs, leases, journal));
    this.send =
        Tasks.oneTime("send " + settings.report())
            .defaultPriority(Priority.HIGH)
            .execute((instance, context) -> turn(() -> sending.one()));
    this.build = building.flatMap(each -> packsOf.map(release -> task(each, release)));
  }

  private OneTimeTask<Void> task(Building each, String release) {
    return Tasks.oneTime("build " + release)
        .defaultPriority(Priority.LOW)
        .execute((instance, context) -> turn(each::one));
  }

  /** Works until it is closed; returns at once. */
  public void start() {
    RecurringTask<Void> look =
        Tasks.recurring("look " + settings.report(), FixedDelay.of(LOOK))
            .defaultPriority(Priority.HIGH)
            .execute((instance, context) -> turn(this::look));
    List<RecurringTask<Void>> all = new ArrayList<>(List.of(look));
    recurring.forEach(each -> all.add(task(each)));
    scheduler =
        Scheduler.create(store.dataSource(), tasks())
            .startTasks(all)
            .schedulerName(new SchedulerName.Fixed(settings.name()))
            .threads(settings.threads())
            .pollingInterval(POLL)
            .pollUsingFetch(0.5, 3.0)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .enablePriority()
            .enableImmediateExecution()
            // What workers for another report know is no orphan.
            .deleteUnresolvedAfter(Duration.ofDays(36_500))
            .shutdownMaxWait(PATIENCE_AT_THE_END)
            .failureLogging(LogLevel.OFF, false)
            // One clock for all machines, so that none takes over what is alive.
            .clock(store::now)
            .build();
    scheduler.start();
  }

  private List<Task<?>> tasks() {
    List<Task<?>> tasks = new ArrayList<>(List.of(send));
    build.ifPresent(tasks::add);
    return tasks;
  }

  /** Does what is due now, and returns when there is nothing left. */
  public void once() {
    recurring.stream().filter(each -> isOften(each)).forEach(this::run);
    while (building.map(Building::one).orElse(false) || sending.one()) {
      // Each has said what it did.
    }
  }

  private static boolean isOften(Recurring each) {
    return each.next().apply(Instant.EPOCH).isBefore(Instant.EPOCH.plusSeconds(60));
  }

  private void turn(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      journal.say(String.valueOf(e.getMessage()));
    }
  }

  /** Gives out a turn for everything that is due. */
  private void look() {
    Scheduler turns = scheduler;
    if (turns == null) {
      return;
    }
    Instant now = store.now();
    List<Long> items =
        store.transaction(tables -> tables.outbox().due(now, Optional.of(settings.report())));
    items.forEach(id -> give(turns, send.instance("outbox-" + id), now));
    build.ifPresent(task -> packs(now).forEach(a -> give(turns, task.instance(a), now)));
  }

  private static void give(Scheduler turns, TaskInstance<Void> turn, Instant now) {
    turns.scheduleIfNotExists(turn, now);
  }

  private List<String> packs(Instant now) {
    return packsOf
        .map(release -> store.transaction(tables -> tables.packJobs().due(now, release)))
        .orElse(List.of());
  }

  private RecurringTask<Void> task(Recurring each) {
    return Tasks.recurring(each.name(), new Coming(each.next()))
        .execute((instance, context) -> run(each));
  }

  private void run(Recurring each) {
    try {
      each.work().run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      journal.say("%s: %s".formatted(each.name(), e.getMessage()));
    }
  }

  /** The scheduler's view of what comes back. */
  private record Coming(UnaryOperator<Instant> next) implements Schedule {
    @Override
    public Instant getNextExecutionTime(ExecutionComplete done) {
      return next.apply(done.getTimeDone());
    }

    @Override
    public Instant getInitialExecutionTime(Instant now) {
      return next.apply(now);
    }

    @Override
    public boolean isDeterministic() {
      return false;
    }
  }

  /** Finishes what it is at, and takes nothing more. */
  @Override
  public void close() {
    Scheduler turns = scheduler;
    if (turns != null) {
      turns.stop();
      scheduler = null;
    }
    leases.close();
  }
}
