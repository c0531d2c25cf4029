package bulletin.source.ees;

import static bulletin.source.ees.Rehearsed.FIRST;
import static bulletin.source.ees.Rehearsed.ID;
import static bulletin.source.ees.Rehearsed.choice;
import static bulletin.source.ees.Rehearsed.edition;
import static bulletin.source.ees.Rehearsed.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.figures.DataLayout;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Unit;
import bulletin.source.csv.CsvRows;
import bulletin.source.ees.EesSettings.Limits;
import bulletin.source.ees.EesSettings.Timeouts;
import bulletin.source.ees.Query.Periods;
import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.Mishap;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API does that one would not expect, each met by a real server on loopback. */
class SurprisesTest {
  private static final DataLayout SMALL_WITHOUT_BLANKS =
      new DataLayout(
          List.of(new Filter("year_group", "Year", List.of())),
          List.of(new Filter("school_type", "School", List.of())),
          List.of(new Indicator("sessions", "Sessions", Unit.NUMBER, 4)),
          List.of(),
          Optional.empty(),
          DataLayout.PUBLISHERS_SHORTHAND);

  @TempDir private Path folder;
  private Path csv = Path.of("");
  private Rehearsed rehearsed;

  @BeforeEach
  void start() throws Exception {
    rehearsed = Rehearsed.small(folder);
    csv = folder.resolve("small.csv");
  }

  @AfterEach
  void stop() {
    rehearsed.close();
  }

  private Rehearsed versions(String status, Edition... editions) throws Exception {
    rehearsed.close();
    rehearsed = Rehearsed.of(status, Rehearsed.smallLayout(), editions);
    return rehearsed;
  }

  private String asked(int from) {
    return String.join(
        "\n", rehearsed.server.requests().subList(from, rehearsed.server.requests().size()));
  }

  // 1. Basics

  @Test
  void s1_what_is_null_is_left_out() throws Exception {
    Rehearsed none = versions("Published", edition("1.0", "Major", "Draft", csv));

    assertThat(none.client.dataSet(ID).latest()).isEmpty();
    assertThat(none.client.dataSet(ID).supersededBy()).isEmpty();
  }

  @Test
  void s1_csv_is_packed_though_nobody_asked() throws Exception {
    Download download = rehearsed.client.csv(ID, FIRST, folder);

    assertThat(download.file()).hasSameBinaryContentAs(csv);
    assertThat(download.name()).isEqualTo(ID + "_v1.0.csv");
  }

  @Test
  void s1_upper_case_letters_of_an_id_are_sent_lower_so_that_nothing_is_redirected()
      throws Exception {
    rehearsed.client.dataSet(ID.toUpperCase(Locale.ROOT));

    assertThat(rehearsed.server.requests()).containsExactly("GET /v1/data-sets/" + ID);
  }

  @Test
  void s1_a_308_is_followed_by_post_with_its_body() throws Exception {
    Meta meta = rehearsed.meta();
    ResolvedQuery query = QueryResolver.resolve(where(choice("year_group", "Year 4")), meta);
    String target = "/v1/data-sets/" + ID + "/query?dataSetVersion=1.0";
    rehearsed.server.then(new Mishap.Status(308, Map.of("Location", target), ""));

    assertThat(rehearsed.client.query(ID, FIRST, query, 100, false).rows()).hasSize(3);
    assertThat(asked(1)).isEqualTo("POST " + target + "\nPOST " + target);
  }

  @Test
  void s1_unknown_parameters_are_refused_so_none_is_sent_where_it_is_not_known() throws Exception {
    rehearsed.client.dataSet(ID);
    rehearsed.ask(Query.ALL);

    assertThat(rehearsed.server.requests())
        .contains("GET /v1/data-sets/" + ID)
        .allMatch(r -> !r.startsWith("POST") || r.endsWith("/query?dataSetVersion=1.0"));
  }

  @Test
  void s1_an_id_that_is_none_is_refused_before_the_server_answers_with_nothing() {
    assertThatThrownBy(() -> rehearsed.client.dataSet("key-stage"))
        .isInstanceOf(EesRefusal.class)
        .hasMessage(
            "\"key-stage\" is no id: an id looks like 019d431f-c129-73e6-917e-6998bfe4d88d. Find it with: bulletin data search WORDS.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|, with an empty answer",
        "<html>gone</html>|, with a web page in place of data",
        "{\"traceId\": \"00-abc\"}|' to request 00-abc'",
      })
  void s1_error_bodies_may_be_of_any_shape(String body, String said) {
    rehearsed.server.then(new Mishap.Status(404, Map.of(), body));

    assertThatThrownBy(() -> rehearsed.client.dataSet(ID))
        .isInstanceOf(EesRefusal.class)
        .hasMessage(
            "GET %s/data-sets/%s: the server answered 404 (not found)%s. Check the id and the version: see bulletin data search WORDS and bulletin data versions ID."
                .formatted(rehearsed.server.base(), ID, said));
  }

  /** An Accept header that leaves JSON out is answered 406, even by the address of the file. */
  @Test
  void s1_file_is_asked_for_with_json_among_what_is_taken() throws Exception {
    assertThat(raw("GET", "/csv", "", Map.of("Accept", "text/csv")).statusCode()).isEqualTo(406);

    assertThat(rehearsed.client.csv(ID, FIRST, folder).bytes()).isPositive();
  }

  /** What is posted without saying that it is JSON is answered 415. */
  @Test
  void s1_query_is_posted_as_json() throws Exception {
    assertThat(raw("POST", "/query", "{}", Map.of("Content-Type", "text/plain")).statusCode())
        .isEqualTo(415);

    assertThat(rehearsed.ask(Query.ALL)).hasSize(6);
  }

  private HttpResponse<String> raw(
      String method, String path, String body, Map<String, String> headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(rehearsed.server.base() + "/data-sets/" + ID + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  // 2. Shapes

  /** A unit and decimal places may be left out; each level numbers its places in its own way. */
  @Test
  void s2_meta_may_lack_units_and_has_other_numbers_for_other_levels() throws Exception {
    rehearsed.server.then(
        new Mishap.Status(
            200,
            Map.of(),
            """
            {"filters":[],"indicators":[{"id":"a","column":"n","label":"N"}],
             "geographicLevels":[{"code":"SCH","label":"School"},{"code":"PROV","label":"Provider"},{"code":"RSC","label":"RSC region"}],
             "locations":[{"level":{"code":"SCH","label":"School"},"options":[{"id":"s","label":"Hill","urn":"100001","laEstab":"3731001"}]},
              {"level":{"code":"PROV","label":"Provider"},"options":[{"id":"p","label":"College","ukprn":"10000001"}]},
              {"level":{"code":"RSC","label":"RSC region"},"options":[{"id":"r","label":"North"}]}],"timePeriods":[]}
            """));
    Meta meta = rehearsed.meta();

    assertThat(meta.indicators().getFirst().unit()).isEmpty();
    assertThat(meta.indicators().getFirst().decimals()).isEmpty();
    for (List<String> named :
        List.of(
            List.of("SCH", "100001", "s"), List.of("SCH", "3731001", "s"),
            List.of("PROV", "10000001", "p"), List.of("RSC", "North", "r"))) {
      ResolvedQuery found = QueryResolver.resolve(places(choice(named.get(0), named.get(1))), meta);
      assertThat(found.places().getFirst().id()).isEqualTo(new LocationId(named.get(2)));
    }
  }

  private static Query places(Query.Choice... places) {
    return new Query(List.of(), List.of(), List.of(), List.of(places), Periods.ALL);
  }

  /** A level's columns make a group of locations, whether or not a row is at that level. */
  @Test
  void s2_level_at_which_no_row_is_cannot_be_asked_for() throws Exception {
    String national =
        Rehearsed.SMALL.lines().limit(2).map(l -> l + "\n").reduce("", String::concat);
    Files.writeString(
        csv, national.replace("England,,,,Year", "England,E08000019,373,Sheffield,Year"));
    versions("Published", edition("1.0", "Major", "Published", csv));
    Meta meta = rehearsed.meta();

    assertThat(meta.places()).extracting(p -> p.level().code()).contains("LA");
    assertThat(QueryResolver.faults(places(choice("LA", "Sheffield")), meta))
        .extracting(QueryFault::clause)
        .containsExactly("there is no geographic level \"LA\" (NAT)");
  }

  /** The API takes the first of several places with one code. */
  @Test
  void s3_code_of_two_places_is_refused() throws Exception {
    Files.writeString(
        csv,
        Rehearsed.SMALL
            + "2021,Week 10,Local authority,E92000001,England,E08000019,373,Sheffield City,Year 4,N/A,3\n");
    versions("Published", edition("1.0", "Major", "Published", csv));

    assertThat(QueryResolver.faults(places(choice("LA", "E08000019")), rehearsed.meta()))
        .extracting(QueryFault::clause)
        .containsExactly(
            "\"E08000019\" is the name of 2 of kind place of level LA; use an id or code");
  }

  @Test
  void s2_one_id_text_names_four_things() throws Exception {
    Meta meta = rehearsed.meta();
    String id = meta.indicators().getFirst().id().value();

    assertThat(meta.filters()).anyMatch(f -> f.id().value().equals(id));
    assertThat(meta.filters())
        .anyMatch(f -> f.options().stream().anyMatch(o -> o.id().value().equals(id)));
    assertThat(meta.places())
        .anyMatch(p -> p.options().stream().anyMatch(o -> o.id().value().equals(id)));
    assertThat(rehearsed.ask(where(choice("year_group", "Year 4"))))
        .contains(List.of("2021 Week 2", "LA", "Sheffield", "Total", "Year 4", "0"));
  }

  @Test
  void s2_periods_come_by_text_and_are_sorted_by_time() throws Exception {
    assertThat(rehearsed.meta().periods()).extracting(Period::code).containsExactly("W2", "W10");
    assertThat(rehearsed.ask(Query.ALL))
        .extracting(List::getFirst)
        .isSubsetOf("2021 Week 2", "2021 Week 10")
        .startsWith("2021 Week 2")
        .endsWith("2021 Week 10");
  }

  @ParameterizedTest
  @CsvSource({
    "M2|2024, M10|2024", "W9|2021, W10|2021", "T1|2020/2021, T1T2|2020/2021",
    "T2|2020/2021, T3|2020/2021", "AYQ1|2020/2021, AYQ4|2020/2021", "AY|2019/2020, AY|2020/2021"
  })
  void s2_earlier_is_before_later(String earlier, String later) {
    assertThat(period(earlier)).isLessThan(period(later));
  }

  private static Period period(String text) {
    String[] parts = text.split("\\|", -1);
    return new Period(parts[0], parts[1], parts[1]);
  }

  @Test
  void s2_joined_authority_codes_are_found_by_either() throws Exception {
    Query query =
        new Query(List.of(), List.of(), List.of(), List.of(choice("LA", "E09000027")), Periods.ALL);

    assertThat(rehearsed.ask(query))
        .extracting(row -> row.get(2))
        .containsExactly("Kingston upon Thames / Richmond upon Thames");
  }

  @Test
  void s2_ids_are_case_sensitive_texts_of_any_length() {
    assertThat(new OptionId("dP0Zw")).isNotEqualTo(new OptionId("dp0zw"));
    assertThat(new OptionId("dP0Zwx").value()).hasSize(6);
  }

  // 3. and 4. Queries

  @Test
  void s3_options_of_two_filters_are_both_meant() throws Exception {
    assertThat(rehearsed.ask(where(choice("year_group", "Year 4"), choice("school_type", "Total"))))
        .containsExactly(
            List.of("2021 Week 2", "LA", "Sheffield", "Total", "Year 4", "0"),
            List.of("2021 Week 10", "NAT", "England", "Total", "Year 4", "10.0359"));
  }

  @Test
  void s3_options_of_two_filters_are_both_meant_by_get_too() throws Exception {
    ResolvedQuery query =
        QueryResolver.resolve(
            where(choice("year_group", "Year 4"), choice("school_type", "Total")),
            rehearsed.meta());
    URI address =
        URI.create(
            rehearsed.client.queryUri(ID, FIRST) + "&" + query.parameters(100).orElseThrow());

    assertThat(rehearsed.client.query(address, FIRST).rows()).hasSize(2);
  }

  @Test
  void s3_what_get_cannot_join_it_does_not_say() throws Exception {
    ResolvedQuery query =
        QueryResolver.resolve(
            where(choice("year_group", "Year 4", "Year 10"), choice("school_type", "Total", "N/A")),
            rehearsed.meta());

    assertThat(query.parameters(100)).isEmpty();
  }

  @Test
  void s3_a_country_is_its_own_rows_and_not_those_of_its_parts() throws Exception {
    Query query =
        new Query(List.of(), List.of(), List.of(), List.of(choice("NAT", "England")), Periods.ALL);

    assertThat(rehearsed.ask(query)).hasSize(2).allMatch(row -> row.get(1).equals("NAT"));
  }

  /** Rows carry their parents, so that England beside Sheffield would bring every authority. */
  @Test
  void s3_places_of_two_levels_are_each_their_own_rows() throws Exception {
    assertThat(
            rehearsed.ask(
                places(
                    choice("NAT", "England"),
                    choice("LA", "Kingston upon Thames / Richmond upon Thames"))))
        .extracting(row -> row.get(1) + " " + row.get(2))
        .containsExactlyInAnyOrder(
            "NAT England", "NAT England", "LA Kingston upon Thames / Richmond upon Thames");
  }

  /** What is excepted by two filters is neither; rows without an option of a filter stay. */
  @Test
  void s3_exceptions_of_two_filters_both_hold_and_keep_blank_cells() throws Exception {
    Query query =
        where(
            new Query.Choice("year_group", List.of("Year 4"), true),
            new Query.Choice("school_type", List.of("Total"), true));

    assertThat(rehearsed.ask(query))
        .extracting(row -> row.get(3) + "/" + row.get(4))
        .containsExactlyInAnyOrder("N/A/Year 10", "/Year 10");
    URI address =
        URI.create(
            rehearsed.client.queryUri(ID, FIRST)
                + "&"
                + QueryResolver.resolve(query, rehearsed.meta()).parameters(100).orElseThrow());
    assertThat(rehearsed.client.query(address, FIRST).rows()).hasSize(2);
  }

  /** Commas tell the values of a list in an address apart. */
  @Test
  void s3_value_with_a_comma_is_not_said_in_an_address() {
    ResolvedQuery comma =
        new ResolvedQuery(
            List.of(new IndicatorId("a,b")), List.of(), List.of(), List.of(), List.of());

    assertThat(comma.parameters(10)).isEmpty();
  }

  /** Servers cut addresses at about 8,000 characters. */
  @Test
  void s3_long_list_is_not_said_in_an_address() {
    List<OptionId> many =
        java.util.stream.IntStream.range(0, 2000).mapToObj(i -> new OptionId("x" + i)).toList();
    ResolvedQuery wide =
        new ResolvedQuery(
            List.of(),
            List.of(new ResolvedQuery.OfFilter(new FilterId("f"), many, false)),
            List.of(),
            List.of(),
            List.of());

    assertThat(wide.parameters(10)).isEmpty();
    assertThat(wide.body(1, 10)).hasSizeGreaterThan(8000);
  }

  /** Bars, slashes and spaces are written by percent in an address. */
  @Test
  void s3_address_is_encoded() throws Exception {
    Query query =
        new Query(
            List.of(),
            List.of(),
            List.of(),
            List.of(choice("LA", "Sheffield")),
            new Periods(List.of("2021 Week 2"), Optional.empty(), Optional.empty()));

    assertThat(QueryResolver.resolve(query, rehearsed.meta()).parameters(10).orElseThrow())
        .contains("locations.in=LA%7Cid%7C", "timePeriods.in=2021%7CW2")
        .doesNotContain("|", " ");
  }

  @Test
  void s3_a_bound_that_the_data_lack_is_moved_within_them() throws Exception {
    Query query =
        new Query(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Periods(List.of(), Optional.of("2019"), Optional.of("2021 Week 2")));

    assertThat(rehearsed.ask(query))
        .hasSize(3)
        .allMatch(row -> row.getFirst().equals("2021 Week 2"));
  }

  @Test
  void s4_no_indicator_asks_for_all_and_not_for_none() throws Exception {
    assertThat(QueryResolver.resolve(Query.ALL, rehearsed.meta()).body(1, 10))
        .isEqualTo("{\"page\":1,\"pageSize\":10}");
    assertThat(rehearsed.ask(Query.ALL)).hasSize(6).allMatch(row -> row.size() == 6);
  }

  @Test
  void s4_values_are_text_as_published_and_blank_cells_have_no_key() throws Exception {
    List<List<String>> rows = rehearsed.ask(Query.ALL);

    assertThat(rows).extracting(row -> row.get(5)).contains("10.0359", "x", "0", "low");
    assertThat(rows).contains(List.of("2021 Week 10", "LA", "Sheffield", "", "Year 10", "low"));
    assertThat(rows).extracting(row -> row.get(3)).contains("N/A");
  }

  @Test
  void s4_not_found_is_an_error_and_not_a_warning() throws Exception {
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
  void s4_unknown_indicator_is_refused_with_code_path_and_item() {
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
  void s4_no_sort_is_asked_for_and_rows_stand_by_time() throws Exception {
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
  void s4_debug_is_not_asked_for_and_its_warning_is_no_failure() throws Exception {
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
  void s4_answer_without_rows_is_whole(int pageSize) throws Exception {
    Query none = where(choice("year_group", "Year 4"), choice("school_type", "N/A"));
    ResolvedQuery query = QueryResolver.resolve(none, rehearsed.meta());

    assertThat(rehearsed.client.query(ID, FIRST, query, pageSize, true).rows()).isEmpty();
    assertThatThrownBy(() -> rehearsed.client.query(ID, FIRST, query, pageSize, false))
        .hasMessageContaining("QueryNoResults");
  }

  /** A refusal may hold several errors, and an error may have no path. */
  @Test
  void s5_every_error_is_said() {
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

  @Test
  void s4_version_that_moves_between_pages_does_not_mix_them() throws Exception {
    Path later =
        Files.writeString(folder.resolve("later.csv"), Rehearsed.SMALL.replace("Year 4", "Year 5"));
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, rehearsed.meta());
    rehearsed.server.then(
        new Mishap.None(),
        new Mishap.Before(
            () -> rehearsed.server.publish(edition("1.1", "Minor", "Published", later))));

    Answer answer = rehearsed.client.query(ID, FIRST, all, 2, false);

    assertThat(answer.version()).isEqualTo(FIRST);
    assertThat(AnswerTable.of(answer, rehearsed.meta()).rows())
        .hasSize(6)
        .noneMatch(row -> row.contains("Year 5"));
    assertThat(rehearsed.client.resolve(ID, VersionPattern.ANY).version()).hasToString("1.1");
  }

  @Test
  void s4_pages_that_do_not_add_up_are_refused() throws Exception {
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

  // 6. Versions

  @Test
  void s6_exact_version_never_moves_to_its_patch_and_a_wildcard_does() throws Exception {
    Rehearsed patched =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.0.2", "Patch", "Published", csv),
            edition("1.0.10", "Patch", "Published", csv));

    assertThat(patched.client.resolve(ID, pattern("1.0")).version()).hasToString("1.0");
    assertThat(pattern("1.0").takes(new Version(1, 0, 2))).isFalse();
    assertThat(pattern("1.0.*").takes(new Version(1, 0, 2))).isTrue();
    assertThat(patched.client.resolve(ID, pattern("1.0.*")).version()).hasToString("1.0.10");
  }

  private static VersionPattern pattern(String text) {
    return VersionPattern.parse(text).orElseThrow();
  }

  @Test
  void s6_patches_come_in_no_order_and_are_sorted() throws Exception {
    Rehearsed patched =
        versions(
            "Published",
            edition("1.0.2", "Patch", "Published", csv),
            edition("1.0.10", "Patch", "Published", csv),
            edition("1.0", "Major", "Published", csv),
            edition("1.1", "Minor", "Published", csv));

    assertThat(patched.client.versions(ID))
        .extracting(v -> v.version().toString())
        .containsExactly("1.1", "1.0.10", "1.0.2", "1.0");
  }

  @Test
  void s6_wildcards_take_published_versions_only() throws Exception {
    Rehearsed old =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.1", "Minor", "Deprecated", csv),
            edition("1.2", "Minor", "Withdrawn", csv),
            edition("2.0", "Major", "Published", csv));

    assertThat(old.client.resolve(ID, pattern("1.*")).version()).hasToString("1.0");
    assertThat(old.client.resolve(ID, pattern("1.1")).version()).hasToString("1.1");
    assertThatThrownBy(() -> old.client.resolve(ID, pattern("1.1.*")))
        .hasMessage(
            "the data set %s has no published version that fits \"1.1.*\". Its versions: 2.0 (published), 1.2 (withdrawn), 1.1 (deprecated), 1.0 (published). Change version: in report.yaml, or name one exactly."
                .formatted(ID));
  }

  @ParameterizedTest
  @CsvSource({"1.*.1", "2*", "latest", "1.2.3.4", "*.1"})
  void s6_wildcards_stand_last_or_nowhere(String text) {
    assertThat(VersionPattern.parse(text)).isEmpty();
  }

  @Test
  void s6_withdrawn_version_is_said_so_and_not_queried() throws Exception {
    Rehearsed gone = versions("Published", edition("1.0", "Major", "Withdrawn", csv));

    assertThat(gone.client.version(ID, FIRST).notice())
        .hasValue("Version 1.0 is withdrawn: the publisher asks that its figures are not used.");
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, gone.meta());
    assertThatThrownBy(() -> gone.client.query(ID, FIRST, all, 10, false))
        .isInstanceOf(EesRefusal.class)
        .hasMessageContaining("403 (forbidden)")
        .hasMessageEndingWith(
            "The version may be withdrawn, or need a preview token: see bulletin data versions ID.");
  }

  @Test
  void s6_withdrawn_data_set_is_forbidden_and_deprecated_one_says_so() throws Exception {
    Rehearsed withdrawn = versions("Withdrawn", edition("1.0", "Major", "Published", csv));
    assertThatThrownBy(() -> withdrawn.client.dataSet(ID)).hasMessageContaining("403 (forbidden)");

    Rehearsed deprecated = versions("Deprecated", edition("1.0", "Major", "Published", csv));
    assertThat(deprecated.client.dataSet(ID).notice())
        .hasValue("The data set is deprecated: the publisher no longer keeps it up to date.");
  }

  @Test
  void s6_superseded_data_set_names_what_takes_its_place() {
    Optional<String> other = Optional.of("another");

    assertThat(new DataSetSummary(ID, "", "", "Published", other, Optional.empty()).notice())
        .hasValue("The data set is superseded by another.");
    assertThat(new DataSetSummary(ID, "", "", "Withdrawn", other, Optional.empty()).notice())
        .hasValue(
            "The data set is withdrawn: the publisher asks that its figures are not used; it is superseded by another.");
  }

  @Test
  void s6_patch_history_is_asked_of_patches_only() throws Exception {
    Rehearsed patched =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.0.2", "Patch", "Published", csv),
            edition("1.0.1", "Patch", "Published", csv));

    assertThat(patched.client.changes(ID, FIRST).patches()).isEmpty();
    assertThat(patched.client.changes(ID, new Version(1, 0, 2)).patches())
        .extracting(c -> c.version().toString())
        .containsExactly("1.0", "1.0.1");
  }

  @Test
  void s6_renamed_column_is_minor_and_flagged() throws Exception {
    String json =
        "{\"minorChanges\":{\"indicators\":[{\"previousState\":{\"column\":\"a\",\"label\":\"A\"},\"currentState\":{\"column\":\"b\",\"label\":\"A\"}}]},\"majorChanges\":{\"filterOptions\":[{\"filter\":{\"label\":\"Sex\"},\"options\":[{\"previousState\":{\"label\":\"Boys\"}}]}]}}";
    Rehearsed changed = versions("Published", new Edition("1.1", "Minor", "Published", csv, json));

    assertThat(changed.client.changes(ID, new Version(1, 1, 0)).changes())
        .extracting(Changes.Change::sentence)
        .containsExactly(
            "major: option of Sex removed: \"Boys\"",
            "minor: indicator changed: \"A\" is now \"A\" (its column a is now b: reports that name it must change)");
  }

  @Test
  void s6_preview_token_opens_a_draft_for_meta_query_and_csv() throws Exception {
    Rehearsed draft =
        versions(
            "Published",
            edition("1.0", "Major", "Published", csv),
            edition("1.1", "Minor", "Draft", csv));
    Version version = new Version(1, 1, 0);
    EesClient open =
        draft.client(
            Optional.of(bulletin.source.rehearsal.Rehearsal.PREVIEW_TOKEN),
            Limits.USUAL,
            Timeouts.USUAL);

    Meta meta = open.meta(ID, version);
    assertThat(open.query(ID, version, QueryResolver.resolve(Query.ALL, meta), 10, false).rows())
        .hasSize(6);
    assertThat(open.csv(ID, version, folder).bytes()).isPositive();
    assertThat(open.versions(ID)).hasSize(2);
    assertThat(open.resolve(ID, VersionPattern.ANY).version()).isEqualTo(FIRST);
    assertThatThrownBy(() -> draft.client.meta(ID, version)).isInstanceOf(EesRefusal.class);
    assertThatThrownBy(() -> draft.client.csv(ID, version, folder)).isInstanceOf(EesRefusal.class);
  }

  @Test
  void s6_preview_token_is_said_nowhere() {
    String token = "11111111-2222-4333-8444-555555555555";
    EesClient secret = rehearsed.client(Optional.of(token), Limits.USUAL, Timeouts.USUAL);
    rehearsed.server.then(new Mishap.Status(403, Map.of(), ""));

    assertThatThrownBy(() -> secret.dataSet(ID)).hasMessageNotContaining(token);
    assertThat(
            new EesSettings(
                    rehearsed.server.base(),
                    Optional.of(token),
                    Timeouts.USUAL,
                    Limits.USUAL,
                    retries())
                .toString())
        .doesNotContain(token);
    assertThat(ShownRequest.of(rehearsed.server.base(), ResolvedQuery.ALL, 10, true).curl())
        .contains("$BULLETIN_PREVIEW_TOKEN");
  }

  private static Retries retries() {
    return new Retries(
        1,
        java.time.Duration.ZERO,
        java.time.Duration.ZERO,
        () -> 0,
        pause -> {},
        java.time.Instant::now);
  }

  // 7. CSV

  /** A pulled file may start with a byte order mark: kept in the file, and no part of a name. */
  @Test
  void s7_byte_order_mark_is_kept_and_not_read() throws Exception {
    Files.writeString(csv, "\uFEFF" + Rehearsed.SMALL);
    versions("Published", edition("1.0", "Major", "Published", csv));

    Download download = rehearsed.client.csv(ID, FIRST, folder);

    assertThat(download.file()).hasSameBinaryContentAs(csv);
    assertThat(download.sha256()).isEqualTo(EesClient.sha256Of(csv));
    assertThat(bulletin.source.csv.CsvSource.read(download.file(), SMALL_WITHOUT_BLANKS).rowCount())
        .isEqualTo(6);
    assertThat(CsvRows.read(download.file(), 0).getFirst().getFirst()).isEqualTo("time_period");
    assertThat(rehearsed.meta().periods()).hasSize(2);
  }

  @Test
  void s7_full_data_set_comes_in_one_file_and_in_one_page() throws Exception {
    rehearsed.close();
    rehearsed = Rehearsed.of(Rehearsed.FULL, Rehearsed.national());

    assertThat(Files.readAllLines(rehearsed.client.csv(ID, FIRST, folder).file())).hasSize(7063);
    int before = rehearsed.server.requests().size();
    ResolvedQuery all = QueryResolver.resolve(Query.ALL, rehearsed.meta());
    assertThat(rehearsed.client.query(ID, FIRST, all, EesClient.LARGEST_PAGE, false).rows())
        .hasSize(7062);
    assertThat(asked(before + 1))
        .isEqualTo("POST /v1/data-sets/" + ID + "/query?dataSetVersion=1.0");
  }
}
