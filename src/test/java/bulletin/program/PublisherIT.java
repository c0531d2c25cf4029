package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.DataLayout;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.Mishap;
import bulletin.source.rehearsal.Rehearsal;
import bulletin.source.rehearsal.RehearsalServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program against a server that answers as the publisher's does. */
class PublisherIT {
  private static final String REPORT = "key-stage-2";
  private static final String RELEASE = REPORT + "/reporting-year-2025";
  private static final String ID = "019d431f-c129-73e6-917e-6998bfe4d88d";

  @TempDir private Path folder;
  private Path templates = Path.of("");
  private RehearsalServer server = serve(Edition.first(Bulletin.NATIONAL));

  private static RehearsalServer serve(Edition... editions) {
    return serve(Optional.of("ks2_national.csv"), editions);
  }

  private static RehearsalServer serve(Optional<String> fileName, Edition... editions) {
    try {
      DataLayout layout =
          Layouts.layout(
              DefinitionReader.read(Bulletin.PROJECT.resolve("report-templates").resolve(REPORT)));
      return RehearsalServer.start(
          new Rehearsal(
              new Rehearsal.About("National", "Outcomes.", "Children in need"),
              ID,
              "Published",
              layout,
              fileName),
          List.of(editions),
          0);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void copy() throws Exception {
    templates = folder.resolve("templates");
    Bulletin.copy(Bulletin.PROJECT.resolve("report-templates"), templates);
    Files.deleteIfExists(lock());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Path lock() {
    return templates.resolve(REPORT).resolve("bulletin.lock");
  }

  private Bulletin.Run run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(
        List.of(
            "--templates", templates.toString(),
            "--cache", folder.resolve("cache").toString(),
            "--attempts", "1",
            "--base-url", server.base().toString()));
    return Bulletin.run(all.toArray(String[]::new));
  }

  private Bulletin.Run build(String to, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("build", REPORT, "--quiet", "--output", folder.resolve(to).toString()));
    all.addAll(Arrays.asList(more));
    return run(all.toArray(String[]::new));
  }

  private Map<String, byte[]> files(String output) throws Exception {
    Map<String, byte[]> files = new java.util.TreeMap<>();
    try (var all = Files.walk(folder.resolve(output))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.resolve(output).relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** All of a manifest but the block that says from where the data came. */
  private static byte[] withoutSource(byte[] manifest) {
    String text = new String(manifest, StandardCharsets.UTF_8);
    assertThat(text).containsOnlyOnce("\n  \"source\" : {\n");
    return text.replaceFirst("(?s)\\n  \"source\" : \\{\\n.*?\\n  \\},", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private void assertSame(String one, String other) throws Exception {
    Map<String, byte[]> file = files(one);
    Map<String, byte[]> api = files(other);
    assertThat(api.keySet()).isEqualTo(file.keySet());
    for (String name : file.keySet()) {
      boolean isManifest = name.endsWith("/manifest.json");
      assertThat(isManifest ? withoutSource(api.get(name)) : api.get(name))
          .as(name)
          .isEqualTo(isManifest ? withoutSource(file.get(name)) : file.get(name));
    }
  }

  @Test
  void build_from_the_api_makes_the_same_bytes_as_from_the_file() throws Exception {
    assertThat(build("file", "--data", Bulletin.NATIONAL.toString()).err()).isEmpty();
    assertThat(build("api", "--source", "ees").err()).isEmpty();

    assertSame("file", "api");
    assertThat(Files.readString(lock()))
        .contains("\"version\" : \"1.0\"", "\"data_set_id\" : \"" + ID);
    assertThat(Files.readString(folder.resolve("api").resolve(RELEASE + "/manifest.json")))
        .contains(
            """
              "source" : {
                "command" : "bulletin build key-stage-2 --source ees --base-url %s",
                "file" : "ks2_national.csv",
                "server" : "%s",
                "version" : "1.0"
              },
            """
                .formatted(server.base(), server.base()));
  }

  /** Once the lock knows a file by its checksum, no name on a disk or of a server matters. */
  @Test
  void locked_file_has_one_name_in_every_trace_whatever_it_is_called_elsewhere() throws Exception {
    server.close();
    server = serve(Optional.empty(), Edition.first(Bulletin.NATIONAL));
    Path renamed = Files.copy(Bulletin.NATIONAL, folder.resolve("renamed.csv"));

    assertThat(build("api", "--source", "ees").err()).isEmpty();
    assertThat(build("file", "--data", renamed.toString()).err()).isEmpty();

    assertSame("file", "api");
    assertThat(Files.readString(folder.resolve("file").resolve(RELEASE + "/figures.csv")))
        .contains("," + ID + "_v1.0.csv,")
        .doesNotContain("renamed");
  }

  @Test
  void build_needs_no_network_when_the_lock_is_in_the_cache() throws Exception {
    assertThat(build("first", "--source", "ees").exit()).isZero();
    server.close();

    assertThat(build("again", "--source", "ees").err()).isEmpty();
    assertThat(build("offline", "--offline").err()).isEmpty();
    assertThat(files("again").keySet()).isEqualTo(files("first").keySet());
  }

  @Test
  void offline_without_a_lock_is_refused() {
    Bulletin.Run run = build("none", "--offline");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("bulletin: there is no ")
        .endsWith("Run it once without --offline.\n")
        .hasLineCount(1);
  }

  @Test
  void network_that_is_away_exits_3_in_one_line() {
    server.close();
    Bulletin.Run run = build("none", "--source", "ees");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .hasLineCount(1)
        .endsWith(": no connection could be made, once. Try again later.\n");
  }

  @Test
  void newer_version_enters_only_when_told_to() throws Exception {
    Path yaml = templates.resolve(REPORT).resolve("report.yaml");
    Files.writeString(yaml, Files.readString(yaml).replace("version: \"1.0\"", "version: \"1.*\""));
    assertThat(build("old", "--source", "ees").exit()).isZero();
    Path later = folder.resolve("later.csv");
    Files.writeString(
        later,
        Files.readString(Bulletin.NATIONAL)
            .replace("Reading,652640,491130,75,", "Reading,652640,491140,75,"));
    server.publish(new Edition("1.1", "Minor", "Published", later, "{}"));
    server.publish(new Edition("2.0", "Major", "Published", later, "{}"));
    String before = Files.readString(lock());

    Bulletin.Run looked = run("update", REPORT);

    assertThat(looked.out())
        .isEqualTo(
            """
            The lock holds version 1.0.
            There is a newer version 2.0 (major), which "1.*" does not take. To take it, change version: in report.yaml.
            Version 1.1 is there: a minor step from 1.0.
            Version 1.1: no filter, option, indicator, level, location or period changed.
            Values: 1 changed in rows that both files have; 0 rows are new, 0 are gone.
              2024/25, England, Reading, All pupils comparison, All pupils, All pupils, All pupils: expected_standard_pupil_count was 491130, is 491140
            The report's queries still hold.
            The lock was left as it is. To move it, add --accept.
            """);
    assertThat(Files.readString(lock())).isEqualTo(before);
    assertThat(run("update", REPORT, "--accept").out())
        .endsWith("The lock now holds version 1.1.\n");
    assertThat(build("new", "--source", "ees").exit()).isZero();
    String page =
        Files.readString(
            folder.resolve("new").resolve(REPORT).resolve("reporting-year-2025/report.html"));
    assertThat(page).contains("1.1").doesNotContain("1.*");
  }

  @Test
  void file_that_changes_under_its_number_is_refused() throws Exception {
    assertThat(build("old", "--source", "ees").exit()).isZero();
    Files.writeString(
        lock(), Files.readString(lock()).replaceAll("\"sha256\" : \"...", "\"sha256\" : \"000"));
    Bulletin.Run run = build("new", "--source", "ees");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .hasLineCount(1)
        .contains("is no longer the file that", "its checksum differs");
  }

  /** Whoever asks the publisher for a version hears what became of it. */
  @Test
  void version_that_is_withdrawn_is_said_so_whenever_it_is_asked_for() throws Exception {
    server.close();
    server = serve(new Edition("1.0", "Major", "Withdrawn", Bulletin.NATIONAL, "{}"));
    String notice = "Version 1.0 is withdrawn: the publisher asks that its figures are not used.\n";

    assertThat(build("first", "--source", "ees").err()).isEqualTo("bulletin: " + notice);
    assertThat(build("kept", "--source", "ees").err()).isEmpty();
    assertThat(run("update", REPORT).out()).startsWith("The lock holds version 1.0.\n" + notice);
    Files.move(folder.resolve("cache"), folder.resolve("elsewhere"));
    assertThat(build("again", "--source", "ees").err()).isEqualTo("bulletin: " + notice);
  }

  @Test
  void data_set_that_is_superseded_is_said_so() {
    server.then(
        new Mishap.Status(
            200,
            Map.of(),
            "{\"id\":\"%s\",\"title\":\"National\",\"status\":\"Deprecated\",\"supersedingDataSetId\":\"another\"}"
                .formatted(ID)));

    assertThat(run("update", REPORT).out())
        .startsWith(
            "There is no lock yet.\nThe data set is deprecated: the publisher no longer keeps it up to date; it is superseded by another.\n");
  }
}
