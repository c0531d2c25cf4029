package bulletin.source.ees;

import static bulletin.source.ees.Rehearsed.FIRST;
import static bulletin.source.ees.Rehearsed.ID;
import static bulletin.source.ees.Rehearsed.choice;
import static bulletin.source.ees.Rehearsed.edition;
import static bulletin.source.ees.Rehearsed.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.Mishap;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the API is reached and refuses: the guide, section 1. */
class BasicsTest extends OnLoopback {
  @Test
  void what_is_null_is_left_out() throws Exception {
    Rehearsed none = versions("Published", edition("1.0", "Major", "Draft", csv));

    assertThat(none.client.dataSet(ID).latest()).isEmpty();
    assertThat(none.client.dataSet(ID).supersededBy()).isEmpty();
  }

  @Test
  void csv_is_packed_though_nobody_asked() throws Exception {
    Download download = rehearsed.client.csv(ID, FIRST, folder);

    assertThat(download.file()).hasSameBinaryContentAs(csv);
    assertThat(download.name()).isEqualTo(ID + "_v1.0.csv");
  }

  @Test
  void upper_case_letters_of_an_id_are_sent_lower_so_that_nothing_is_redirected() throws Exception {
    rehearsed.client.dataSet(ID.toUpperCase(Locale.ROOT));

    assertThat(rehearsed.server.requests()).containsExactly("GET /v1/data-sets/" + ID);
  }

  @Test
  void a_308_is_followed_by_post_with_its_body() throws Exception {
    Meta meta = rehearsed.meta();
    ResolvedQuery query = QueryResolver.resolve(where(choice("year_group", "Year 4")), meta);
    String target = "/v1/data-sets/" + ID + "/query?dataSetVersion=1.0";
    rehearsed.server.then(new Mishap.Status(308, Map.of("Location", target), ""));

    assertThat(rehearsed.client.query(ID, FIRST, query, 100, false).rows()).hasSize(3);
    assertThat(asked(1)).isEqualTo("POST " + target + "\nPOST " + target);
  }

  @Test
  void unknown_parameters_are_refused_so_none_is_sent_where_it_is_not_known() throws Exception {
    rehearsed.client.dataSet(ID);
    rehearsed.ask(Query.ALL);

    assertThat(rehearsed.server.requests())
        .contains("GET /v1/data-sets/" + ID)
        .allMatch(r -> !r.startsWith("POST") || r.endsWith("/query?dataSetVersion=1.0"));
  }

  @Test
  void an_id_that_is_none_is_refused_before_the_server_answers_with_nothing() {
    assertThatThrownBy(() -> rehearsed.client.dataSet("key-stage"))
        .isInstanceOf(EesRefusal.class)
        .hasMessage(
            "\"key-stage\" is no id: an id looks like 019d431f-c129-73e6-917e-6998bfe4d88d. Find it with: bulletin data search WORDS; or name a report: bulletin reports.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|, with an empty answer",
        "<html>gone</html>|, with a web page in place of data",
        "{\"traceId\": \"00-abc\"}|' to request 00-abc'",
      })
  void error_bodies_may_be_of_any_shape(String body, String said) {
    rehearsed.server.then(new Mishap.Status(404, Map.of(), body));

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID))
        .isInstanceOf(EesRefusal.class)
        .hasMessage(
            "GET %s/data-sets/%s: the server answered 404 (not found)%s. Check the id and the version: see bulletin data search WORDS and bulletin data versions ID."
                .formatted(rehearsed.server.base(), ID, said));
  }

  /** An Accept header that leaves JSON out is answered 406, even by the address of the file. */
  @Test
  void file_is_asked_for_with_json_among_what_is_taken() throws Exception {
    assertThat(raw("GET", "/csv", "", Map.of("Accept", "text/csv")).statusCode()).isEqualTo(406);

    assertThat(rehearsed.client.csv(ID, FIRST, folder).bytes()).isPositive();
  }

  /** What is posted without saying that it is JSON is answered 415. */
  @Test
  void query_is_posted_as_json() throws Exception {
    assertThat(raw("POST", "/query", "{}", Map.of("Content-Type", "text/plain")).statusCode())
        .isEqualTo(415);

    assertThat(rehearsed.ask(Query.ALL)).hasSize(6);
  }

  /** Only what is asked for packed is packed; it is asked for, and read. */
  @Test
  void json_is_packed_when_asked_for() throws Exception {
    Map<String, String> asked = Map.of("Accept-Encoding", "gzip");
    assertThat(raw("GET", "", "", asked).headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(raw("GET", "", "", Map.of()).body()).startsWith("{");

    assertThat(rehearsed.client.dataSet(ID).title()).isEqualTo("Pupils");
  }

  /** The largest page of data sets and versions holds 20; a larger one is refused. */
  @Test
  void list_of_several_pages_is_read_whole() throws Exception {
    versions(
        "Published",
        IntStream.range(0, 45)
            .mapToObj(n -> edition("1." + n, "Minor", "Published", csv))
            .toArray(Edition[]::new));

    assertThat(rehearsed.client.versions(ID)).hasSize(45).doesNotHaveDuplicates();
    assertThat(asked(0).lines().map(r -> r.replaceAll(".*[?]", "")))
        .containsExactly("page=1&pageSize=20", "page=2&pageSize=20", "page=3&pageSize=20");
  }

  /** Tests, rehearsals and other environments have addresses of their own. */
  @Test
  void address_may_be_any() throws Exception {
    assertThat(EesSettings.base(" https://pp-api.education.gov.uk/statistics-test/v1/ "))
        .isEqualTo(URI.create("https://pp-api.education.gov.uk/statistics-test/v1"));
  }

  @Test
  void publication_leads_to_its_data_sets() throws Exception {
    String id = rehearsed.client.publications("school").getFirst().id();

    assertThat(rehearsed.client.publication(id.toUpperCase(Locale.ROOT)).title())
        .isEqualTo("School statistics");
    assertThat(rehearsed.client.dataSets(id)).extracting(DataSetSummary::id).containsExactly(ID);
    assertThat(rehearsed.client.publications("hospital")).isEmpty();
  }
}
