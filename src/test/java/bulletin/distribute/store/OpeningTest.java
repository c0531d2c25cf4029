package bulletin.distribute.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.distribute.calendar.StoreSetting;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that open one database file at the same moment. */
class OpeningTest {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  @TempDir private Path folder;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(Process::destroyForcibly);
  }

  /** Its log is a file, so that no pipe fills up. */
  private Process opening(Path database, String... how) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            JAVA,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classPath(),
            OpenedStore.class.getName(),
            database.toString());
    builder.command().addAll(List.of(how));
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log-" + started.size()).toFile())
            .start();
    started.add(process);
    return process;
  }

  /** Of these tests, whoever runs them. */
  private static String classPath() {
    return OpeningTest.class.getClassLoader() instanceof URLClassLoader loader
        ? Stream.of(loader.getURLs())
            .map(url -> Path.of(URI.create(url.toString())).toString())
            .collect(Collectors.joining(File.pathSeparator))
        : System.getProperty("java.class.path");
  }

  private String log(int number) throws IOException {
    return Files.readString(folder.resolve("log-" + number));
  }

  private List<AuditEntry> entries(Path database) {
    try (Store store = Store.open(new StoreSetting.Embedded(database), folder, Clock.systemUTC())) {
      return store.transaction(tables -> tables.audit().all());
    }
  }

  @Test
  void three_processes_make_and_open_one_file_at_the_same_moment() throws Exception {
    Path database = folder.resolve("db");
    for (int i = 0; i < 3; i++) {
      opening(database);
    }
    for (int i = 0; i < 3; i++) {
      // The first to open serves the others; it goes first, while they work.
      waitFor(i, "open\n");
    }
    for (Process process : started) {
      process.getOutputStream().close();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(entries(database)).hasSize(3);
  }

  @Test
  void file_of_a_process_that_was_killed_is_opened_in_a_moment() throws Exception {
    Path database = folder.resolve("db");
    Process first = opening(database);
    waitFor(0, "open\n");
    first.destroyForcibly().waitFor();
    long before = System.nanoTime();

    assertThat(entries(database)).hasSize(1);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void file_that_another_process_holds_is_told_with_what_several_workers_want() throws Exception {
    Path database = Files.createDirectory(folder.resolve("db"));
    opening(database, "alone");
    waitFor(0, "open\n");

    FileConnections connections =
        new FileConnections(
            "jdbc:h2:file:" + database.resolve("distribution") + ";AUTO_SERVER=TRUE",
            database,
            Duration.ofSeconds(1));

    assertThatThrownBy(connections::getConnection)
        .isInstanceOf(SQLException.class)
        .hasMessage(
            "another process held it for 1 seconds. Wait until it ends; for more than one worker, name a PostgreSQL in BULLETIN_DATABASE_URL");
  }

  @Test
  void what_does_not_pass_is_no_reason_to_wait() {
    assertThat(FileConnections.isPassing(new SQLException("rights", "", 90096))).isFalse();
    assertThat(FileConnections.isPassing(new SQLException("in use", "", 90020))).isTrue();
  }

  private void waitFor(int number, String words) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!log(number).contains(words)) {
      assertThat(started.get(number).isAlive()).as(log(number)).isTrue();
      assertThat(System.nanoTime()).as(log(number)).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
