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
    assertThat(row(MADE.workbook("204"), "standing", "CINO", RWM))
        .containsEntry("Neighbours used", "9 of 10")
        .containsEntry("Neighbours, mean", "36.2")
        .containsEntry("Neighbours, median", "35.8");
    assertThat(
            row(MADE.workbook("204"), "neighbours-used", "CINO", RWM, "2024/25")
                .get("Which neighbours"))
        .doesNotContain("Westminster")
        .contains("Southwark; Islington");
  }

  @Test
  void no_average_is_given_of_fewer_neighbours_than_the_minimum() {
    assertThat(row(MADE.workbook("204"), "standing", "CPPO", RWM))
        .containsEntry("Neighbours, mean", "[u]")
        .containsEntry("Gap to neighbours, mean", "[c]");
  }

  @Test
  void years_with_other_members_are_marked() {
    assertThat(row(MADE.workbook("204"), "neighbours-used", "CINO", "Reading", "2021/22"))
        .containsEntry("Beside the latest year", "Others than in 2024/25");
    assertThat(row(MADE.workbook("204"), "neighbours-used", "CINO", "Reading", "2018/19"))
        .containsEntry("Beside the latest year", "Same as in 2024/25");
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
        .containsEntry("Rank", "=5 of 131 (22 not available)")
        .containsEntry("Quartile band", "A: above 51.6 up to 66.0");
  }

  @Test
  void no_rank_and_no_band_when_too_few_can_be_ranked() {
    assertThat(row(MADE.workbook("204"), "standing", "CINO", RWM))
        .containsEntry("Rank", "Not ranked: 122 of 153 can be")
        .containsEntry("Quartile band", "-");
  }

  @Test
  void former_authority_has_no_rank_and_figures_of_one_year_only() {
    Report report = MADE.workbook("835");

    assertThat(row(report, "standing", "CINO", "Reading"))
        .containsEntry("Year", "2018/19")
        .containsEntry("Rank", "Not ranked: not the latest year")
        .containsEntry("Neighbours, mean", "[z]");
    assertThat(report.table("trend").orElseThrow().columns())
        .extracting(Table.Column::heading)
        .endsWith("Area", "2018/19");
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

    assertThat(row(report, "trend", "CINO", RWM, "Dorset")).containsEntry("2018/19", "[z]");
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
    assertThat(sentences(MADE.pack("201").briefing()).getFirst())
        .isEqualTo(
            "In 2024/25, the percentage of children in need in City of London meeting the expected"
                + " standard in reading, writing and maths is not shown: [c]. Nothing is said of it.");
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
    assertThat(lines.series()).extracting(Chart.Series::name).last().isEqualTo("England");
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
