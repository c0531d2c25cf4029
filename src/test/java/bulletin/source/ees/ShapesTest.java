package bulletin.source.ees;

import static bulletin.source.ees.Rehearsed.FIRST;
import static bulletin.source.ees.Rehearsed.ID;
import static bulletin.source.ees.Rehearsed.choice;
import static bulletin.source.ees.Rehearsed.edition;
import static bulletin.source.ees.Rehearsed.where;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import bulletin.source.ees.Query.Periods;
import bulletin.source.rehearsal.Mishap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a data set is made of: ids, places and periods. */
class ShapesTest extends OnLoopback {
  /** A unit and decimal places may be left out; each level numbers its places in its own way. */
  @Test
  void meta_may_lack_units_and_has_other_numbers_for_other_levels() throws Exception {
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

  /** A level's columns make a group of locations, whether or not a row is at that level. */
  @Test
  void level_at_which_no_row_is_cannot_be_asked_for() throws Exception {
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

  @Test
  void one_id_text_names_four_things() throws Exception {
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

  /** The API's order is that of the text of the code: W10 of any year comes before W2. */
  @Test
  void periods_come_by_text_and_are_sorted_by_time() throws Exception {
    Files.writeString(csv, Rehearsed.SMALL.replace("2021,Week 2,", "2022,Week 2,"));
    Files.writeString(csv, "2021,Week 9,National,E92000001,England,,,,Year 4,Total,1\n", APPEND);
    versions("Published", edition("1.0", "Major", "Published", csv));
    String served = raw("GET", "/meta?types=TimePeriods", "", Map.of()).body();

    assertThat(served).containsSubsequence("2021 Week 10", "2022 Week 2", "2021 Week 9");
    assertThat(rehearsed.meta().periods())
        .extracting(Period::label)
        .containsExactly("2021 Week 9", "2021 Week 10", "2022 Week 2");
  }

  /** Rows too stand by time, whatever the order of the answer. */
  @Test
  void rows_stand_by_time() throws Exception {
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
  void earlier_is_before_later(String earlier, String later) {
    assertThat(period(earlier)).isLessThan(period(later));
  }

  private static Period period(String text) {
    String[] parts = text.split("\\|", -1);
    return new Period(parts[0], parts[1], parts[1]);
  }

  @Test
  void joined_authority_codes_are_found_by_either() throws Exception {
    Query query =
        new Query(List.of(), List.of(), List.of(), List.of(choice("LA", "E09000027")), Periods.ALL);

    assertThat(rehearsed.ask(query))
        .extracting(row -> row.get(2))
        .containsExactly("Kingston upon Thames / Richmond upon Thames");
  }

  /** Ids of five letters are the rule, not the law; in them, capital letters count. */
  @Test
  void ids_are_case_sensitive_texts_of_any_length() throws Exception {
    rehearsed.server.then(
        new Mishap.Status(
            200,
            Map.of(),
            """
            {"filters":[{"id":"F","column":"sex","label":"Sex","hint":"","options":[{"id":"dP0Zw","label":"Girls"},
             {"id":"dp0zw","label":"Boys"},{"id":"dP0ZwX","label":"Total"}]}],
             "indicators":[],"geographicLevels":[],"locations":[],"timePeriods":[]}
            """));
    Meta meta = rehearsed.meta();

    for (String id : List.of("dP0Zw", "dp0zw", "dP0ZwX")) {
      ResolvedQuery found = QueryResolver.resolve(where(choice("sex", id)), meta);
      assertThat(found.filters().getFirst().options()).containsExactly(new OptionId(id));
    }
  }

  /** The same id is another thing in another version: what is kept is kept by version. */
  @Test
  void ids_of_one_version_are_not_those_of_another() throws Exception {
    Path later =
        Files.writeString(
            folder.resolve("later.csv"), Rehearsed.SMALL.replace("Year 4", "Year 20"));
    versions(
        "Published",
        edition("1.0", "Major", "Published", csv),
        edition("2.0", "Major", "Published", later));
    Cache cache = new Cache(folder.resolve("cache"));
    Query year = where(choice("year_group", "Year 4"));

    cache.keepMeta(rehearsed.client, ID, FIRST);
    cache.keepMeta(rehearsed.client, ID, new Version(2, 0, 0));

    assertThat(QueryResolver.faults(year, kept(cache, "1.0"))).isEmpty();
    assertThat(QueryResolver.faults(year, kept(cache, "2.0"))).hasSize(1);
  }

  private Meta kept(Cache cache, String version) throws Exception {
    return cache
        .meta(rehearsed.server.base(), ID, VersionPattern.parse(version).orElseThrow())
        .orElseThrow()
        .meta();
  }

  @ParameterizedTest
  @CsvSource({
    "AY|2020/2021|2020/21, 2020/21", "AY|2020/2021|2020/21, 202021",
    "AY|2020/2021|2020/21, 2020/2021", "AY|2020/2021|2020/21, 2020|AY",
    "AY|2020/2021|2020/21, 2020/2021|AY", "W37|2021|2021 Week 37, 2021|W37",
    "W37|2021|2021 Week 37, 2021 week 37"
  })
  void period_has_several_names(String period, String name) {
    String[] parts = period.split("\\|", -1);

    assertThat(new Period(parts[0], parts[1], parts[2]).isCalled(name)).isTrue();
  }

  /** Pages name parts by label, meta by id: what is looked up is looked up in meta. */
  @Test
  void page_of_a_data_set_names_parts_by_label() throws Exception {
    assertThat(rehearsed.client.dataSet(ID).latest().orElseThrow().scope().indicators())
        .containsExactly("Sessions missed");
    assertThat(rehearsed.meta().indicators().getFirst().column()).isEqualTo("sessions");
  }
}
