package bulletin.distribute.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.calendar.ChannelSetting;
import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.channel.Channel;
import bulletin.distribute.channel.Channels;
import bulletin.distribute.outbox.PackBuilding.Built;
import bulletin.distribute.store.AuditEntry;
import bulletin.distribute.store.Claim;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.PackJob;
import bulletin.distribute.store.PackOrder;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.publish.Hashes;
import bulletin.render.template.Templates;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workers on H2 and on PostgreSQL, sending to a folder. */
class WorkerTest {
  private static final Duration LEASE = Duration.ofSeconds(2);

  @TempDir private static Path shared;
  private static EmbeddedPostgres postgres;
  private static Store onH2;
  private static Store onPostgres;

  @TempDir private Path folder;
  private Path share;
  private MadeRelease release;
  private final List<String> said = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void open() throws IOException {
    postgres = EmbeddedPostgres.start();
    onH2 =
        Store.open(
            new StoreSetting.Embedded(shared.resolve("db")),
            Path.of(System.getProperty("java.io.tmpdir")),
            Clock.systemUTC());
    // This machine's clock is an hour fast; the database's is the one that counts.
    onPostgres =
        Store.open(
            new StoreSetting.Shared(
                postgres.getJdbcUrl("postgres", "postgres"), Optional.empty(), Optional.empty()),
            Path.of(System.getProperty("java.io.tmpdir")),
            Clock.offset(Clock.systemUTC(), Duration.ofHours(1)));
  }

  @AfterAll
  static void stop() throws IOException {
    onH2.close();
    onPostgres.close();
    postgres.close();
  }

  static Stream<Store> stores() {
    return Stream.of(onH2, onPostgres);
  }

  @BeforeEach
  void empty() throws Exception {
    for (Store store : List.of(onH2, onPostgres)) {
      try (Connection connection = store.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        for (String table :
            List.of(
                "outbox_file",
                "outbox",
                "approval",
                "audit",
                "pack_job",
                "scheduled_tasks",
                "release")) {
          statement.executeUpdate("delete from " + table);
        }
        statement.executeUpdate("update audit_head set seq = 0, hash = '" + AuditEntry.START + "'");
      }
    }
    share = Files.createDirectory(folder.resolve("share"));
    release = MadeRelease.in(folder.resolve("release"), 5);
  }

  private Worker worker(Store store, String name) throws Exception {
    return worker(store, name, job -> new Built(folder, "0".repeat(64)));
  }

  private Worker worker(Store store, String name, PackBuilding packs) throws Exception {
    return new Worker(
        store,
        new WorkerSettings(
            name,
            "attainment",
            1,
            LEASE,
            new Retries(3, Duration.ofMinutes(1), Duration.ofHours(1), () -> 0)),
        new Worker.Tools(
            Map.of("share", channel()),
            Optional.of(new Worker.Packs(MadeRelease.ID, packs)),
            List.of(),
            said::add));
  }

  private Channel channel() throws Exception {
    return Channels.open(
        new ChannelSetting.Folder("share", Optional.empty(), share),
        Templates.of(folder),
        Map.of());
  }

  private static void put(Store store, OutboxItem... items) {
    store.transaction(
        tables -> {
          for (OutboxItem item : items) {
            tables.outbox().put(item);
          }
          return true;
        });
  }

  private static List<OutboxItem> items(Store store) {
    return store.transaction(tables -> tables.outbox().of(MadeRelease.ID));
  }

  private OutboxItem only(Store store) {
    return items(store).getFirst();
  }

  private static List<AuditEntry> log(Store store) {
    return store.transaction(tables -> tables.audit().all());
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(share)) {
      return all.filter(Files::isRegularFile)
          .map(each -> share.relativize(each).toString())
          .sorted()
          .toList();
    }
  }

  private void once(Store store) throws Exception {
    try (Worker worker = worker(store, "worker-1")) {
      worker.once();
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void what_is_due_is_sent_once_and_logged(Store store) throws Exception {
    Instant due = store.now().minusSeconds(1);
    release.store(store, State.PUBLISHED, due);
    put(store, release.item(1, "share", due));

    once(store);
    once(store);

    assertThat(files()).containsExactly("recipient-1/attainment/2024-25/area-1.zip");
    OutboxItem sent = only(store);
    assertThat(sent.progress().status()).isEqualTo(Status.SENT);
    assertThat(sent.progress().attempts()).isEqualTo(1);
    assertThat(log(store)).hasSize(1);
    assertThat(log(store).getFirst().act()).isEqualTo("send");
    assertThat(log(store).getFirst().details())
        .isEqualTo(
            "publication to recipient-1 through share, attempt 1: area-1.zip %s; %s"
                .formatted(
                    Hashes.of(release.pack(1)), share.resolve("recipient-1/" + MadeRelease.ID)));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void nothing_is_sent_before_its_embargo_by_the_databases_clock(Store store) throws Exception {
    Instant embargo = store.now().plusSeconds(1800);
    release.store(store, State.APPROVED, embargo);
    put(store, release.item(1, "share", embargo));

    once(store);

    assertThat(files()).isEmpty();
    assertThat(only(store).progress().attempts()).isZero();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void pack_of_another_area_is_refused(Store store) throws Exception {
    Instant due = store.now().minusSeconds(1);
    release.store(store, State.PUBLISHED, due);
    put(store, release.item(1, 2, "share", "recipient-1", due));

    once(store);

    assertThat(files()).isEmpty();
    assertThat(only(store).progress().status()).isEqualTo(Status.DEAD);
    assertThat(only(store).progress().lastError())
        .hasValue(
            "recipient-1: area-2.zip is the pack of E09000002, and this recipient may have that of E09000001 only. It was not sent; correct the recipients' file and plan the release again.");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void changed_byte_of_a_pack_is_refused(Store store) throws Exception {
    Instant due = store.now().minusSeconds(1);
    release.store(store, State.PUBLISHED, due);
    put(store, release.item(1, "share", due));
    byte[] bytes = Files.readAllBytes(release.pack(1));
    bytes[bytes.length - 1] ^= 1;
    Files.write(release.pack(1), bytes);

    once(store);

    assertThat(files()).isEmpty();
    assertThat(only(store).progress().status()).isEqualTo(Status.DEAD);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void changed_manifest_is_refused(Store store) throws Exception {
    Instant due = store.now().minusSeconds(1);
    release.store(store, State.PUBLISHED, due);
    Files.writeString(release.pack(1), "other figures");
    release.writeManifest();
    put(store, release.item(1, "share", due));

    once(store);

    assertThat(files()).isEmpty();
    assertThat(only(store).progress().lastError())
        .hasValue(
            release.folder()
                + ": the manifest is not the one that was approved. Check and approve the release again.");
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void release_that_nobody_approved_is_refused(Store store) throws Exception {
    Instant due = store.now().minusSeconds(1);
    store.transaction(
        tables -> {
          tables.releases().put(release.release(State.PUBLISHED, due));
          return true;
        });
    put(store, release.item(1, "share", due));

    once(store);

    assertThat(only(store).progress().lastError())
        .hasValue(
            "attainment/2024-25: the release as it is now was not approved. Approve it, then: release retry.");
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void nothing_is_sent_of_a_release_that_is_not_published_or_no_longer(Store store)
      throws Exception {
    Instant due = store.now().minusSeconds(1);
    for (State state :
        List.of(State.BUILT, State.CHECKED, State.APPROVED, State.PRE_RELEASE, State.WITHDRAWN)) {
      store.transaction(
          tables -> {
            tables.releases().put(release.release(state, due));
            return true;
          });
      put(store, release.item(1, "share", due));

      once(store);

      assertThat(only(store).progress().attempts()).as(state.word()).isZero();
    }
    assertThat(files()).isEmpty();
  }

  private void retry(Store store) {
    store.transaction(tables -> tables.outbox().retry(only(store).id(), tables.now()));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void passing_failure_waits_and_a_lasting_one_is_seen_and_retried(Store store) throws Exception {
    Instant due = store.now().minusSeconds(1);
    release.store(store, State.PUBLISHED, due);
    put(store, release.item(1, "share", due));

    Files.delete(share);
    once(store);
    OutboxItem waiting = only(store);
    assertThat(waiting.progress().status()).isEqualTo(Status.WAITING);
    assertThat(waiting.progress().attempts()).isEqualTo(1);
    assertThat(waiting.progress().nextAttempt()).isAfter(store.now().plusSeconds(50));
    assertThat(waiting.progress().lastError())
        .hasValue(
            share + ": there is no such folder. Make it, or mount the share that it stands for.");

    Path taken = share.resolve("recipient-1/attainment/2024-25/area-1.zip");
    Files.createDirectories(taken.getParent());
    Files.writeString(taken, "another file");
    hasten(store);
    once(store);
    assertThat(only(store).progress().status()).isEqualTo(Status.DEAD);
    assertThat(log(store).getLast().act()).isEqualTo("not sent");

    Files.delete(taken);
    retry(store);
    once(store);
    assertThat(only(store).progress().status()).isEqualTo(Status.SENT);
    assertThat(taken).hasSameBinaryContentAs(release.pack(1));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void item_is_dead_after_its_last_attempt(Store store) throws Exception {
    Instant due = store.now().minusSeconds(1);
    release.store(store, State.PUBLISHED, due);
    put(store, release.item(1, "share", due));
    Files.delete(share);

    for (int attempt = 1; attempt <= 3; attempt++) {
      assertThat(only(store).progress().status()).isEqualTo(Status.WAITING);
      hasten(store);
      once(store);
    }

    assertThat(only(store).progress().status()).isEqualTo(Status.DEAD);
    assertThat(only(store).progress().attempts()).isEqualTo(3);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void dry_run_and_rehearsal_leave_the_outbox_as_it_is(Store store) throws Exception {
    Instant due = store.now().plusSeconds(600);
    release.store(store, State.APPROVED, due);
    put(store, release.item(1, "share", due), release.item(2, 3, "share", "recipient-2", due));
    Trial trial = new Trial(store, Map.of("share", channel()), Map.of("share", "trial"));

    Trial.Outcome planned = trial.plan("attainment");
    assertThat(planned.isClean()).isFalse();
    assertThat(planned.lines())
        .containsExactly(
            "Recipient 1 <recipient-1> in the folder " + share + "/recipient-1/" + MadeRelease.ID,
            "  area-1.zip  %,d bytes  sha256 %s  copied"
                .formatted(Files.size(release.pack(1)), Hashes.of(release.pack(1))),
            "recipient-2 would get nothing: recipient-2: area-3.zip is the pack of E09000003, and this recipient may have that of E09000002 only. It was not sent; correct the recipients' file and plan the release again.",
            "2 deliveries wait.");
    assertThat(files()).isEmpty();

    trial.rehearse("attainment", "ann");
    assertThat(files())
        .containsExactly("trial/REHEARSAL/recipient-1/attainment/2024-25/area-1.zip");
    assertThat(items(store)).allMatch(item -> item.progress().attempts() == 0);
    assertThat(log(store).getLast().act()).isEqualTo("rehearse");
  }

  /** The pause is over. */
  private static void hasten(Store store) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("update outbox set next_attempt = not_before");
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void what_a_silent_worker_held_is_taken_over_after_its_lease_and_not_before(Store store)
      throws Exception {
    Instant due = store.now().minusSeconds(1);
    release.store(store, State.PUBLISHED, due);
    put(store, release.item(1, "share", due));
    store.transaction(tables -> tables.outbox().claim(new Claim("killed", tables.now(), LEASE, 1)));

    once(store);
    assertThat(files()).isEmpty();

    try (Worker worker = worker(store, "worker-2")) {
      worker.start();
      waitFor(() -> only(store).progress().status() == Status.SENT);
    }
    assertThat(only(store).progress().attempts()).isEqualTo(2);
    assertThat(files()).hasSize(1);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void workers_share_what_is_due_and_send_each_once(Store store) throws Exception {
    Instant due = store.now().minusSeconds(1);
    release.store(store, State.PUBLISHED, due);
    put(
        store,
        release.item(1, "share", due),
        release.item(2, "share", due),
        release.item(3, "share", due),
        release.item(4, "share", due),
        release.item(5, "share", due));

    try (Worker first = worker(store, "worker-1");
        Worker second = worker(store, "worker-2")) {
      first.start();
      second.start();
      waitFor(() -> items(store).stream().allMatch(i -> i.progress().status() == Status.SENT));
    }

    assertThat(files())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "recipient-%d/attainment/2024-25/area-%d.zip".formatted(i, i))
                .toList());
    assertThat(log(store)).hasSize(5).allMatch(entry -> entry.act().equals("send"));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void workers_share_the_building_and_one_failing_pack_stops_no_other(Store store)
      throws Exception {
    store.transaction(
        tables -> {
          for (int i = 1; i <= 5; i++) {
            tables.packJobs().put(order(i), tables.now());
          }
          return true;
        });
    List<String> built = new CopyOnWriteArrayList<>();
    PackBuilding packs =
        job -> {
          if (job.areaName().equals("Area 3")) {
            throw new IllegalStateException("Area 3 has no figures.");
          }
          built.add(job.area());
          return new Built(folder.resolve(job.area()), "0".repeat(64));
        };
    try (Worker first = worker(store, "worker-1", packs);
        Worker second = worker(store, "worker-2", packs)) {
      first.start();
      second.start();
      waitFor(() -> jobs(store).stream().noneMatch(j -> j.status() == PackJob.Status.WAITING));
    }

    assertThat(built).doesNotHaveDuplicates().hasSize(4);
    PackJob failed = jobs(store).get(2);
    assertThat(failed.status()).isEqualTo(PackJob.Status.DEAD);
    assertThat(failed.lastError()).hasValue("Area 3 has no figures.");
    assertThat(said)
        .contains(
            "the pack of Area 3 for attainment/2024-25 was not built: Area 3 has no figures.");
  }

  private PackOrder order(int number) {
    return new PackOrder(MadeRelease.ID, MadeRelease.area(number), "Area " + number, folder);
  }

  private static List<PackJob> jobs(Store store) {
    return store.transaction(tables -> tables.packJobs().of(MadeRelease.ID));
  }

  @Test
  void long_work_keeps_its_lease() throws Exception {
    onPostgres.transaction(
        tables -> {
          tables.packJobs().put(order(1), tables.now());
          return true;
        });
    CountDownLatch end = new CountDownLatch(1);
    List<String> begun = new CopyOnWriteArrayList<>();
    PackBuilding slow =
        job -> {
          begun.add(job.area());
          end.await();
          return new Built(folder, "0".repeat(64));
        };
    try (Worker first = worker(onPostgres, "worker-1", slow);
        Worker second = worker(onPostgres, "worker-2", slow)) {
      first.start();
      second.start();
      waitFor(() -> !begun.isEmpty());
      Instant later = onPostgres.now().plus(LEASE.multipliedBy(2));
      waitFor(() -> onPostgres.now().isAfter(later));
      end.countDown();
      waitFor(() -> jobs(onPostgres).getFirst().status() == PackJob.Status.DONE);
    }
    assertThat(begun).hasSize(1);
  }

  @Test
  void what_comes_back_is_done_by_one_worker_and_comes_back_after_a_failure() throws Exception {
    List<String> done = new CopyOnWriteArrayList<>();
    List<Worker> workers = new ArrayList<>();
    for (String name : List.of("worker-1", "worker-2")) {
      Recurring recurring =
          Recurring.often(
              "publish",
              () -> {
                done.add(name);
                throw new IOException("no such luck");
              });
      workers.add(
          new Worker(
              onPostgres,
              new WorkerSettings(name, "attainment", 1, LEASE, Retries.USUAL),
              new Worker.Tools(Map.of(), Optional.empty(), List.of(recurring), said::add)));
    }
    workers.forEach(Worker::start);
    waitFor(() -> done.size() >= 2);
    workers.forEach(Worker::close);

    assertThat(said).contains("publish: no such luck");
  }

  private static void waitFor(java.util.function.BooleanSupplier truth)
      throws InterruptedException {
    for (long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        !truth.getAsBoolean();
        Thread.sleep(50)) {
      assertThat(System.nanoTime()).as("still waiting after 30 seconds").isLessThan(end);
    }
  }
}
