package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data are checked at the terminal, and before a release is made of them. */
class CheckIT {
  private static final String REASON = "those of earlier releases, which called them revised";

  @TempDir private Path folder = Path.of("");

  private static Release sample() {
    return Release.of("key-stage-2", Bulletin.NATIONAL);
  }

  @Test
  void published_file_has_no_error_and_no_colour_leaves_the_terminal() {
    Bulletin.Run run = Bulletin.run("check", Bulletin.LOCAL.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith(
            "ks2_la.csv: 3,444 rows, 45 columns; no metadata file; read as local-authority-ks2\n")
        .contains("warning  check_col_snake_case\n", "not run: no metadata file (34 rules)\n")
        .contains(" 0 failed, ")
        .doesNotContain("\u001b");
  }

  @Test
  void lists_of_places_that_are_not_held_can_be_handed_in() throws IOException {
    Path wards = folder.resolve("wards.csv");
    Files.writeString(
        wards,
        """
        time_period,time_identifier,geographic_level,country_code,country_name,ward_code,ward_name,pupil_count
        202425,Academic year,Ward,E92000001,England,E05000932,Abby,10
        """);
    Path lists = Files.createDirectory(folder.resolve("lists"));

    assertThat(Bulletin.run("check", wards.toString()).out())
        .contains(
            "not run: the publisher's list of the level Ward is not held here, and no list with the"
                + " columns ward_code and ward_name was handed in (check --lists FOLDER) (1 rule)\n"
                + "  check_geog_ward_combos\n");

    Bulletin.Run empty = Bulletin.run("check", wards.toString(), "--lists", lists.toString());
    assertThat(empty.exit()).isEqualTo(2);
    assertThat(empty.err())
        .isEqualTo(
            "bulletin: "
                + lists
                + ": no .csv file in it lists places. A list has the columns of a level: lad_code and"
                + " lad_name; pcon_code and pcon_name; lsip_code and lsip_name;"
                + " local_enterprise_partnership_code and local_enterprise_partnership_name;"
                + " english_devolved_area_code and english_devolved_area_name; ward_code and"
                + " ward_name.\n");

    Files.writeString(lists.resolve("wards.csv"), "ward_code,ward_name\nE05000932,Abbey\n");
    Bulletin.Run judged = Bulletin.run("check", wards.toString(), "--lists", lists.toString());
    assertThat(judged.exit()).isEqualTo(1);
    assertThat(judged.out())
        .contains("error  check_geog_ward_combos\n  wards.csv line 2, column ward_name")
        .contains("(\"E05000932 Abby\"): a code and name that are no pair of the\n    list\n");
  }

  @Test
  void faults_end_with_exit_code_1_and_json_has_one_row_a_check() throws IOException {
    Path bad = folder.resolve("bad name.csv");
    Files.writeString(bad, Files.readString(Bulletin.LOCAL).replace("Hartlepool", "Hartlepol"));
    Bulletin.Run run = Bulletin.run("check", bad.toString(), "--format", "json");

    assertThat(run.exit()).isEqualTo(1);
    JsonNode all = JsonMapper.shared().readTree(run.out());
    assertThat(all.path("passed").booleanValue()).isFalse();
    assertThat(all.path("overall_stage").stringValue()).isEqualTo("Filename");
    assertThat(all.path("api_suitable").booleanValue()).isFalse();
    JsonNode triples =
        all.path("results").values().stream()
            .filter(row -> row.path("check").stringValue().equals("check_geog_la_combos"))
            .findFirst()
            .orElseThrow();
    assertThat(triples.propertyNames())
        .contains("check", "result", "message", "guidance_url", "stage");
    assertThat(triples.path("result").stringValue()).isEqualTo("FAIL");
    assertThat(triples.path("findings")).hasSize(1);
    assertThat(triples.path("findings").get(0).path("count").intValue()).isEqualTo(21);
    assertThat(triples.path("findings").get(0).path("places")).hasSize(5);
  }

  @Test
  void card_of_a_rule_shows_the_smallest_file_that_trips_it() {
    Bulletin.Run run = Bulletin.run("check", "--explain", "check_time_period_six");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .startsWith("check_time_period_six\n  looks for: a time_period of six digits whose years")
        .contains("\n  202426,Academic year,National,E92000001,England,");
    assertThat(Bulletin.run("check", "--explain", "check_time_period_sixth").err())
        .isEqualTo(
            "bulletin: there is no rule \"check_time_period_sixth\". Perhaps"
                + " check_time_period, check_time_period_six was meant. Name one that bulletin check --list prints.\n");
  }

  @Test
  void what_is_accepted_is_printed_in_every_format() throws IOException {
    Release release = sample();

    assertThat(release.page().text()).contains(REASON);
    assertThat(release.pdf().replaceAll("\\s+", " ")).contains(REASON);
    assertThat(release.sheets().values().stream().flatMap(List::stream).flatMap(List::stream))
        .anyMatch(cell -> cell.contains(REASON));
    assertThat(release.text("checks.html")).contains(REASON);
    JsonNode manifest = JsonMapper.shared().readTree(release.text("manifest.json"));
    assertThat(manifest.path("checks").path("accepted").get(0).stringValue())
        .isEqualTo("status-of-period");
  }

  @Test
  void page_links_to_the_checks_and_back() throws IOException {
    assertThat(sample().page().select("a[href=checks.html]")).hasSize(1);
    assertThat(Jsoup.parse(sample().text("checks.html")).select("a[href=report.html]")).hasSize(1);
    assertThat(sample().said().out()).contains(" rules: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 320})
  void page_of_checks_breaks_no_rule(int width) throws Exception {
    Document page = Jsoup.parse(sample().text("checks.html"));
    Axe.Said said = new Axe(folder).of(page, width);

    assertThat(said.violations()).isEmpty();
    assertThat(said.wide()).isLessThanOrEqualTo(said.width());
    assertThat(Bulletin.run("verify", sample().folder().resolve("checks.html").toString()).exit())
        .isZero();
  }

  @Test
  void errors_that_nobody_accepted_stop_the_release_and_leave_the_earlier_one() throws IOException {
    Path output = folder.resolve("output");
    Release earlier =
        Release.built(output, "build", "key-stage-2", "--data", Bulletin.NATIONAL.toString());
    Map<String, byte[]> before = earlier.files();
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, Files.readString(Bulletin.NATIONAL).replace("E92000001", "E92000002"));
    Bulletin.Run run =
        Bulletin.run(
            "build", "key-stage-2", "--data", bad.toString(), "--output", output.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("error: bad.csv, column country_name, lines 2 (\"E92000002 England\"), ")
        .endsWith(
            "bulletin: no release was written, because the data have errors. Mend them; or accept"
                + " each by name, with a reason, under accepted_checks: in report.yaml:"
                + " check_geog_country_combos. bulletin check bad.csv shows all checks.\n");
    assertThat(earlier.files().keySet()).isEqualTo(before.keySet());
    earlier.files().forEach((name, bytes) -> assertThat(bytes).isEqualTo(before.get(name)));
  }

  @Test
  void what_is_no_file_is_told_from_what_is_no_report() {
    Bulletin.Run run = Bulletin.run("check", "key-stage-3");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "bulletin: key-stage-3: there is no such file, and no such report. Name a data file"
                + " (.csv, .csv.gz, .zip), or one of the reports key-stage-2,"
                + " local-authority-ks2.\n");
  }

  @Test
  void what_is_wrong_with_the_text_is_said_before_what_follows_from_it() throws IOException {
    Path semicolons = folder.resolve("pupils.csv");
    Files.writeString(semicolons, Files.readString(Bulletin.NATIONAL).replace(',', ';'));

    assertThat(Bulletin.run("check", semicolons.toString()).out())
        .contains(
            """
             rows, 1 column; no metadata file; no report fits

            error  file-header
              pupils.csv line 1: a header separated by semicolons, not commas
            """);
  }
}
