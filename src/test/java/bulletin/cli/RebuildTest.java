package bulletin.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    Rehearsal rehearsal =
        new Rehearsal(
            new Rehearsal.About("Absence", "Absence.", "Schools"),
            ID,
            "Published",
            Layouts.layout(DefinitionReader.read(report())),
            Optional.of("absence.csv"));
    Edition first = Edition.first(data("first.csv", "10000,2000,20", "10000,2000,20"));
    try (RehearsalServer server = RehearsalServer.start(rehearsal, List.of(first), 0)) {
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
}
