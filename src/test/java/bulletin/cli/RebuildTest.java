package bulletin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.calendar.DistributionReader;
import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.outbox.Recurring;
import bulletin.distribute.outbox.Retries;
import bulletin.distribute.outbox.Worker;
import bulletin.distribute.outbox.WorkerSettings;
import bulletin.distribute.release.Actor;
import bulletin.distribute.store.AuditEntry;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.Rehearsal;
import bulletin.source.rehearsal.RehearsalServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a schedule does, against a real server on loopback. */
class RebuildTest {
  private static final String REPORT = "absence-invented";
  private static final String ID = "019d431f-c129-73e6-917e-6998bfe4d88d";

  @TempDir private Path folder;

  private Path report() {
    return folder.resolve("templates").resolve(REPORT);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> all = Files.list(from)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Files.copy(each, to.resolve(each.getFileName().toString()));
      }
    }
  }

  private void write() throws IOException {
    copy(Path.of("report-templates/shared"), folder.resolve("templates/shared"));
    copy(Path.of("src/test/resources/report-templates", REPORT), report());
    Path yaml = report().resolve("report.yaml");
    Files.writeString(
        yaml,
        Files.readString(yaml)
            .replace("  draft: This is a draft.", "  published: 2036-11-25\n  draft: A draft.")
            .replace("\ndata:\n", "\ndata:\n  data_set_id: " + ID + "\n  version: \"1.*\"\n"));
    Files.writeString(
        report().resolve("recipients.csv"),
        "id,name,groups,area,email,folder\narchive,The archive,archive,,,archive\n");
    Files.writeString(
        report().resolve("distribution.yaml"),
        """
        release: Academic year 2024/25
        announced: 2036-10-01
        publication: 2036-11-25 09:30
        recipients: recipients.csv
        channels: [{name: share, type: folder, root: share}]
        send: [{to: archive, by: share, gets: report}]
        rebuild: {every: Tuesday at 07:00, accept: [minor]}
        """);
  }

  private Path data(String name, String old, String changed) throws IOException {
    String rows = Files.readString(report().resolve("sample.csv"));
    assertThat(rows).contains(old);
    return Files.writeString(folder.resolve(name), rows.replace(old, changed));
  }

  private String run(RehearsalServer server, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of(
            "--templates", folder.resolve("templates").toString(),
            "--base-url", server.base().toString(),
            "--attempts", "1",
            "--cache", folder.resolve("cache").toString()));
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      Main.commandLine().execute(all.toArray(String[]::new));
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private Rehearsal rehearsal() throws Exception {
    return new Rehearsal(
        new Rehearsal.About("Absence", "Absence.", "Schools"),
        ID,
        "Published",
        Layouts.layout(DefinitionReader.read(report())),
        Optional.of("absence.csv"));
  }

  private String rebuild(RehearsalServer server) {
    String output = folder.resolve("output").toString();
    return run(
        server,
        "release",
        "rebuild",
        REPORT,
        "--source",
        "ees",
        "--output",
        output,
        "--as",
        "clock");
  }

  @Test
  void minor_version_is_built_checked_and_waits_for_a_person_and_a_major_one_is_not_taken()
      throws Exception {
    write();
    Edition first = Edition.first(data("first.csv", "10000,2000,20", "10000,2000,20"));
    try (RehearsalServer server = RehearsalServer.start(rehearsal(), List.of(first), 0)) {
      assertThat(rebuild(server))
          .startsWith("There is a new major version, which rebuild: does not take.");
      run(server, "update", REPORT, "--accept");
      assertThat(rebuild(server)).isEqualTo("There is no new version of the data set.\n");
      assertThat(folder.resolve("output/.held")).doesNotExist();

      Path second = data("second.csv", "10000,2000,20", "10000,2100,21");
      server.publish(new Edition("1.1", "Minor", "Published", second, "{}"));
      assertThat(rebuild(server))
          .contains("The lock now holds version 1.1.\n")
          .contains("absence-invented/academic-year-2024-25, issue 1, is checked.\n")
          .contains("Now a second person looks at ");
      assertThat(rebuild(server)).isEqualTo("There is no new version of the data set.\n");

      server.publish(new Edition("2.0", "Major", "Published", second, "{}"));
      assertThat(rebuild(server)).isEqualTo("There is no new version of the data set.\n");
    }
  }

  /** What is typed for a worker, as picocli reads it. */
  @Command
  private static final class Typed {
    @Mixin private ReportOptions options = new ReportOptions();
    @Mixin private DistributionOptions how = new DistributionOptions();
  }

  private Rebuilds.Typed typed(RehearsalServer server, Path distribution) {
    Typed typed = new Typed();
    new CommandLine(typed)
        .parseArgs(
            REPORT,
            "--templates",
            folder.resolve("templates").toString(),
            "--base-url",
            server.base().toString(),
            "--cache",
            folder.resolve("cache").toString(),
            "--output",
            folder.resolve("output").toString(),
            "--distribution",
            distribution.toString());
    return new Rebuilds.Typed(typed.options, typed.how, Optional.empty(), "worker");
  }

  private static final class Hands extends Clock {
    private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private static Worker worker(Store store, String name, Recurring recurring) {
    return new Worker(
        store,
        new WorkerSettings(name, REPORT, 1, WorkerSettings.LEASE, Retries.USUAL),
        new Worker.Tools(Map.of(), Optional.empty(), List.of(recurring), line -> {}));
  }

  @Test
  void one_of_two_workers_rebuilds_on_tuesday_at_seven_and_not_before() throws Exception {
    write();
    Path distribution = folder.resolve("templates/plans/autumn.yaml");
    Files.createDirectories(distribution.getParent());
    Files.move(report().resolve("distribution.yaml"), distribution);
    Files.move(report().resolve("recipients.csv"), distribution.resolveSibling("recipients.csv"));
    Path output = folder.resolve("output");
    Edition first = Edition.first(data("first.csv", "10000,2000,20", "10000,2000,20"));
    Hands clock = new Hands();
    try (RehearsalServer server = RehearsalServer.start(rehearsal(), List.of(first), 0);
        Store store =
            Store.open(new StoreSetting.Embedded(output.resolve(".distribution")), output, clock)) {
      run(server, "update", REPORT, "--accept");
      Path second = data("second.csv", "10000,2000,20", "10000,2100,21");
      server.publish(new Edition("1.1", "Minor", "Published", second, "{}"));
      int asked = server.requests().size();
      Recurring rebuild =
          Rebuilds.recurring(
              REPORT,
              DistributionReader.read(distribution).rebuild().orElseThrow(),
              typed(server, distribution));
      assertThat(rebuild.name()).isEqualTo("rebuild absence-invented");
      assertThat(rebuild.next().apply(clock.instant())).isEqualTo("2026-11-24T07:00:00Z");
      try (Worker one = worker(store, "one", rebuild);
          Worker two = worker(store, "two", rebuild)) {
        one.start();
        two.start();
        waitFor(() -> scheduled(store) == 1);
        clock.now = Instant.parse("2026-11-24T06:59:59Z");
        Thread.sleep(1500);
        assertThat(server.requests()).hasSize(asked);

        clock.now = Instant.parse("2026-11-24T07:00:01Z");
        waitFor(() -> plans(store).size() == 1);
        clock.now = Instant.parse("2026-11-25T07:00:01Z");
        Thread.sleep(1500);
      }
      assertThat(plans(store))
          .singleElement()
          .satisfies(plan -> assertThat(Actor.read(plan.actor()).name()).isEqualTo("worker"));
      StoredRelease planned =
          store.transaction(t -> t.releases().get(REPORT + "/academic-year-2024-25")).orElseThrow();
      assertThat(planned.state()).isEqualTo(State.CHECKED);
    }
  }

  private static List<AuditEntry> plans(Store store) {
    return store.transaction(
        t -> t.audit().all().stream().filter(entry -> entry.act().equals("plan")).toList());
  }

  private static int scheduled(Store store) {
    try (Connection connection = store.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select count(*) from scheduled_tasks where task_name = 'rebuild absence-invented'")) {
      found.next();
      return found.getInt(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void waitFor(BooleanSupplier truth) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!truth.getAsBoolean()) {
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(50);
    }
  }
}
