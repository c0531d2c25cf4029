package bulletin.source.ees;

import static bulletin.source.ees.Rehearsed.FIRST;
import static bulletin.source.ees.Rehearsed.ID;
import static bulletin.source.ees.Rehearsed.choice;
import static bulletin.source.ees.Rehearsed.edition;
import static bulletin.source.ees.Rehearsed.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.source.rehearsal.Mishap;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a posted query asks for, and what of its answer is believed. */
class PostQueryTest extends OnLoopback {
  @Test
  void no_indicator_asks_for_all_and_not_for_none() throws Exception {
    assertThat(QueryResolver.resolve(Query.ALL, rehearsed.meta()).body(1, 10))
        .isEqualTo("{\"page\":1,\"pageSize\":10}");
    assertThat(rehearsed.ask(Query.ALL)).hasSize(6).allMatch(row -> row.size() == 6);
  }

  @Test
  void values_are_text_as_published_and_blank_cells_have_no_key() throws Exception {
    List<List<String>> rows = rehearsed.ask(Query.ALL);

    assertThat(rows).extracting(row -> row.get(5)).contains("10.0359", "x", "0", "low");
    assertThat(rows).contains(List.of("2021 Week 10", "LA", "Sheffield", "", "Year 10", "low"));
    assertThat(rows).extracting(row -> row.get(3)).contains("N/A");
  }

  @Test
  void not_found_is_an_error_and_not_a_warning() throws Exception {
    ResolvedQuery unknown =
        new ResolvedQuery(
            List.of(),
            List.of(
                new ResolvedQuery.OfFilter(
                    new FilterId("dP0Zw"), List.of(new OptionId("nope")), false)),
            List.of(),
            List.of(),
            List.of());

    assertThatThrownBy(() -> rehearsed.client.query(ID, FIRST, unknown, 10, false))
        .isInstanceOf(EesRefusal.class)
        .hasMessage(
            "/data-sets/%s/query: the API passed over what it did not find, and gave fewer rows: FiltersNotFound at criteria.and[0].filters.in: nope; QueryNoResults: The query returned no results. Correct the query, or allow it with --lenient."
                .formatted(ID));
    assertThat(rehearsed.client.query(ID, FIRST, unknown, 10, true).warnings())
        .extracting(Warning::code)
        .containsExactly("FiltersNotFound", "QueryNoResults");
  }

  @Test
  void unknown_indicator_is_refused_with_code_path_and_item() {
    ResolvedQuery unknown =
        new ResolvedQuery(
            List.of(new IndicatorId("nope")), List.of(), List.of(), List.of(), List.of());

    assertThatThrownBy(() -> rehearsed.client.query(ID, FIRST, unknown, 10, false))
        .isInstanceOf(EesRefusal.class)
        .hasMessageContaining(
            "400 (bad request) to request 00-rehearsal-1: IndicatorsNotFound at indicators: One or more indicators could not be found (nope). Correct the query.");
  }

  /** Figures are sorted as text by the API, 10 before 9: it is never asked to sort. */
  @Test
  void no_sort_is_asked_for_and_rows_stand_by_time() throws Exception {
    Files.writeString(csv, Rehearsed.SMALL.replace("Week 10", "Week 3"));
    versions("Published", edition("1.0", "Major", "Published", csv));
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, rehearsed.meta());

    assertThat(all.body(1, 10)).doesNotContain("sorts");
    assertThat(rehearsed.client.query(ID, FIRST, all, 10, false).rows())
        .extracting(QueryRow::periodCode)
        .startsWith("W3")
        .endsWith("W2");
    assertThat(rehearsed.ask(Query.ALL))
        .extracting(List::getFirst)
        .startsWith("2021 Week 2")
        .endsWith("2021 Week 3");
  }

  /** Debugging changes every key and is never asked for; a server that warns of it is believed. */
  @Test
  void debug_is_not_asked_for_and_its_warning_is_no_failure() throws Exception {
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, rehearsed.meta());
    rehearsed.server.then(
        new Mishap.Status(
            200,
            Map.of(),
            "{\"paging\":{\"page\":1,\"pageSize\":10,\"totalResults\":0,\"totalPages\":1},\"results\":[],\"warnings\":[{\"message\":\"On.\",\"code\":\"DebugEnabled\"}]}"));

    assertThat(all.body(1, 10)).doesNotContain("debug");
    assertThat(rehearsed.client.query(ID, FIRST, all, 10, false).warnings())
        .extracting(Warning::toString)
        .containsExactly("DebugEnabled: On");
  }

  /** Nothing found is one page, but no page when pages hold one row. */
  @ParameterizedTest
  @CsvSource({"1", "2"})
  void answer_without_rows_is_whole(int pageSize) throws Exception {
    Query none = where(choice("year_group", "Year 4"), choice("school_type", "N/A"));
    ResolvedQuery query = QueryResolver.resolve(none, rehearsed.meta());

    assertThat(rehearsed.client.query(ID, FIRST, query, pageSize, true).rows()).isEmpty();
    assertThatThrownBy(() -> rehearsed.client.query(ID, FIRST, query, pageSize, false))
        .hasMessageContaining("QueryNoResults");
  }

  @Test
  void version_that_moves_between_pages_does_not_mix_them() throws Exception {
    Path later = Files.writeString(folder.resolve("later.csv"), Rehearsed.LATER);
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, rehearsed.meta());
    rehearsed.server.then(
        new Mishap.None(),
        new Mishap.Before(
            () -> rehearsed.server.publish(edition("1.1", "Minor", "Published", later))));

    Answer answer = rehearsed.client.query(ID, FIRST, all, 2, false);

    assertThat(answer.version()).isEqualTo(FIRST);
    assertThat(AnswerTable.of(answer, rehearsed.meta()).rows())
        .hasSize(6)
        .noneMatch(row -> row.contains("9999"));
    assertThat(rehearsed.client.resolve(ID, VersionPattern.ANY).version()).hasToString("1.1");
  }

  @Test
  void pages_that_do_not_add_up_are_refused() throws Exception {
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, rehearsed.meta());
    rehearsed.server.then(
        new Mishap.Status(
            200,
            Map.of(),
            "{\"paging\":{\"page\":1,\"pageSize\":2,\"totalResults\":6,\"totalPages\":3},\"results\":[{}],\"warnings\":[]}"));

    assertThatThrownBy(() -> rehearsed.client.query(ID, FIRST, all, 2, false))
        .isInstanceOf(EesTrouble.class)
        .hasMessage(
            "/data-sets/%s/query: page 1 does not add up to the total of 6 rows. Try again; when it stays so, pull the CSV instead."
                .formatted(ID));
  }

  /** A refusal may hold several errors, and an error may have no path. */
  @Test
  void every_error_is_said() {
    rehearsed.server.then(
        new Mishap.Status(
            400,
            Map.of(),
            "{\"status\":400,\"errors\":[{\"message\":\"Must not be empty.\",\"code\":\"NotEmptyBody\"},{\"message\":\"Must be 10 characters or fewer.\",\"path\":\"filters.eq\",\"code\":\"MaximumLength\",\"detail\":{\"value\":\"NonExistent\"}}],\"traceId\":\"00-t\"}"));

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID))
        .hasMessage(
            "GET %s/data-sets/%s: the server answered 400 (bad request) to request 00-t: NotEmptyBody: Must not be empty; MaximumLength at filters.eq: Must be 10 characters or fewer (NonExistent). Correct the query."
                .formatted(rehearsed.server.base(), ID));
  }

  /** A list of conditions that holds none is refused, so that none is sent. */
  @Test
  void question_without_conditions_has_no_criteria() throws Exception {
    assertThat(posted("{\"criteria\":{\"and\":[]}}").statusCode()).isEqualTo(400);

    assertThat(rehearsed.ask(Query.ALL)).hasSize(6);
  }

  private HttpResponse<String> posted(String body) throws Exception {
    return raw("POST", "/query", body, Map.of("Content-Type", "application/json"));
  }

  /** The API reads 32 levels of brackets; many conditions stand beside each other instead. */
  @Test
  void question_of_many_conditions_is_no_deeper_than_one_of_few() throws Exception {
    assertThat(posted(nested(14)).statusCode()).isEqualTo(200);
    assertThat(posted(nested(15)).statusCode()).isEqualTo(400);
    Query.Choice[] many =
        Collections.nCopies(20, choice("year_group", "Year 4")).toArray(Query.Choice[]::new);

    assertThat(rehearsed.ask(where(many))).hasSize(3);
  }

  private static String nested(int clauses) {
    return "{\"criteria\":"
        + "{\"and\":[".repeat(clauses)
        + "{\"geographicLevels\":{\"eq\":\"LA\"}}"
        + "]}".repeat(clauses)
        + "}";
  }

  /** Facets inside the API's NOT are joined by OR, so that it is never used. */
  @Test
  void exceptions_are_said_without_not() throws Exception {
    Query query =
        new Query(
            List.of(),
            List.of(new Query.Choice("year_group", List.of("Year 4"), true)),
            List.of("LA"),
            List.of(),
            Query.Periods.ALL);

    assertThat(QueryResolver.resolve(query, rehearsed.meta()).body(1, 10))
        .contains("notIn")
        .doesNotContain("\"not\"");
    assertThat(rehearsed.ask(query)).hasSize(3).allMatch(row -> row.get(4).equals("Year 10"));
  }

  /** The API gives an empty page beyond the last and no warning: the total says when to stop. */
  @Test
  void no_page_beyond_the_last_is_asked_for() throws Exception {
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, rehearsed.meta());

    assertThat(rehearsed.client.query(ID, FIRST, all, 3, false).rows()).hasSize(6);
    assertThat(asked(1).lines()).hasSize(2);
  }

  /** A label in an id's place is refused when it is long, and loses rows when it is short. */
  @Test
  void label_that_the_data_lack_is_refused_and_nothing_is_asked() throws Exception {
    Meta meta = rehearsed.meta();

    assertThatThrownBy(() -> QueryResolver.resolve(where(choice("year_group", "Year 5")), meta))
        .isInstanceOf(EesRefusal.class)
        .hasMessage(
            "the query does not fit the data set: there is no option of year_group \"Year 5\" (Year 10; Year 4). Correct the query; nothing was asked for.");
    assertThat(asked(1)).isEmpty();
  }

  /** Likewise a place, a level and a period, which the API would pass over. */
  @ParameterizedTest
  @CsvSource({
    "'{\"locations\":{\"in\":[{\"level\":\"LA\",\"id\":\"nope\"}]}}', LocationsNotFound",
    "'{\"geographicLevels\":{\"in\":[\"WARD\"]}}', GeographicLevelsNotFound",
    "'{\"timePeriods\":{\"in\":[{\"period\":\"1999\",\"code\":\"W1\"}]}}', TimePeriodsNotFound"
  })
  void whatever_is_passed_over_is_an_error(String criteria, String code) throws Exception {
    JsonNode answer = Shapes.JSON.readTree(posted("{\"criteria\":" + criteria + "}").body());
    QueryPages pages = new QueryPages("/query", 1000, false);

    assertThatThrownBy(() -> pages.add(answer))
        .isInstanceOf(EesRefusal.class)
        .hasMessageContaining(code + " at criteria.");
  }
}
