package bulletin.report;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.Origin;
import bulletin.figures.Shorthand;
import bulletin.report.model.Cell;
import bulletin.report.model.Chart;
import bulletin.report.model.FigureLine;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Footnote;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Table;
import bulletin.report.model.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportBuilderTest {
  private static Report report;

  @TempDir Path folder;

  @BeforeAll
  static void build() throws Exception {
    report = Absence.asItIs().report();
  }

  @Test
  void same_input_gives_the_same_report() throws Exception {
    assertThat(Absence.asItIs().report()).isEqualTo(report);
  }

  @Test
  void no_cell_is_blank_and_every_number_and_shorthand_has_its_source() {
    List<Cell> cells =
        report.tables().stream()
            .flatMap(t -> t.rows().stream())
            .flatMap(r -> r.cells().stream())
            .toList();
    assertThat(cells).isNotEmpty().allSatisfy(cell -> assertThat(cell.text()).isNotBlank());
    assertThat(cells).allSatisfy(ReportBuilderTest::hasSource);
  }

  private static void hasSource(Cell cell) {
    switch (cell) {
      case Cell.Words words -> {}
      case Cell.Numeric number -> assertThat(inputs(number.trace())).isNotEmpty();
      case Cell.Withheld withheld -> {
        assertThat(withheld.reason()).isNotBlank();
        assertThat(withheld.trace()).isNotNull();
      }
    }
  }

  private static List<Origin> inputs(Trace trace) {
    return switch (trace) {
      case Trace.FromCell cell -> List.of(cell.origin());
      case Trace.Worked worked -> worked.inputs();
      case Trace.NoSuchRow none -> List.of();
    };
  }

  @Test
  void every_published_number_of_a_table_has_its_line() {
    List<String> printed =
        report.lines().stream()
            .map(FigureLine::values)
            .map(l -> l.getOrDefault("source_line", "") + " " + l.getOrDefault("source_column", ""))
            .toList();
    assertThat(
            report.tables().stream()
                .flatMap(t -> t.rows().stream())
                .flatMap(r -> r.cells().stream())
                .filter(Cell.Numeric.class::isInstance)
                .map(c -> ((Cell.Numeric) c).trace())
                .filter(Trace.FromCell.class::isInstance)
                .map(t -> ((Trace.FromCell) t).origin())
                .map(o -> o.line() + " " + o.column()))
        .isNotEmpty()
        .isSubsetOf(printed);
  }

  @Test
  void figures_and_gaps_are_entered_once_each() {
    assertThat(report.lines().stream().map(l -> id(l.values()))).doesNotHaveDuplicates();
  }

  private static String id(Map<String, String> line) {
    return Stream.of("kind", "measure", "time_period", "location", "breakdown", "group")
        .map(line::get)
        .toList()
        .toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "figure|persistent_percent|2024/25|Boarders|Total|30|30|%",
        "figure|enrolments|2024/25|Boarders|Primary|c|[c]|''",
        "gap|absence|2023/24|Boarders|Total|14.999999999999996|about 15.0 higher (14.9 to 15.1)|pp",
        "gap|index|2023/24|Boarders|Total|-0.9|\u22120.9|''",
        "gap|index|2023/24|All pupils|Total|z|[z]|''",
        "change|absence|2024/25|Day|Total|0.08474576271186|0.1 higher|pp",
      })
  void line_holds_the_exact_value_and_what_was_printed(
      String kind,
      String measure,
      String period,
      String group,
      String type,
      String value,
      String printed,
      String unit) {
    Map<String, String> line = line(kind, measure, period, group, type);
    assertThat(line.get("value")).startsWith(value);
    assertThat(line).containsEntry("printed", printed).containsEntry("unit", unit);
  }

  @Test
  void line_of_a_gap_names_method_interval_adjustment_and_inputs() {
    assertThat(line("gap", "absence", "2024/25", "Boarders", "Total"))
        .containsEntry("method", "Newcombe interval for a group and the whole that contains it")
        .containsEntry("interval_level", "95%")
        .containsEntry("verdict", "Higher")
        .containsKeys("p_value", "p_adjusted", "interval_lower", "rounding_upper")
        .containsEntry(
            "inputs",
            "sample.csv:30[enrolments,persistent_absentees,persistent_percent]"
                + " sample.csv:29[enrolments,persistent_absentees,persistent_percent]");
  }

  @Test
  void line_of_a_percentage_has_the_interval_that_is_printed() {
    assertThat(line("figure", "persistent_percent", "2024/25", "Boarders", "Total"))
        .containsEntry("method", "Wilson score interval")
        .containsKeys("interval_lower", "interval_upper");
    assertThat(line("figure", "persistent_percent", "2023/24", "Boarders", "Total"))
        .doesNotContainKey("method");
  }

  private static Map<String, String> line(
      String kind, String measure, String period, String group, String type) {
    return report.lines().stream()
        .map(FigureLine::values)
        .filter(
            l ->
                List.of(kind, measure, period, group, "National", "school_type=" + type)
                    .equals(
                        Stream.of(
                                "kind",
                                "measure",
                                "time_period",
                                "group",
                                "geographic_level",
                                "breakdown")
                            .map(l::get)
                            .toList()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void footnotes_are_numbered_in_reading_order_and_the_contradicted_one_prints_both() {
    assertThat(report.footnotes())
        .containsExactly(
            new Footnote(1, "first", "Everything here is invented."),
            new Footnote(2, "not-collected", "Absence was not collected in this year."),
            new Footnote(
                3,
                "final",
                "The latest year. The publisher's own footnote reads: \"The 2024/25 figures are"
                    + " final.\". The data set does not agree: the words call 2024/25 final, but the column"
                    + " version says Provisional."),
            new Footnote(4, "all-pupils", "All pupils are boarders and day pupils."));
    assertThat(report.sections().getFirst().notes()).containsExactly(1);
    assertThat(report.table("regions").orElseThrow().notes()).containsExactly(1, 3, 4);
    assertThat(report.table("by-year").orElseThrow().columns().get(5).notes()).containsExactly(3);
    assertThat(report.table("index").orElseThrow().notes()).containsExactly(4);
  }

  @Test
  void what_words_and_data_dispute_is_found() {
    assertThat(report.findings())
        .containsExactly(
            new FindingNote(
                "status-in-words",
                "warning",
                "footnote final",
                "the words call 2024/25 final, but the column version says Provisional",
                "the words and the data to agree",
                "Ask the publisher which is right; until then the release prints both."),
            new FindingNote(
                "footnote-unused",
                "warning",
                "footnote unused",
                "it attaches to [period:201011], which the report does not show",
                "a place that the report shows",
                "Correct at: in report.yaml, or take the footnote out."),
            new FindingNote(
                "status-of-changes",
                "note",
                "sample.csv, column version",
                "2024/25 is Provisional and the year before is Revised",
                "figures of one status on both sides of a change",
                "Read changes to 2024/25 with this in mind."));
  }

  @Test
  void group_that_no_row_has_is_found_and_shown_as_not_available() throws Exception {
    Report without =
        Absence.with(folder, "report.yaml", "option: Day pupils", "option: Night pupils").report();
    assertThat(without.findings())
        .contains(
            new FindingNote(
                "group-absent",
                "error",
                "sample.csv, column pupil_group",
                "no row has the option \"Night pupils\"",
                "one of the groups that report.yaml compares",
                "Its figures are shown as [x]. Correct compare: in report.yaml, or the data."));
    assertThat(row(without.table("by-year").orElseThrow(), 1))
        .isEqualTo("All schools | Day | [x] | [x] | [x] | [x]");
  }

  @Test
  void key_explains_what_is_printed_and_nothing_else() {
    assertThat(report.shorthand().stream().map(ShorthandEntry::shorthand))
        .containsExactly(
            Shorthand.CONFIDENTIAL,
            Shorthand.NOT_AVAILABLE,
            Shorthand.NOT_APPLICABLE,
            Shorthand.LOW);
  }

  @Test
  void shorthand_of_a_tile_is_in_the_key() throws Exception {
    Report tiles =
        Absence.with(
                folder,
                "sample.csv",
                "Total,Boarders,Provisional,10000,3000,30",
                "Total,Boarders,Provisional,u,u,u")
            .report();
    assertThat(tiles.shorthand().stream().map(ShorthandEntry::shorthand))
        .contains(Shorthand.UNRELIABLE);
  }

  @Test
  void table_across_periods_has_a_column_for_each() {
    Table table = report.table("by-year").orElseThrow();
    assertThat(table.label()).isEqualTo("Table 1");
    assertThat(table.columns().stream().map(Table.Column::heading))
        .containsExactly("School type", "Pupil group", "2021/22", "2022/23", "2023/24", "2024/25");
    assertThat(row(table, 2)).isEqualTo("All schools | All pupils | 15 | [x] | 20 | 20");
    assertThat(row(table, 3)).isEqualTo("Primary | Boarders | [c] | [x] | [c] | [c]");
  }

  @Test
  void place_without_rows_in_the_periods_is_dropped_and_one_with_some_keeps_its_gaps() {
    Table table = report.table("regions").orElseThrow();
    assertThat(table.rows()).hasSize(2);
    assertThat(table.columns().stream().map(Table.Column::heading))
        .containsExactly(
            "Area code",
            "Area",
            "Boarders: percentage",
            "Boarders: gap to all pupils",
            "Day: percentage",
            "Day: gap to all pupils");
    assertThat(row(table, 1)).isEqualTo("E12000009 | South | [x] | [x] | [k] | [k]");
    assertThat(table.rows().get(1).cells().get(2))
        .isEqualTo(
            new Cell.Withheld(
                Shorthand.NOT_AVAILABLE, "the data have no such row", new Trace.NoSuchRow()));
    assertThat(table.rows().get(1).cells().get(4))
        .isEqualTo(
            new Cell.Withheld(
                Shorthand.LOW,
                "withheld in the data",
                new Trace.FromCell(new Origin("sample.csv", 42, "persistent_percent"))));
  }

  @Test
  void gaps_table_says_all_that_is_known_of_a_gap() {
    Table table = report.table("gaps").orElseThrow();
    assertThat(row(table, 0))
        .isEqualTo(
            "All schools | Boarders | 10,000 | 3,000 | 30 | 29.1 | 30.9 | 20 | 10.0 | about 10.0"
                + " higher (9.9 to 10.1) | 9.9 | 10.1 | 9.12 | 10.90 | less than 0.001 | Higher |"
                + " 1.50 | \u221250.0");
    assertThat(row(table, 2)).startsWith("Primary | Boarders | [c] | [c] | [c] | [c] | [c] | 20 |");
    assertThat(table.rows().get(2).cells().get(8))
        .isInstanceOfSatisfying(
            Cell.Withheld.class,
            cell -> assertThat(cell.reason()).isEqualTo("the group's figure is withheld"));
  }

  @Test
  void lines_break_where_nothing_was_collected_and_the_comparator_is_last() {
    assertThat(report.chart("over-time").orElseThrow())
        .isInstanceOfSatisfying(
            Chart.Lines.class,
            chart -> {
              assertThat(chart.breaks()).containsExactly(new Chart.Break(1, 1, "Not collected"));
              assertThat(chart.categories()).hasSize(4);
              assertThat(chart.series().stream().map(Chart.Series::name))
                  .containsExactly("Boarders", "Day", "All pupils");
              assertThat(chart.text().alt())
                  .isEqualTo(
                      "Line chart. Boarders 30% in 2024/25; Day 20% in 2024/25; All pupils 20% in"
                          + " 2024/25. No figures for 2022/23.");
              assertThat(chart.data().label()).isEqualTo("Figure 1 data");
            });
  }

  @Test
  void dumbbell_draws_the_cells_of_its_table() {
    assertThat(report.chart("by-type").orElseThrow())
        .isInstanceOfSatisfying(
            Chart.Dumbbell.class,
            chart -> {
              for (int i = 0; i < chart.categories().size(); i++) {
                for (int s = 0; s < chart.series().size(); s++) {
                  assertThat(chart.series().get(s).points().get(i))
                      .isSameAs(chart.data().rows().get(i).cells().get(s + 1));
                }
              }
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "percent|30 29.1 30.9",
        "gap|10.0 9.12 10.90",
        "change|\u22125.0 \u22126.28 \u22123.72",
      })
  void intervals_are_those_of_the_value_that_is_drawn(String value, String point) throws Exception {
    Absence absence =
        Absence.with(
            folder,
            "report.yaml",
            "measure: index\n    value: score",
            "measure: absence\n    value: " + value);
    Report drawn = absence.report();
    assertThat(drawn.chart("index").orElseThrow())
        .isInstanceOfSatisfying(
            Chart.Intervals.class,
            chart -> {
              Chart.IntervalPoint first = chart.series().getFirst().points().getFirst();
              assertThat(
                      first.value().text()
                          + " "
                          + first.lower().text()
                          + " "
                          + first.upper().text())
                  .isEqualTo(point);
            });
  }

  @Test
  void headline_of_a_chart_is_filled_like_its_subtitle() throws Exception {
    Report filled =
        Absence.with(
                folder,
                "report.yaml",
                "headline: Persistent absence of each group",
                "headline: 'Persistent absence, {geography}, {periods}'")
            .report();
    assertThat(filled.chart("over-time").orElseThrow().text().headline())
        .isEqualTo("Persistent absence, England, 2021/22 to 2024/25");
  }

  @Test
  void methods_are_those_that_numbers_came_from() {
    assertThat(terms("methods"))
        .containsExactly(
            "Wilson score interval",
            "Newcombe interval for a group and the whole that contains it",
            "Pooled score test",
            "Square-and-add interval for the change in a gap",
            "Square-and-add interval for a ratio of shares",
            "Published interval",
            "Interval for a group's mean score and the whole's that contains it",
            "Holm adjustment for many tests",
            "How gaps are rounded",
            "What the intervals mean");
  }

  @Test
  void draft_without_optional_facts_says_so() {
    assertThat(texts("release"))
        .contains("Not stated", "Not yet: this is a draft", "Not announced");
    assertThat(texts("data-set"))
        .contains("43", "2021/22: Revised", "2024/25: Provisional", "2021/22 to 2024/25");
    assertThat(report.facts().illustrative())
        .contains("Every figure in this report is invented. Do not quote any of them.");
  }

  @Test
  void preview_shows_the_file_as_published_with_no_cell_empty() {
    Table preview = report.table("preview").orElseThrow();
    assertThat(row(preview, 5))
        .isEqualTo("region_code | (empty) | (empty) | (empty) | (empty) | (empty)");
    assertThat(row(report.table("variables").orElseThrow(), 9))
        .isEqualTo("version | Attribute | Version");
  }

  private static Stream<Part.Term> part(String id) {
    return report.sections().stream()
        .map(Section::parts)
        .flatMap(List::stream)
        .filter(Part.OfTerms.class::isInstance)
        .map(Part.OfTerms.class::cast)
        .filter(t -> t.id().equals(id))
        .flatMap(t -> t.terms().stream());
  }

  private static Stream<String> terms(String id) {
    return part(id).map(Part.Term::term);
  }

  private static Stream<String> texts(String id) {
    return part(id).flatMap(t -> t.texts().stream());
  }

  private static String row(Table table, int row) {
    return String.join(" | ", table.rows().get(row).cells().stream().map(Cell::text).toList());
  }
}
