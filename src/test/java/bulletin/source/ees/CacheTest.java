package bulletin.source.ees;

import static bulletin.source.ees.Rehearsed.FIRST;
import static bulletin.source.ees.Rehearsed.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.source.Checksum;
import bulletin.source.rehearsal.Mishap;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  @TempDir private Path folder;
  private Rehearsed rehearsed;

  @BeforeEach
  void start() throws Exception {
    rehearsed = Rehearsed.small(folder);
  }

  @AfterEach
  void stop() {
    rehearsed.close();
  }

  private Path root() {
    return folder.resolve("cache");
  }

  private Cache cache() {
    return new Cache(root());
  }

  private List<String> aside() throws Exception {
    try (Stream<Path> all = Files.list(root())) {
      return all.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(".pull-")).toList();
    }
  }

  @Test
  void what_was_pulled_is_found_with_its_meta_and_no_request() throws Exception {
    Kept pulled = cache().pull(rehearsed.client, ID, FIRST);
    rehearsed.server.close();

    assertThat(cache().find(ID, pulled.pin())).hasValue(pulled);
    assertThat(pulled.csv()).hasSameBinaryContentAs(folder.resolve("small.csv"));
    assertThat(cache().meta(ID, pulled.pin()).orElseThrow().periods()).hasSize(2);
    assertThat(aside()).isEmpty();
  }

  @Test
  void file_that_was_changed_is_not_found() throws Exception {
    Kept pulled = cache().pull(rehearsed.client, ID, FIRST);
    Files.writeString(pulled.csv(), "changed");

    assertThat(cache().find(ID, pulled.pin())).isEmpty();
    assertThat(cache().find(ID, cache().pull(rehearsed.client, ID, FIRST).pin())).hasValue(pulled);
  }

  @Test
  void pull_that_fails_leaves_nothing() throws Exception {
    rehearsed.server.then(new Mishap.Status(404, java.util.Map.of(), ""));

    assertThatThrownBy(() -> cache().pull(rehearsed.client, ID, FIRST))
        .isInstanceOf(EesRefusal.class);
    assertThat(aside()).isEmpty();
  }

  /** Another process pulls, is killed (SIGKILL) in the middle, and pulls again. */
  @Test
  void pull_that_is_killed_leaves_the_cache_usable() throws Exception {
    CountDownLatch half = new CountDownLatch(1);
    CountDownLatch over = new CountDownLatch(1);
    rehearsed.server.then(
        new Mishap.HalfThen(
            () -> {
              half.countDown();
              await(over);
            }));
    Process killed = pull();
    assertThat(half.await(60, TimeUnit.SECONDS)).isTrue();
    killed.destroyForcibly();
    assertThat(killed.waitFor()).isEqualTo(128 + 9);
    over.countDown();
    assertThat(aside()).hasSize(1);

    Process again = pull();

    assertThat(
            new String(
                again.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo(Checksum.of(folder.resolve("small.csv")));
    assertThat(again.waitFor()).isZero();
    assertThat(aside()).isEmpty();
  }

  private static String classPath() throws Exception {
    List<String> places = new java.util.ArrayList<>();
    for (Class<?> type :
        List.of(
            Cache.class,
            Puller.class,
            EesClient.class,
            tools.jackson.databind.JsonNode.class,
            tools.jackson.core.JsonParser.class,
            com.fasterxml.jackson.annotation.JsonProperty.class)) {
      places.add(
          Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
    }
    return String.join(java.io.File.pathSeparator, places);
  }

  private Process pull() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath(),
            Puller.class.getName(),
            rehearsed.server.base().toString(),
            root().toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void await(CountDownLatch over) {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void lock_is_read_as_it_was_written_with_one_entry_for_each_server() throws Exception {
    URI real = EesSettings.PUBLISHER;
    URI here = URI.create("http://127.0.0.1:8787/v1");
    Pin pin = new Pin(new Version(1, 2, 0), "a.csv", "ab".repeat(32), 7);
    Lock lock =
        new Lock(List.of())
            .with(new Lock.Entry(real, ID, pin))
            .with(new Lock.Entry(here, ID, new Pin(FIRST, "b.csv", "cd".repeat(32), 8)));

    lock.write(folder);

    assertThat(Lock.read(folder)).isEqualTo(lock);
    assertThat(lock.entry(real, ID).orElseThrow().pin()).isEqualTo(pin);
    assertThat(Lock.read(folder.resolve("nowhere")).entries()).isEmpty();
  }

  @Test
  void lock_that_was_damaged_is_refused() throws Exception {
    Files.writeString(folder.resolve(Lock.FILE), "{\"locks\": [{\"version\": \"1.0\"");

    assertThatThrownBy(() -> Lock.read(folder))
        .isInstanceOf(EesRefusal.class)
        .hasMessage(
            folder.resolve(Lock.FILE)
                + ": the lock cannot be read. Restore it from version control, or delete it and run bulletin update.");
  }
}
