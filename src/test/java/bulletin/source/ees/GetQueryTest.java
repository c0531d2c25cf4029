package bulletin.source.ees;

import static bulletin.source.ees.Rehearsed.FIRST;
import static bulletin.source.ees.Rehearsed.ID;
import static bulletin.source.ees.Rehearsed.choice;
import static bulletin.source.ees.Rehearsed.edition;
import static bulletin.source.ees.Rehearsed.where;
import static org.assertj.core.api.Assertions.assertThat;

import bulletin.source.ees.Query.Periods;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions mean, and what an address can say. */
class GetQueryTest extends OnLoopback {
  /** The API takes the first of several places with one code. */
  @Test
  void code_of_two_places_is_refused() throws Exception {
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
  void options_of_two_filters_are_both_meant() throws Exception {
    assertThat(rehearsed.ask(where(choice("year_group", "Year 4"), choice("school_type", "Total"))))
        .containsExactly(
            List.of("2021 Week 2", "LA", "Sheffield", "Total", "Year 4", "0"),
            List.of("2021 Week 10", "NAT", "England", "Total", "Year 4", "10.0359"));
  }

  @Test
  void options_of_two_filters_are_both_meant_by_get_too() throws Exception {
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
  void what_get_cannot_join_it_does_not_say() throws Exception {
    ResolvedQuery query =
        QueryResolver.resolve(
            where(choice("year_group", "Year 4", "Year 10"), choice("school_type", "Total", "N/A")),
            rehearsed.meta());

    assertThat(query.parameters(100)).isEmpty();
  }

  @Test
  void a_country_is_its_own_rows_and_not_those_of_its_parts() throws Exception {
    Query query =
        new Query(List.of(), List.of(), List.of(), List.of(choice("NAT", "England")), Periods.ALL);

    assertThat(rehearsed.ask(query)).hasSize(2).allMatch(row -> row.get(1).equals("NAT"));
  }

  /** Rows carry their parents, so that England beside Sheffield would bring every authority. */
  @Test
  void places_of_two_levels_are_each_their_own_rows() throws Exception {
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
  void exceptions_of_two_filters_both_hold_and_keep_blank_cells() throws Exception {
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
  void value_with_a_comma_is_not_said_in_an_address() {
    ResolvedQuery comma =
        new ResolvedQuery(
            List.of(new IndicatorId("a,b")), List.of(), List.of(), List.of(), List.of());

    assertThat(comma.parameters(10)).isEmpty();
  }

  /** Servers cut addresses at about 8,000 characters. */
  @Test
  void long_list_is_not_said_in_an_address() {
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
  void address_is_encoded() throws Exception {
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
  void a_bound_that_the_data_lack_is_moved_within_them() throws Exception {
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

  /** A year of which the data have weeks is all of them, as the first bound and as the last. */
  @ParameterizedTest
  @CsvSource({"2021, 2021, 6", "2021, 2030, 6", "2021 Week 10, 2021, 3"})
  void a_year_is_all_its_weeks(String from, String to, int rows) throws Exception {
    Query query =
        new Query(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Periods(List.of(), Optional.of(from), Optional.of(to)));

    assertThat(rehearsed.ask(query)).hasSize(rows);
  }
}
