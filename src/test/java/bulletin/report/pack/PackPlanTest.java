package bulletin.report.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.figures.Neighbours;
import bulletin.report.ReportProblem;
import bulletin.report.Wording;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.FigureLine;
import bulletin.report.model.Footnote;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Sentence;
import bulletin.report.model.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packs of the published key stage 2 figures. */
class PackPlanTest {
  private static final Plans.Made MADE = Plans.published();
  private static final String RWM = "Reading, writing and maths";

  private static Map<String, String> row(Report report, String id, String... names) {
    Table table = report.table(id).orElseThrow();
    List<String> headings = table.columns().stream().map(Table.Column::heading).toList();
    List<String> cells =
        table.rows().stream()
            .map(r -> r.cells().stream().map(Cell::text).toList())
            .filter(r -> r.subList(0, names.length).equals(List.of(names)))
            .findFirst()
            .orElseThrow();
    Map<String, String> row = new java.util.LinkedHashMap<>();
    IntStream.range(0, cells.size()).forEach(i -> row.put(headings.get(i), cells.get(i)));
    return row;
  }

  private static List<String> sentences(Report report) {
    return report
        .parts()
        .filter(Part.OfSentences.class::isInstance)
        .flatMap(part -> ((Part.OfSentences) part).sentences().stream())
        .map(Sentence::text)
        .toList();
  }

  // ---- who gets a pack

  @Test
  void every_authority_of_the_latest_year_and_each_that_is_no_more_has_a_pack() {
    assertThat(MADE.plan().subjects()).filteredOn(PackSubject::current).hasSize(153);
    assertThat(MADE.plan().subjects())
        .filteredOn(s -> !s.current())
        .extracting(PackSubject::oldCode)
        .containsExactlyInAnyOrder("835", "836", "837", "909", "928");
    assertThat(MADE.plan().subjects()).extracting(PackSubject::code).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "835, 2018/19, 2018/19",
    "838, 2019/20, 2024/25",
    "839, 2019/20, 2024/25",
    "837, 2018/19, 2018/19",
    "909, 2018/19, 2022/23",
    "942, 2023/24, 2024/25",
    "943, 2023/24, 2024/25",
    "928, 2018/19, 2020/21",
    "940, 2021/22, 2024/25",
    "204, 2018/19, 2024/25"
  })
  void authority_has_the_years_that_are_its_own(String code, String first, String last) {
    PackSubject subject = MADE.subject(code);

    assertThat(subject.years().getFirst().label()).isEqualTo(first);
    assertThat(subject.years().getLast().label()).isEqualTo(last);
  }

  @Test
  void slug_has_lower_case_letters_and_dashes_only() {
    assertThat(MADE.plan().subjects())
        .extracting(PackSubject::slug)
        .contains("kingston-upon-hull-city-of", "bournemouth-christchurch-and-poole")
        .allMatch(slug -> slug.matches("[a-z]+(-[a-z]+)*"));
  }

  // ---- comparators

  /** Read off the file by hand: Hackney, 2024/25, 24 of 50 beside Inner London's 38% and 30%. */
  @Test
  void authority_stands_beside_its_region_neighbours_and_england() {
    Map<String, String> row = row(MADE.workbook("204"), "attainment", "CINO", RWM);

    assertThat(row)
        .containsEntry("Eligible pupils", "50")
        .containsEntry("Percentage", "48")
        .containsEntry("Inner London", "38")
        .containsEntry("Gap to Inner London", "10")
        .containsEntry("England", "30")
        .containsEntry("Gap to England", "17.8")
        .containsEntry("Year", "2024/25")
        .containsEntry("Adjusted p-value", "0.071")
        .containsEntry("Beside England", "No significant difference");
  }

  /** 36.2 is the mean of 24/67, 14/40, ... of the nine neighbours that have a figure. */
  @Test
  void neighbours_average_is_of_those_that_have_a_figure() {
    assertThat(row(MADE.workbook("204"), "data", "CINO", RWM, "2024/25"))
        .containsEntry("Neighbours used", "9 of 10")
        .containsEntry("Neighbours, mean", "36.2")
        .containsEntry("Neighbours, median", "35.8");
    assertThat(row(MADE.workbook("204"), "data", "CINO", RWM, "2024/25").get("Which neighbours"))
        .doesNotContain("Westminster")
        .contains("Southwark; Islington");
  }

  @Test
  void no_average_is_given_of_fewer_neighbours_than_the_minimum() {
    assertThat(row(MADE.workbook("204"), "attainment", "CPPO", RWM))
        .containsEntry("Neighbours, mean", "[u]")
        .containsEntry("Gap to neighbours, mean", "[c]");
  }

  @Test
  void years_with_other_members_are_marked() {
    assertThat(row(MADE.workbook("204"), "data", "CINO", "Reading", "2021/22"))
        .containsEntry("Neighbours used, beside the latest year", "Others than in 2024/25");
    assertThat(row(MADE.workbook("204"), "data", "CINO", "Reading", "2018/19"))
        .containsEntry("Neighbours used, beside the latest year", "Same as in 2024/25");
  }

  @ParameterizedTest
  @CsvSource({"204, Inner London", "301, Outer London", "850, South East", "835, South West"})
  void region_is_the_authoritys_own(String code, String region) {
    assertThat(row(MADE.workbook(code), "attainment", "CINO", RWM)).containsKey(region);
  }

  // ---- ranks, bands, changes

  @Test
  void rank_says_of_how_many_and_shared_places() {
    assertThat(row(MADE.workbook("204"), "standing", "CINO", "Reading"))
        .containsEntry("Rank", "=5 of 131 (7 not available, 15 small)")
        .containsEntry("Quartile band", "A: above 51.6 up to 66.0");
  }

  /** 140 of 153 are shown, and 122 of these have no small numbers. */
  @Test
  void small_numbers_are_not_ranked_and_do_not_stand_in_the_way_of_others() {
    assertThat(row(MADE.workbook("204"), "standing", "CINO", RWM))
        .containsEntry("Rank", "4 of 122 (13 not available, 18 small)")
        .containsEntry("Quartile band", "A: above 36.9 up to 59.2");
    assertThat(row(MADE.workbook("204"), "standing", "CLA 12 months", RWM))
        .containsEntry("Rank", "Not ranked: small numbers");
  }

  @Test
  void no_rank_and_no_band_when_fewer_than_80_percent_are_shown_and_the_pack_says_so() {
    assertThat(row(MADE.workbook("850"), "standing", "CLA 12 months", RWM))
        .containsEntry("Rank", "Not ranked: only 77 of 153 have a published figure")
        .containsEntry("Quartile band", "-")
        .containsEntry("All authorities, median", "[u]");
  }

  @Test
  void former_authority_has_no_rank_and_figures_of_one_year_only() {
    Report report = MADE.workbook("835");

    assertThat(row(report, "standing", "CINO", "Reading"))
        .containsEntry("Year", "2018/19")
        .containsEntry("Rank", "Not ranked: not the latest year");
    assertThat(report.table("data").orElseThrow().rows())
        .extracting(row -> row.cells().get(2).text())
        .containsOnly("2018/19");
  }

  @Test
  void area_without_neighbours_has_no_empty_columns_and_no_table_of_them() {
    Report report = MADE.workbook("835");

    assertThat(report.tables())
        .allSatisfy(
            table ->
                assertThat(table.columns())
                    .extracting(Table.Column::heading)
                    .noneMatch(heading -> heading.contains("eighbours")));
    assertThat(report.table("neighbours")).isEmpty();
    assertThat(MADE.workbook("838").table("neighbours")).isPresent();
    assertThat(report.footnotes())
        .extracting(Footnote::text)
        .contains("No statistical neighbours are named for Dorset.");
  }

  @Test
  void one_year_is_not_drawn_as_a_course_of_time() {
    assertThat(MADE.pack("835").briefing().chart("over-time")).isEmpty();
    assertThat(MADE.workbook("835").chart("over-time")).isEmpty();
    assertThat(MADE.pack("909").briefing().chart("over-time")).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "835 | Dorset (E10000009) was an authority until 2018/19. Its area passed to Bournemouth, Christchurch and Poole (E06000058) and Dorset (E06000059).",
        "838 | Dorset (E06000059) has been an authority since 2019/20. Its area, or part of it, came from Dorset (E10000009).",
        "839 | Bournemouth, Christchurch and Poole (E06000058) has been an authority since 2019/20. Its area, or part of it, came from Bournemouth (E06000028), Poole (E06000029) and Dorset (E10000009).",
        "837 | Bournemouth (E06000028) was an authority until 2018/19. Its area passed to Bournemouth, Christchurch and Poole (E06000058).",
        "836 | Poole (E06000029) was an authority until 2018/19. Its area passed to Bournemouth, Christchurch and Poole (E06000058).",
        "909 | Cumbria (E10000006) was an authority until 2022/23. Its area passed to Cumberland (E06000063) and Westmorland and Furness (E06000064).",
        "942 | Cumberland (E06000063) has been an authority since 2023/24. Its area, or part of it, came from Cumbria (E10000006).",
        "943 | Westmorland and Furness (E06000064) has been an authority since 2023/24. Its area, or part of it, came from Cumbria (E10000006).",
        "928 | Northamptonshire (E10000021) was an authority until 2020/21. Its area passed to North Northamptonshire (E06000061) and West Northamptonshire (E06000062).",
        "940 | North Northamptonshire (E06000061) has been an authority since 2021/22. Its area, or part of it, came from Northamptonshire (E10000021).",
        "941 | West Northamptonshire (E06000062) has been an authority since 2021/22. Its area, or part of it, came from Northamptonshire (E10000021)."
      })
  void area_that_changed_is_told_who_came_before_or_after(String code, String said) {
    PackReports pack = MADE.pack(code);
    String whole = said + " Figures of one authority are not joined to those of another.";

    assertThat(sentences(pack.briefing()).getFirst()).isEqualTo(whole);
    assertThat(sentences(pack.workbook()).getFirst()).isEqualTo(whole);
  }

  @Test
  void area_that_stayed_is_told_nothing_of_the_kind() {
    assertThat(sentences(MADE.pack("204").briefing()))
        .noneMatch(text -> text.contains("an authority"));
  }

  @Test
  void change_needs_the_year_before_of_the_same_authority() {
    assertThat(row(MADE.workbook("204"), "standing", "CINO", "Reading"))
        .containsEntry("Change since the year before", "−5.8");
    assertThat(row(MADE.workbook("835"), "standing", "CINO", "Reading"))
        .containsEntry("Change since the year before", "[z]");
  }

  @Test
  void year_before_an_authority_existed_is_not_applicable_and_said() {
    Report report = MADE.workbook("838");

    assertThat(row(report, "over-time-data", "2018/19")).containsEntry("Dorset", "[z]");
    assertThat(report.footnotes())
        .extracting(Footnote::text)
        .anyMatch(
            text ->
                text.startsWith(
                        "The data have figures of Dorset (E06000059) for 2019/20 to 2024/25 only.")
                    && text.endsWith(
                        "Another authority of the name Dorset (E10000009) has figures for 2018/19."));
  }

  // ---- sentences

  @Test
  void sentence_claims_no_direction_that_its_family_of_tests_does_not_bear() {
    assertThat(sentences(MADE.pack("204").briefing()).getFirst())
        .isEqualTo(
            "In 2024/25, the percentage of children in need in Hackney meeting the expected standard"
                + " in reading, writing and maths was 48% (24 of 50); in England it was 30%. The"
                + " difference, about 17.8 percentage points (17.8 to 17.9 allowing for rounding), is"
                + " not statistically significant, allowing for 876 tests. The mean of its"
                + " statistical neighbours was 36.2% (9 of 10 have a figure).");
  }

  @Test
  void nothing_is_claimed_of_a_withheld_figure() {
    assertThat(sentences(MADE.pack("201").briefing()))
        .containsExactly(
            "In 2024/25, the percentage of children in need in City of London meeting the expected"
                + " standard in reading, writing and maths is confidential and not shown [c].",
            "In 2024/25, no children looked after for at least 12 months in City of London were"
                + " counted, so there is no percentage meeting the expected standard in reading,"
                + " writing and maths [z].",
            "In 2024/25, no children on a child protection plan in City of London were counted, so"
                + " there is no percentage meeting the expected standard in reading, writing and"
                + " maths [z].");
  }

  @Test
  void some_authority_is_significantly_higher_and_the_sentence_says_so() {
    List<String> said = new ArrayList<>();
    for (PackSubject subject : MADE.plan().subjects()) {
      if (subject.current()) {
        said.addAll(sentences(MADE.plan().reportsFor(subject).briefing()));
      }
    }

    assertThat(said)
        .anyMatch(s -> s.contains("percentage points") && s.contains("higher than in England"))
        .noneMatch(s -> s.contains("{"));
    assertThat(said).filteredOn(s -> s.contains("[c]")).noneMatch(s -> s.contains("%"));
  }

  @Test
  void every_sentence_is_traced_to_its_cells() {
    MADE.pack("204")
        .briefing()
        .parts()
        .filter(Part.OfSentences.class::isInstance)
        .flatMap(part -> ((Part.OfSentences) part).sentences().stream())
        .forEach(sentence -> assertThat(sentence.traces()).isNotEmpty());
  }

  @Test
  void change_is_in_percentage_points_and_told_of_shown_figures_only() {
    assertThat(sentences(MADE.workbook("204")))
        .contains(
            "Between 2023/24 and 2024/25, there was no statistically significant change in the"
                + " percentage of children in need in Hackney meeting the expected standard in"
                + " reading, writing and maths: 53%, then 48% (change −5.4 percentage points).")
        .noneMatch(
            text ->
                text.startsWith("No change") && text.contains("children on a child protection"));
  }

  // ---- charts

  /** Each pack's chart draws its own authority, and the same axis as every other pack's. */
  @ParameterizedTest
  @ValueSource(strings = {"204", "850", "838", "201", "420"})
  void chart_holds_its_own_authoritys_values(String code) {
    Report report = MADE.pack(code).briefing();
    String name = MADE.subject(code).name();
    Chart.Lines lines = (Chart.Lines) report.chart("over-time").orElseThrow();

    assertThat(lines.series().getFirst().name()).isEqualTo(name);
    assertThat(lines.series().getFirst().points().getLast().text())
        .isEqualTo(row(MADE.workbook(code), "attainment", "CINO", RWM).get("Percentage"));
    assertThat(lines.series())
        .extracting(Chart.Series::name)
        .endsWith("England", "Neighbours (mean)");
    assertThat(lines.axis().high().intValue()).isEqualTo(100);
    assertThat(lines.breaks()).hasSize(1);
  }

  // ---- the reports as a whole

  @Test
  void what_the_briefing_prints_has_a_line_in_the_workbooks_figures() {
    for (String code : List.of("204", "201", "838", "835")) {
      PackReports pack = MADE.pack(code);
      Set<String> lines = new HashSet<>();
      pack.workbook().lines().forEach(line -> lines.add(id(line)));

      assertThat(pack.briefing().lines()).extracting(PackPlanTest::id).isSubsetOf(lines);
    }
  }

  private static String id(FigureLine line) {
    return List.of(
            "kind", "measure", "time_period", "location", "breakdown", "comparator", "printed")
        .stream()
        .map(column -> line.values().getOrDefault(column, ""))
        .toList()
        .toString();
  }

  @Test
  void workbook_is_lean() {
    assertThat(MADE.workbook("204").tables().stream().mapToInt(t -> t.rows().size()).sum())
        .isLessThan(1_500);
  }

  @Test
  void inputs_are_the_same_twice_and_differ_between_packs() {
    String once = MADE.plan().inputs(MADE.subject("204"));

    assertThat(MADE.plan().inputs(MADE.subject("204"))).isEqualTo(once);
    assertThat(MADE.plan().inputs(MADE.subject("205"))).isNotEqualTo(once);
  }

  @Test
  void report_without_packs_is_refused() throws Exception {
    var definition = DefinitionReader.read(Path.of("report-templates/key-stage-2"));

    assertThatThrownBy(
            () -> PackPlan.of(definition, Wording.of(List.of()), MADE.data(), Neighbours.none()))
        .isInstanceOf(ReportProblem.class)
        .hasMessage(
            "report-templates/key-stage-2/report.yaml: it has no packs:. Add the key, or name a"
                + " report that makes packs.");
  }
}
