package bulletin.distribute.store;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.store.OutboxItem.Progress;
import bulletin.distribute.store.OutboxItem.SendFile;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.StoredRelease.Copy;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
    embedded = Store.open(new StoreSetting.Embedded(folder.resolve("db")), clock);
    shared =
        Store.open(
            new StoreSetting.Shared(
                postgres.getJdbcUrl("postgres", "postgres"), Optional.empty(), Optional.empty()),
            clock);
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
        new Copy(Path.of("out/absence/autumn"), "a".repeat(64)),
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
        List.of(new SendFile("pack.zip", Path.of("packs/e1/pack.zip"), "b".repeat(64))),
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
            Optional.of(new Copy(Path.of("out/embargoed"), "c".repeat(64))),
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
          tables.packJobs().put("absence/packs", "E1", "One", NOON);
          tables.packJobs().put("absence/packs", "E2", "Two", NOON);
          return 0;
        });
    PackJob job =
        store.transaction(t -> t.packJobs().claim(new Claim("w1", NOON, LEASE, 1))).getFirst();
    assertThat(job.area()).isEqualTo("E1");
    assertThat(jobs(store, t -> t.packJobs().claim(claim("w2", NOON))))
        .singleElement()
        .satisfies(other -> assertThat(other.area()).isEqualTo("E2"));
    assertThat(done(store, t -> t.packJobs().done(job, "w2", Path.of("p"), "c"))).isFalse();
    assertThat(done(store, t -> t.packJobs().done(job, "w1", Path.of("p"), "c"))).isTrue();
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
