package bulletin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.DataLayout;
import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.GuessedLayout;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The data commands as they are typed, against a real server on loopback. */
class DataCommandTest {
  private static final String ID = "019d431f-c129-73e6-917e-6998bfe4d88d";
  private static final String ROWS =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,sex,pupils
      202324,Academic year,National,E92000001,England,Girls,10
      202425,Academic year,National,E92000001,England,Girls,c
      202425,Academic year,National,E92000001,England,"Boys, ""all\""",12
      """;

  @TempDir private Path folder;
  private RehearsalServer server = unstarted();

  private record Said(int exit, String out, String err) {}

  @SuppressWarnings("NullAway") // JUnit starts it before each test
  private static RehearsalServer unstarted() {
    return null;
  }

  @BeforeEach
  void start() throws Exception {
    Path csv = Files.writeString(folder.resolve("pupils.csv"), ROWS);
    DataLayout layout = GuessedLayout.of(csv);
    Rehearsal rehearsal =
        new Rehearsal(
            new Rehearsal.About("Pupils", "Pupils by sex.", "Schools"),
            ID,
            "Published",
            layout,
            Optional.empty());
    server =
        RehearsalServer.start(
            rehearsal,
            List.of(Edition.first(csv), new Edition("1.1", "Minor", "Withdrawn", csv, "{}")),
            0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Said run(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(
        List.of(
            "--base-url", server.base().toString(),
            "--attempts", "1",
            "--cache", folder.resolve("cache").toString()));
    return typed(all);
  }

  private static Said typed(List<String> arguments) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream failed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(failed, true, StandardCharsets.UTF_8));
      int exit = Main.commandLine().execute(arguments.toArray(String[]::new));
      return new Said(
          exit, said.toString(StandardCharsets.UTF_8), failed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  @Test
  void search_lists_data_sets_in_aligned_columns() {
    assertThat(run("data", "search", "schools").out())
        .isEqualTo(
            """
            publication  data set  version  status     id
            Schools      Pupils        1.0  Published  019d431f-c129-73e6-917e-6998bfe4d88d
            """);
  }

  @Test
  void versions_say_which_is_withdrawn() {
    Said said = run("data", "versions", ID, "--format", "csv");

    assertThat(said.out()).contains("1.1,Minor,Withdrawn,", "1.0,Major,Published,");
    assertThat(said.err())
        .isEqualTo(
            "bulletin: Version 1.1 is withdrawn: the publisher asks that its figures are not used.\n");
  }

  @Test
  void query_answers_in_labels_earliest_first_as_table_csv_and_json() {
    String[] query = {"data", "query", ID, "--where", "sex=girls", "--indicator", "pupils"};

    assertThat(run(query).out())
        .isEqualTo(
            """
            period   level  location  sex    pupils
            2023/24  NAT    England   Girls      10
            2024/25  NAT    England   Girls       c
            """);
    assertThat(run("data", "query", ID, "--where", "sex=Boys, \"all\"", "--format", "csv").out())
        .isEqualTo(
            "period,level,location,sex,pupils\n2024/25,NAT,England,\"Boys, \"\"all\"\"\",12\n");
    assertThat(run("data", "query", ID, "--where", "sex=Boys, \"all\"", "--format", "json").out())
        .isEqualTo(
            "[\n  {\"period\": \"2024/25\", \"level\": \"NAT\", \"location\": \"England\", \"sex\": \"Boys, \\\"all\\\"\", \"pupils\": \"12\"}\n]\n");
  }

  @ParameterizedTest
  @CsvSource({
    "curl, curl --silent",
    "python, import json",
    "r, library(httr2)",
    "url, http://127.0.0.1"
  })
  void request_is_shown_and_not_sent(String as, String start) {
    Said said = run("data", "query", ID, "--where", "sex=Girls", "--show-request", as);

    assertThat(said.out())
        .startsWith(start)
        .contains("/data-sets/" + ID + "/query?dataSetVersion=1.0");
    assertThat(server.requests()).noneMatch(request -> request.contains("/query"));
  }

  private void keepMeta() {
    assertThat(run("data", "meta", ID).exit()).isZero();
    server.close();
  }

  @Test
  void dry_run_needs_no_server_once_meta_was_asked_for() {
    keepMeta();
    int asked = server.requests().size();

    assertThat(run("data", "query", ID, "--where", "sex=Girls", "--dry-run").out())
        .isEqualTo("The query fits version 1.0. Nothing was asked for.\n");
    assertThat(server.requests()).hasSize(asked);
  }

  @Test
  void dry_run_needs_no_server_after_a_pull_or_a_query() {
    assertThat(run("data", "pull", ID).exit()).isZero();
    assertThat(run("data", "query", ID, "--where", "sex=Girls", "--dry-run").exit()).isZero();
    assertThat(server.requests()).noneMatch(request -> request.contains("/query"));
  }

  @Test
  void dry_run_names_everything_that_does_not_fit() {
    keepMeta();
    Said said =
        run(
            "data",
            "query",
            ID,
            "--where",
            "sex=Girl",
            "--where",
            "age=4",
            "--indicator",
            "pupil",
            "--dry-run");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "bulletin: the query does not fit the data set: there is no indicator \"pupil\" (pupils); there is no option of sex \"Girl\" (Boys, \"all\"; Girls); there is no filter \"age\" (sex). Correct the query; nothing was asked for.\n");
  }

  @Test
  void dry_run_without_meta_says_what_to_run() {
    server.close();
    Said said = run("data", "query", ID, "--data-version", "1.*", "--dry-run");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "bulletin: a dry run makes no request, and no meta of the data set %s, version 1.*, from %s is in the cache. Ask for it once: bulletin data meta %s --data-version 1.* --base-url %s.\n"
                .formatted(ID, server.base(), ID, server.base()));
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void what_is_excepted_is_left_out() {
    assertThat(run("data", "query", ID, "--except", "sex=Girls", "--format", "csv").out())
        .isEqualTo(
            "period,level,location,sex,pupils\n2024/25,NAT,England,\"Boys, \"\"all\"\"\",12\n");
  }

  /** What is printed for Python is run by Python: the standard library is all it needs. */
  @Test
  void request_that_is_shown_as_python_runs_and_gets_the_rows() throws Exception {
    Path program = folder.resolve("request.py");
    Files.writeString(
        program,
        run("data", "query", ID, "--where", "sex=Boys, \"all\"", "--show-request", "python").out()
            + "print(answer[\"paging\"][\"totalResults\"], list(answer[\"results\"][0][\"values\"].values()))\n");

    Process python =
        new ProcessBuilder("python3", "-I", program.toString()).redirectErrorStream(true).start();

    assertThat(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("1 ['12']\n");
    assertThat(python.waitFor()).isZero();
  }

  /** Likewise what is printed for a shell, by curl. */
  @Test
  void request_that_is_shown_as_curl_runs_and_gets_the_rows() throws Exception {
    String shown = run("data", "query", ID, "--where", "sex=Girls", "--show-request").out();

    Process curl = new ProcessBuilder("sh", "-c", shown).redirectErrorStream(true).start();

    assertThat(new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("\"totalResults\":2", "\"c\"");
    assertThat(curl.waitFor()).isZero();
  }

  @Test
  void request_that_is_shown_as_r_is_as_it_was_agreed() {
    assertThat(run("data", "query", ID, "--where", "sex=Girls", "--show-request", "r").out())
        .isEqualTo(
            """
            library(httr2)

            answer <- request("%s/data-sets/%s/query?dataSetVersion=1.0") |>
              req_body_raw(r"---({"criteria":{"and":[{"filters":{"in":["O7CLF"]}}]},"page":1,"pageSize":10000})---", type = "application/json") |>
              req_perform() |>
              resp_body_json()
            """
                .formatted(server.base(), ID));
  }

  @Test
  void preview_shows_the_first_rows_of_the_file() {
    assertThat(run("data", "preview", ID, "--rows", "1", "--format", "csv").out())
        .isEqualTo(ROWS.lines().limit(2).map(line -> line + "\n").reduce("", String::concat));
  }

  @Test
  void pull_copies_the_file_where_it_is_wanted() {
    Path to = folder.resolve("copy.csv");

    assertThat(run("data", "pull", ID, "--to", to.toString()).exit()).isZero();
    assertThat(to).hasContent(ROWS);
  }

  /** Neither a checksum nor where the file is may be cut. */
  @Test
  void pull_says_checksum_and_file_whole_and_makes_the_folder_it_is_wanted_in() {
    Path to = folder.resolve("a/b/copy of the file.csv");
    String sha256 = "\\b[0-9a-f]{64}\\b";

    assertThat(run("data", "pull", ID, "--to", to.toString()).out())
        .containsPattern(sha256)
        .contains("file.csv");
    assertThat(to).hasContent(ROWS);
  }

  @Test
  void port_that_is_taken_is_said_so() {
    Said said =
        typed(
            List.of(
                "data",
                "serve",
                folder.resolve("pupils.csv").toString(),
                "--port",
                String.valueOf(server.base().getPort())));

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "bulletin: --port %d is taken. Name another, or 0 for any that is free.\n"
                .formatted(server.base().getPort()));
  }

  @Test
  void search_that_finds_nothing_says_what_to_do() {
    assertThat(run("data", "search", "hospitals").out())
        .isEqualTo("No publication with data sets has these words. Try fewer, or none for all.\n");
    assertThat(run("data", "search", "hospitals", "--format", "json").out()).isEqualTo("[]\n");
  }

  @Test
  void page_of_the_data_set_and_its_meta_are_shown() {
    assertThat(run("data", "show", ID).out())
        .contains("title", "Pupils by sex.", "2023/24 to 2024/25");
    assertThat(run("data", "meta", ID, "--format", "csv").out())
        .startsWith(
            "kind,column,label,unit or code,id\nindicator,pupils,pupils,,dP0Zw\nfilter,sex,sex,,dP0Zw\n");
    assertThat(run("data", "changes", ID).out())
        .isEqualTo(
            "Version 1.0 changed no filter, option, indicator, level, location or period. Changed values are not listed by the API: bulletin update REPORT finds them.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data show nonsense|bulletin: \"nonsense\" is no id: an id looks like 019d431f-c129-73e6-917e-6998bfe4d88d. Find it with: bulletin data search WORDS; or name a report: bulletin reports.",
        "data search ab|bulletin: \"ab\" is too short to search for: the API wants three letters or more. Write a longer word.",
        "data meta 019d431f-c129-73e6-917e-6998bfe4d88d --data-version 2*|bulletin: \"2*\" is no version. Write one like 1.0, or 1.* for the newest of its kind.",
        "data query 019d431f-c129-73e6-917e-6998bfe4d88d --where sex|bulletin: --where \"sex\" has no name before an equals sign. Write it like --where FILTER=OPTION.",
        "data query 019d431f-c129-73e6-917e-6998bfe4d88d --page-size 0|bulletin: --page-size 0 is not between 1 and 10000. Give one that is.",
      })
  void bad_input_exits_2_in_one_line(String typed, String message) {
    Said said = run(typed.split(" ", -1));

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).isEqualTo(message + "\n");
  }

  @Test
  void network_trouble_exits_3_in_one_line() {
    server.close();
    Said said = run("data", "show", ID);

    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.err())
        .isEqualTo(
            "bulletin: GET %s/data-sets/%s: no connection could be made, once. Try again later.\n"
                .formatted(server.base(), ID));
  }
}
