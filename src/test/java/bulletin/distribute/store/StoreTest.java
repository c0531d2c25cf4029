package bulletin.distribute.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.distribute.Secret;
import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.store.AuditLog.Act;
import bulletin.distribute.store.OutboxItem.Progress;
import bulletin.distribute.store.OutboxItem.SendFile;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.StoredRelease.Copy;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same on H2 and on PostgreSQL. */
class StoreTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");
  private static final Duration LEASE = Duration.ofSeconds(30);

  @TempDir private static Path folder;
  private static EmbeddedPostgres postgres;
  private static Store embedded;
  private static Store shared;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
    Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    embedded = Store.open(new StoreSetting.Embedded(folder.resolve("db")), folder, clock);
    shared =
        Store.open(
            new StoreSetting.Shared(
                postgres.getJdbcUrl("postgres", "postgres"), Optional.empty(), Optional.empty()),
            folder,
            clock);
  }

  @AfterEach
  void empty() throws SQLException {
    for (Store store : List.of(embedded, shared)) {
      try (Connection connection = store.dataSource().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("delete from outbox_file");
        statement.execute("delete from outbox");
        statement.execute("delete from pack_job");
      }
    }
  }

  @AfterAll
  static void stop() throws IOException {
    embedded.close();
    shared.close();
    postgres.close();
  }

  static Stream<Store> stores() {
    return Stream.of(embedded, shared);
  }

  private static StoredRelease release(String id) {
    return new StoredRelease(
        id,
        "absence",
        "Autumn term",
        "Absence",
        1,
        State.PUBLISHED,
        new Copy(folder.resolve("out/absence/autumn"), "a".repeat(64)),
        Optional.empty(),
        "ann",
        NOON,
        Optional.empty(),
        NOON.plusSeconds(60),
        "");
  }

  private static OutboxItem item(String release, String key) {
    return new OutboxItem(
        0,
        key,
        release,
        1,
        Stage.PUBLICATION,
        "e1",
        "Authority One",
        "one@example.org",
        Optional.of("E1"),
        "mail",
        List.of(new SendFile("pack.zip", folder.resolve("packs/e1/pack.zip"), "b".repeat(64))),
        NOON,
        Progress.fresh(NOON));
  }

  private static Claim claim(String worker, Instant now) {
    return new Claim(worker, now, LEASE, 10);
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void release_comes_back_as_it_was_put(Store store) {
    StoredRelease first = release("absence/round");
    StoredRelease moved =
        new StoredRelease(
            first.id(),
            first.report(),
            first.name(),
            first.title(),
            2,
            State.PRE_RELEASE,
            first.copy(),
            Optional.of(new Copy(folder.resolve("out/embargoed"), "c".repeat(64))),
            first.builtBy(),
            NOON,
            Optional.of(NOON),
            NOON.plusSeconds(60),
            "corrected");
    for (StoredRelease each : List.of(first, moved)) {
      store.transaction(
          tables -> {
            tables.releases().put(each);
            return each;
          });
      assertThat(found(store, tables -> tables.releases().get(each.id()))).contains(each);
    }
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void item_is_put_once_taken_once_and_taken_over_when_its_time_is_up(Store store) {
    store.transaction(
        tables -> {
          tables.releases().put(release("absence/outbox"));
          assertThat(tables.outbox().put(item("absence/outbox", "k1"))).isTrue();
          assertThat(tables.outbox().put(item("absence/outbox", "k1"))).isFalse();
          return 0;
        });
    assertThat(take(store, "w1", NOON.minusSeconds(1))).isEmpty();
    OutboxItem taken = take(store, "w1", NOON).getFirst();
    assertThat(taken.progress().attempts()).isEqualTo(1);
    assertThat(taken.files()).isEqualTo(item("", "").files());
    assertThat(take(store, "w2", NOON.plusSeconds(29))).isEmpty();
    assertThat(take(store, "w2", NOON.plusSeconds(30))).hasSize(1);

    assertThat(done(store, t -> t.outbox().sent(taken.id(), "w1", "<1@x>", NOON))).isFalse();
    assertThat(done(store, t -> t.outbox().sent(taken.id(), "w2", "<1@x>", NOON))).isTrue();
    assertThat(done(store, t -> t.outbox().sent(taken.id(), "w2", "<1@x>", NOON))).isFalse();
    assertThat(take(store, "w1", NOON.plusSeconds(99))).isEmpty();
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void failed_item_waits_and_dead_item_waits_for_a_person(Store store) {
    store.transaction(
        tables -> {
          tables.releases().put(release("absence/dead"));
          return tables.outbox().put(item("absence/dead", "k2"));
        });
    long id = take(store, "w1", NOON).getFirst().id();
    assertThat(done(store, t -> t.outbox().failed(id, "w1", "busy", NOON.plusSeconds(60))))
        .isTrue();
    assertThat(take(store, "w1", NOON.plusSeconds(59))).isEmpty();
    assertThat(take(store, "w1", NOON.plusSeconds(60))).hasSize(1);
    assertThat(done(store, t -> t.outbox().dead(id, "w1", "no such address"))).isTrue();
    assertThat(items(store, t -> t.outbox().dead()))
        .singleElement()
        .satisfies(dead -> assertThat(dead.progress().lastError()).contains("no such address"));
    assertThat(done(store, t -> t.outbox().retry(id, NOON))).isTrue();
    assertThat(done(store, t -> t.outbox().retry(id, NOON))).isFalse();
    assertThat(count(store, t -> t.outbox().cancel("absence/dead"))).isEqualTo(1);
    assertThat(items(store, t -> t.outbox().of("absence/dead")))
        .singleElement()
        .satisfies(i -> assertThat(i.progress().status()).isEqualTo(Status.CANCELLED));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void pack_is_taken_once_and_done_once(Store store) {
    store.transaction(
        tables -> {
          tables.packJobs().put(new PackOrder("absence/packs", "E1", "One", folder), NOON);
          tables.packJobs().put(new PackOrder("absence/packs", "E2", "Two", folder), NOON);
          return 0;
        });
    PackJob job =
        store
            .transaction(t -> t.packJobs().claim(new Claim("w1", NOON, LEASE, 1), "absence/packs"))
            .getFirst();
    assertThat(job.area()).isEqualTo("E1");
    assertThat(jobs(store, t -> t.packJobs().claim(claim("w2", NOON), "absence/packs")))
        .singleElement()
        .satisfies(other -> assertThat(other.area()).isEqualTo("E2"));
    assertThat(done(store, t -> t.packJobs().done(job, "w2", folder.resolve("p"), "c"))).isFalse();
    assertThat(done(store, t -> t.packJobs().done(job, "w1", folder.resolve("p"), "c"))).isTrue();
  }

  /** Four ask at once, again and again; nobody gets what another got. */
  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void workers_who_ask_at_once_share_what_is_due(Store store) throws Exception {
    store.transaction(
        tables -> {
          tables.releases().put(release("absence/shared"));
          for (int i = 0; i < 60; i++) {
            tables.outbox().put(item("absence/shared", "shared-" + i));
          }
          return 0;
        });
    List<Long> taken =
        inParallel(
            worker -> {
              List<Long> mine = new ArrayList<>();
              for (List<OutboxItem> some = some(store, worker); !some.isEmpty(); ) {
                some.forEach(item -> mine.add(item.id()));
                some = some(store, worker);
              }
              return mine;
            });
    assertThat(taken).hasSize(60).doesNotHaveDuplicates();
  }

  private static List<OutboxItem> some(Store store, String worker) {
    return store.transaction(t -> t.outbox().claim(new Claim(worker, NOON, LEASE, 3)));
  }

  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("stores")
  void those_who_write_in_the_log_at_once_make_one_chain(Store store) throws Exception {
    inParallel(
        worker -> {
          for (int i = 0; i < 10; i++) {
            store.transaction(t -> t.audit().append(new Act(worker, "act", "a/b", "details")));
          }
          return List.<Long>of();
        });
    List<AuditEntry> entries = store.transaction(t -> t.audit().all());
    assertThat(entries).hasSize(40);
    for (int i = 1; i < entries.size(); i++) {
      assertThat(entries.get(i).previousHash()).isEqualTo(entries.get(i - 1).hash());
      assertThat(entries.get(i).hashOfContent()).isEqualTo(entries.get(i).hash());
    }
  }

  private interface Work {
    List<Long> by(String worker) throws Exception;
  }

  private static List<Long> inParallel(Work work) throws Exception {
    try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
      List<Future<List<Long>>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        String worker = "w" + i;
        all.add(workers.submit(() -> work.by(worker)));
      }
      List<Long> done = new ArrayList<>();
      for (Future<List<Long>> each : all) {
        done.addAll(each.get());
      }
      return done;
    }
  }

  @Test
  void shared_database_tells_the_time_whatever_the_clock_of_a_machine_says() {
    assertThat(embedded.now()).isEqualTo(NOON);
    Instant before = shared.now();
    assertThat(before).isNotEqualTo(NOON);
    assertThat(Duration.between(before, Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
    assertThat(shared.now()).isAfter(before);
  }

  @Test
  void machines_that_have_the_folder_of_releases_elsewhere_find_the_same_files() {
    StoreSetting setting =
        new StoreSetting.Shared(
            postgres.getJdbcUrl("postgres", "postgres"), Optional.empty(), Optional.empty());
    shared.transaction(
        t -> {
          t.packJobs()
              .put(new PackOrder("absence/moved", "E1", "One", folder.resolve("a/packs")), NOON);
          return true;
        });
    Path elsewhere = folder.resolve("another/machine");
    try (Store other = Store.open(setting, elsewhere, Clock.systemUTC())) {
      assertThat(jobs(other, t -> t.packJobs().of("absence/moved")))
          .singleElement()
          .satisfies(
              job -> assertThat(job.order().packs()).isEqualTo(elsewhere.resolve("a/packs")));
    }
    assertThatThrownBy(
            () ->
                shared.transaction(
                    t -> {
                      t.packJobs().put(new PackOrder("a/b", "E1", "One", Path.of("/away")), NOON);
                      return true;
                    }))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("/away lies outside the folder of releases, " + folder);
  }

  @Test
  void unreachable_database_is_told_without_its_password() {
    StoreSetting setting =
        new StoreSetting.Shared(
            "jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1",
            Optional.of("bulletin"),
            Optional.of(new Secret("swordfish")));
    assertThatThrownBy(() -> Store.open(setting, folder, Clock.systemUTC()))
        .isInstanceOf(StoreTrouble.class)
        .hasMessageStartingWith(
            "the distribution database jdbc:postgresql://127.0.0.1:1/none: it cannot be opened (")
        .hasMessageEndingWith("Check that it runs, its address and its rights.")
        .hasMessageNotContaining("swordfish");
    assertThat(setting.toString()).doesNotContain("swordfish");
  }

  @Test
  void database_of_this_machine_is_its_owners_alone() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("db"))))
        .isEqualTo("rwx------");
  }

  private static boolean done(Store store, Store.Work<Boolean, StoreTrouble> work) {
    return store.transaction(work);
  }

  private static List<OutboxItem> items(
      Store store, Store.Work<List<OutboxItem>, StoreTrouble> work) {
    return store.transaction(work);
  }

  private static List<PackJob> jobs(Store store, Store.Work<List<PackJob>, StoreTrouble> work) {
    return store.transaction(work);
  }

  private static Optional<StoredRelease> found(
      Store store, Store.Work<Optional<StoredRelease>, StoreTrouble> work) {
    return store.transaction(work);
  }

  private static int count(Store store, Store.Work<Integer, StoreTrouble> work) {
    return store.transaction(work);
  }

  private static List<OutboxItem> take(Store store, String worker, Instant now) {
    return store.transaction(t -> t.outbox().claim(claim(worker, now)));
  }
}
