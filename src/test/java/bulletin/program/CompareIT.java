package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was revised between two files or releases, and a release that says so. */
class CompareIT {
  private static final Path SAMPLE =
      Bulletin.PROJECT.resolve("report-templates/key-stage-2/sample.csv");
  private static final String REASON = "Late returns were added.";

  @TempDir Path folder;

  /** A copy whose cells are changed where the row starts so. */
  private Path edited(Path file, Map<String, UnaryOperator<String>> edits) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String changed = line;
      for (Map.Entry<String, UnaryOperator<String>> edit : edits.entrySet()) {
        if (line.startsWith(edit.getKey())) {
          changed = edit.getValue().apply(changed);
        }
      }
      lines.add(changed);
    }
    Path copy = folder.resolve("new.csv");
    Files.write(copy, lines);
    return copy;
  }

  private Path revisedSample() throws IOException {
    return edited(
        SAMPLE,
        Map.of(
            "202425,Academic year,National,E92000001,England,CINO at 31 March,",
            line -> line.replace(",10480,3160,30,", ",10480,3260,31,")));
  }

  private static List<Map<String, String>> lines(Bulletin.Run run) {
    List<List<String>> rows = run.out().lines().map(Grid::csv).toList();
    List<Map<String, String>> lines = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      Map<String, String> line = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        line.put(rows.getFirst().get(i), row.get(i));
      }
      lines.add(line);
    }
    return lines;
  }

  @Test
  void the_same_file_twice_has_no_changes() {
    Bulletin.Run run = Bulletin.run("compare", SAMPLE.toString(), SAMPLE.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("Nothing changed.");
  }

  @Test
  void two_edits_of_the_sample_are_found_and_named() throws IOException {
    Bulletin.Run run =
        Bulletin.run(
            "compare",
            SAMPLE.toString(),
            revisedSample().toString(),
            "--as",
            "correction",
            "--format",
            "csv");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(lines(run))
        .extracting(
            line -> line.get("change"),
            line -> line.get("indicator"),
            line -> line.get("before"),
            line -> line.get("after"),
            line -> line.get("size"))
        .containsExactly(
            tuple(
                "corrected",
                "Number of pupils meeting the expected standard",
                "3160",
                "3260",
                "100"),
            tuple(
                "corrected", "Percentage of pupils meeting the expected standard", "30", "31", "1"),
            tuple(
                "verdict of a change",
                "attainment",
                "Widened; result depends on rounding",
                "No significant change",
                ""));
  }

  @Test
  void json_has_an_object_for_each_change_with_numbers_as_the_file_writes_them()
      throws IOException {
    Bulletin.Run run =
        Bulletin.run(
            "compare",
            SAMPLE.toString(),
            revisedSample().toString(),
            "--as",
            "revision",
            "--format",
            "json");

    assertThat(run.exit()).isEqualTo(1);
    JsonNode changes = JsonMapper.shared().readTree(run.out());
    assertThat(changes).hasSize(3);
    assertThat(JsonMapper.shared().writeValueAsString(changes.get(0)))
        .isEqualTo(
            "{\"change\":\"revised\",\"time_period\":\"2024/25\",\"geographic_level\":\"National\","
                + "\"location_code\":\"E92000001\",\"location\":\"England\",\"breakdown\":"
                + "\"Reading, writing and maths, CINO at 31 March, All pupils, All pupils, All pupils\","
                + "\"indicator\":\"Number of pupils meeting the expected standard\","
                + "\"before\":\"3160\",\"after\":\"3260\",\"size\":\"100\",\"direction\":\"up\","
                + "\"source_before\":\"sample.csv line 10, column expected_standard_pupil_count\","
                + "\"source_after\":\"new.csv line 10, column expected_standard_pupil_count\"}");
    assertThat(changes.get(2).path("change").stringValue()).isEqualTo("verdict of a change");
    assertThat(changes.get(2).path("note").stringValue())
        .startsWith("the gap was ")
        .contains(" and is ");

    Bulletin.Run none =
        Bulletin.run("compare", SAMPLE.toString(), SAMPLE.toString(), "--format", "json");
    assertThat(none.exit()).isZero();
    assertThat(JsonMapper.shared().readTree(none.out())).isEmpty();
  }

  @Test
  void planted_revisions_of_the_real_file_are_each_found_and_named() throws IOException {
    Path revised =
        edited(
            Bulletin.LOCAL,
            Map.of(
                "202425,Academic year,National,E92000001,England,,,,,,CINO",
                line -> line.replaceFirst(",10580,4700,44,", ",10580,4800,45,"),
                "202425,Academic year,Regional,E92000001,England,E12000001,North East,,,,CINO",
                line -> line.replaceFirst(",640,260,41,", ",640,c,c,"),
                "201819,Academic year,Local authority,E92000001,England,E12000009,South West,835,",
                line -> line.replace("835,Dorset,E10000009", "838,Dorset,E06000059")));
    Bulletin.Run run =
        Bulletin.run("compare", Bulletin.LOCAL.toString(), revised.toString(), "--format", "csv");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(
            lines(run).stream()
                .filter(line -> !line.get("change").startsWith("verdict"))
                .map(
                    line ->
                        String.join(
                            " | ",
                            line.get("change"),
                            line.get("location"),
                            line.get("before"),
                            line.get("after")))
                .toList())
        .containsExactly(
            "place recoded |  | Dorset (835/E10000009) | Dorset (838/E06000059)",
            "changed | England | 4700 | 4800",
            "now withheld | North East | 260 | [c]",
            "changed | England | 44 | 45",
            "now withheld | North East | 41 | [c]");
  }

  @Test
  void a_release_says_what_was_revised_in_every_format_and_is_accessible() throws IOException {
    Release release =
        Release.built(
            folder.resolve("out"),
            "build",
            "key-stage-2",
            "--data",
            revisedSample().toString(),
            "--previous",
            SAMPLE.toString(),
            "--revision",
            REASON);

    assertThat(release.page().text())
        .contains("Scheduled revision")
        .contains(REASON)
        .contains("31% [r]")
        .contains("[r] Revised.");
    assertThat(release.pdf()).contains("31% [r]").contains(REASON);
    assertThat(release.text("tables/gap-by-year.csv")).contains(",Revised figures\n");
    assertThat(
            release.sheets().values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .filter(cell -> cell.startsWith("[r] "))
                .collect(Collectors.toSet()))
        .contains("[r] 2024/25");
    assertThat(release.text("revisions.csv"))
        .contains(",3160,3260,100,up,")
        .contains("verdict of a change,2024/25,");
    assertThat(ods(release))
        .contains("[r] Revised.", REASON, "Size of the revisions to each indicator")
        .contains("Gaps that are judged otherwise than before, all 1");
    saysSoAtItsHead(release);
    assertManifest(release);
    Bulletin.Run verified =
        Bulletin.run(
            "verify",
            release.folder().resolve("report.html").toString(),
            release.folder().resolve("report.pdf").toString(),
            release.folder().resolve("report.xlsx").toString(),
            release.folder().resolve("report.ods").toString());
    assertThat(verified.exit()).as(verified.out()).isZero();

    Bulletin.Run compared = Bulletin.run("compare", SAMPLE.toString(), release.folder().toString());
    assertThat(compared.exit()).isEqualTo(1);
    assertThat(compared.out())
        .contains("Compared is what the releases print, not every figure of their data.")
        .contains("3160   3260");
  }

  /** In one line before everything else that the report says. */
  private static void saysSoAtItsHead(Release release) throws IOException {
    String note =
        "Scheduled revision "
            + REASON
            + " Numbers that have changed: 2. Figures that are no longer shown: 0. Figures that are"
            + " shown for the first time: 0. The mark [r] stands beside each figure that is not what"
            + " it was. The section Revisions lists what has changed.";
    assertThat(release.page().select("section:has(#terms-revision-note)").text())
        .startsWith("About these statistics " + note);
    assertThat(release.page().select("#table-revisions-verdicts tbody tr").eachText())
        .containsExactly(
            "2024/25 England CINO Reading, writing and maths; All pupils; All pupils; All pupils"
                + " Change of the gap Widened; result depends on rounding: about 1.3 lower (1.2 to"
                + " 1.5) No significant change: about 0.4 lower (0.3 to 0.5)");
    assertThat(release.pdf()).contains("Gaps that are judged otherwise than before, all 1");
  }

  private static void assertManifest(Release release) throws IOException {
    JsonNode manifest = JsonMapper.shared().readTree(release.text("manifest.json"));
    String sha256 = sha256(SAMPLE);
    assertThat(manifest.path("revision").toString())
        .isEqualTo(
            "{\"kind\":\"revision\",\"reason\":\""
                + REASON
                + "\",\"previous\":{\"file\":\"sample.csv\",\"sha256\":\""
                + sha256
                + "\"},\"figures\":{\"revised\":2,\"now withheld\":0,\"no longer withheld\":0,"
                + "\"withheld for another reason\":0},\"verdicts_changed\":1}");
    assertThat(manifest.path("inputs").get(1).path("role").stringValue()).isEqualTo("previous");
    assertThat(manifest.path("inputs").get(1).path("sha256").stringValue()).isEqualTo(sha256);
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ods(Release release) throws IOException {
    try (ZipFile zip = new ZipFile(release.folder().resolve("report.ods").toFile())) {
      String xml =
          new String(
              zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      return xml.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
  }

  @Test
  void the_previous_release_may_be_named_by_its_folder_while_its_data_can_be_found()
      throws IOException {
    Path first = folder.resolve("first");
    Path data = Files.copy(SAMPLE, folder.resolve("first.csv"));
    Release before = Release.built(first, "build", "key-stage-2", "--data", data.toString());
    Path revised = revisedSample();

    Release release =
        Release.built(
            folder.resolve("second"),
            "build",
            "key-stage-2",
            "--data",
            revised.toString(),
            "--previous",
            before.folder().toString(),
            "--correction",
            REASON);
    assertThat(release.text("revisions.csv")).contains("corrected,2024/25", ",3160,3260,100,up,");
    assertThat(release.page().text()).contains("Correction of an error").contains("31% [r]");

    Files.writeString(data, "other");
    Bulletin.Run gone =
        Bulletin.run(
            "build",
            "key-stage-2",
            "--data",
            revised.toString(),
            "--previous",
            before.folder().toString(),
            "--cache",
            folder.resolve("cache").toString(),
            "--quiet");
    assertThat(gone.exit()).isEqualTo(2);
    assertThat(gone.err())
        .startsWith(
            "bulletin: "
                + before.folder()
                + ": the release was made from first.csv (SHA-256 "
                + sha256(SAMPLE)
                + "), and no file of that name and checksum lies in ")
        .endsWith(" or in the cache. Put it there, or name it: --previous FILE.\n");
  }

  @Test
  void a_reason_needs_something_to_compare_with() {
    Bulletin.Run run = Bulletin.run("build", "key-stage-2", "--correction", REASON, "--quiet");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "bulletin: a reason for revised figures was given, and nothing to compare them with."
                + " Name the data file of the previous release: --previous OLD.\n");
  }

  @ParameterizedTest(name = "with [{0}]")
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing.csv|nothing.csv: there is no such file or folder. Name a data file (.csv, .csv.gz,"
            + " .zip), a release's folder, or a version such as key-stage-2@1.0.",
        "''|an empty name was given. Name a data file, a release's folder, or a version such as"
            + " key-stage-2@1.0.",
        "src|src: the folder holds no manifest.json and figures.csv, so that it is no release. Name"
            + " a folder such as output/REPORT/RELEASE.",
        "bulletin|bulletin: the file is not named .csv, .csv.gz or .zip. Save it as CSV UTF-8 and"
            + " give it a name that ends in .csv.",
        "../shared/data/ks2_la.csv|report-templates/key-stage-2/sample.csv has the columns of the"
            + " report key-stage-2, and ../shared/data/ks2_la.csv those of local-authority-ks2."
            + " Compare two files of one report, or name it: --report NAME.",
        "local-authority-ks2@1.0|the report \"local-authority-ks2\" names no data set of the API."
            + " Give data_set_id: under data: in its report.yaml, or type the data set's id: ID@1.0.",
      })
  void what_cannot_be_compared_is_said_in_one_line(String later, String message) {
    Bulletin.Run run =
        Bulletin.run("compare", "report-templates/key-stage-2/sample.csv", later, "--offline");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("bulletin: " + message + "\n");
  }
}
