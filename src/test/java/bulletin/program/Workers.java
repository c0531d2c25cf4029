package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** The program in processes of its own that share a PostgreSQL, and can be killed. */
final class Workers implements AutoCloseable {
  private static final String CLASSPATH =
      System.getProperty(
          "crash.classpath", Bulletin.PROJECT.resolve("target/bulletin.jar").toString());
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final String database;
  private final List<Process> started = new ArrayList<>();

  /**
   * None yet.
   *
   * @param folder holds {@code templates} and {@code output}, and gets the logs
   */
  Workers(Path folder, String database) {
    this.folder = folder;
    this.database = database;
  }

  /** A process, and what it has said. */
  record Running(Process process, Path log) {
    boolean works() {
      assertThat(process.isAlive()).as(() -> "the worker ended: " + said()).isTrue();
      return said().contains(" works.");
    }

    String said() {
      try {
        return Files.readString(log);
      } catch (IOException e) {
        return String.valueOf(e.getMessage());
      }
    }

    /** By SIGKILL. */
    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    /** By SIGTERM, after which it finishes what it is at. */
    void stop() throws InterruptedException {
      process.destroy();
      assertThat(process.waitFor()).isEqualTo(143);
      assertThat(said()).contains(" has ended.");
    }
  }

  Running start(String... typed) throws IOException {
    Path log = Files.createTempFile(folder, "process", ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                CLASSPATH,
                "bulletin.cli.Main"));
    command.addAll(List.of(typed));
    command.addAll(
        List.of(
            "--templates",
            folder.resolve("templates").toString(),
            "--output",
            folder.resolve("output").toString()));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("BULLETIN_DATABASE_URL", database);
    builder.environment().put("BULLETIN_DATABASE_USER", "postgres");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    started.add(process);
    return new Running(process, log);
  }

  void waitFor(BooleanSupplier truth) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!truth.getAsBoolean()) {
      assertThat(System.nanoTime()).as(() -> "still waiting; " + logs()).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private String logs() {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        all.append(Files.readString(log, StandardCharsets.UTF_8)).append('\n');
      }
    } catch (IOException e) {
      all.append(e.getMessage());
    }
    return all.toString();
  }

  @Override
  public void close() {
    started.forEach(Process::destroyForcibly);
  }
}
