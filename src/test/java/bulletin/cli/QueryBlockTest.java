package bulletin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.source.csv.CsvSource;
import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.Rehearsal;
import bulletin.source.rehearsal.RehearsalServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report that takes some of its data set, as it is typed, against a real server on loopback. */
class QueryBlockTest {
  private static final String REPORT = "key-stage-2";
  private static final String ID = "019d431f-c129-73e6-917e-6998bfe4d88d";
  private static final Path TEMPLATES = Path.of("report-templates");
  private static final Path DATA = Path.of("../shared/data/ks2_national.csv");
  private static final String QUERY =
      "  query: {where: {Ethnicity: All pupils, placement: All pupils}, levels: [National], from: 202324}\n";

  @TempDir private Path folder;
  private Optional<RehearsalServer> server = Optional.empty();
  private long line;

  private record Said(int exit, String out, String err) {}

  @BeforeEach
  void start() throws Exception {
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      for (Path from : all.toList()) {
        Path to = folder.resolve("templates").resolve(TEMPLATES.relativize(from).toString());
        if (!from.getFileName().toString().equals("bulletin.lock")) {
          Files.copy(from, to);
        }
      }
    }
    Rehearsal rehearsal =
        new Rehearsal(
            new Rehearsal.About("National", "Outcomes.", "Children in need"),
            ID,
            "Published",
            Layouts.layout(DefinitionReader.read(TEMPLATES.resolve(REPORT))),
            Optional.empty());
    server = Optional.of(RehearsalServer.start(rehearsal, List.of(Edition.first(DATA)), 0));
  }

  @AfterEach
  void stop() {
    server.ifPresent(RehearsalServer::close);
  }

  private RehearsalServer server() {
    return server.orElseThrow();
  }

  private Path report() {
    return folder.resolve("templates").resolve(REPORT);
  }

  private Path yaml() {
    return report().resolve("report.yaml");
  }

  /** Puts a query into report.yaml, after the line of the source. */
  private void ask(String query) throws Exception {
    String text = Files.readString(TEMPLATES.resolve(REPORT).resolve("report.yaml"));
    line = 2 + text.lines().takeWhile(l -> !l.startsWith("  source: ")).count();
    Files.writeString(yaml(), text.replaceFirst("(?m)^(  source: .*\n)", "$1" + query));
  }

  private Said run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(
        List.of(
            "--templates", folder.resolve("templates").toString(),
            "--base-url", server().base().toString(),
            "--attempts", "1",
            "--cache", folder.resolve("cache").toString()));
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream failed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(failed, true, StandardCharsets.UTF_8));
      int exit = Main.commandLine().execute(all.toArray(String[]::new));
      return new Said(
          exit, said.toString(StandardCharsets.UTF_8), failed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private String at(int column) {
    return yaml().toString() + " line " + line + ", column " + column;
  }

  @Test
  void rows_that_are_read_are_those_that_the_api_answers_with() throws Exception {
    ask(QUERY);

    Said asked = run("data", "query", REPORT, "--format", "csv");
    int read = CsvSource.read(DATA, Layouts.layout(DefinitionReader.read(report()))).rowCount();

    assertThat(asked.err()).isEmpty();
    assertThat(asked.out().lines().count() - 1).isEqualTo(read).isBetween(1L, 139L);
    assertThat(asked.out()).doesNotContain("2022/23");
  }

  @Test
  void gaps_from_the_api_are_those_from_the_file_and_fewer_than_without_a_query() throws Exception {
    String all = run("gaps", REPORT, "--data", DATA.toString(), "--format", "csv").out();
    ask(QUERY);
    Said api = run("gaps", REPORT, "--source", "ees", "--format", "csv");
    Said file = run("gaps", REPORT, "--data", DATA.toString(), "--format", "csv");

    assertThat(api.err()).isEmpty();
    assertThat(api.out()).isEqualTo(file.out());
    assertThat(api.out().lines().count()).isBetween(2L, all.lines().count() - 1);
  }

  @Test
  void what_the_version_lacks_is_said_with_its_place_all_at_once() throws Exception {
    ask("  query: {where: {subject: [Reading, Readin], sexx: Total}, levels: [Ward]}\n");

    Said said = run("gaps", REPORT, "--source", "ees");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err().replace(at(38), "A").replace(at(47), "B").replace(at(70), "C"))
        .isEqualTo(
            """
            bulletin: A: in version 1.0 of the data set, there is no option of subject "Readin" (Grammar, punctuation and spelling; Maths; Reading; Reading, writing and maths; Science; Writing). Correct it, or keep to a version that has it.
            bulletin: B: in version 1.0 of the data set, there is no filter "sexx" (ethnicity_major; placement; social_care_group; sen_provision; subject). Correct it, or keep to a version that has it.
            bulletin: C: in version 1.0 of the data set, there is no geographic level "Ward" (NAT). Correct it, or keep to a version that has it.
            """);
  }

  @Test
  void what_a_file_lacks_is_said_with_its_place() throws Exception {
    ask("  query: {where: {subject: [Reading, Readin]}}\n");

    assertThat(run("gaps", REPORT, "--data", DATA.toString()).err())
        .isEqualTo(
            "bulletin: "
                + at(38)
                + ": \"Readin\" is no option of subject in ks2_national.csv. There are: Grammar, punctuation and spelling; Maths; Reading; Reading, writing and maths; Science; Writing. Correct it, or remove it.\n");
  }

  @Test
  void dry_run_of_a_report_needs_no_server_after_a_pull() throws Exception {
    assertThat(run("data", "pull", REPORT).exit()).isZero();
    server().close();
    int asked = server().requests().size();

    ask(QUERY);
    assertThat(run("data", "query", REPORT, "--dry-run").out())
        .isEqualTo("The query fits version 1.0. Nothing was asked for.\n");
    ask("  query: {periods: [\"201011\"]}\n");
    assertThat(run("data", "query", REPORT, "--dry-run").err())
        .startsWith("bulletin: " + at(21) + ": in version 1.0 of the data set, there is no time");
    assertThat(server().requests()).hasSize(asked);
  }

  @Test
  void update_says_which_query_no_longer_holds_and_leaves_the_lock() throws Exception {
    ask(QUERY);
    Files.writeString(
        yaml(), Files.readString(yaml()).replace("version: \"1.0\"", "version: \"1.*\""));
    assertThat(run("gaps", REPORT, "--source", "ees").exit()).isZero();
    assertThat(run("update", REPORT).out())
        .isEqualTo(
            """
            The lock holds version 1.0.
            Version 1.0 is the newest that fits "1.*", and its file is the one that is locked.
            The report's queries still hold.
            """);
    String lock = Files.readString(yaml().resolveSibling("bulletin.lock"));
    Path later = folder.resolve("later.csv");
    Files.writeString(
        later,
        Files.readString(DATA)
            .replaceAll("(?m)^(20\\d{4},[^\n]*?),All pupils,(Revised|Final)", "$1,Everyone,$2"));
    server().publish(new Edition("1.1", "Minor", "Published", later, "{}"));

    Said said = run("update", REPORT, "--accept");

    assertThat(said.out())
        .contains(
            "The report can no longer be made: "
                + at(53)
                + ": in version 1.1 of the data set, there is no option of placement \"All pupils\" (")
        .endsWith("The lock was left as it is. Mend the report first.\n");
    assertThat(yaml().resolveSibling("bulletin.lock")).hasContent(lock);
  }
}
