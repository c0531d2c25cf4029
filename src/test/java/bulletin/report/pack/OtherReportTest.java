package bulletin.report.pack;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.Figure;
import bulletin.figures.Origin;
import bulletin.report.model.Cell;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Report;
import bulletin.report.model.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Packs of another subject are a folder: invented absence, its areas and their neighbours. */
class OtherReportTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/report-templates/absence-invented");
  private static final Plans.Made MADE =
      Plans.make(FOLDER, FOLDER.resolve("areas.csv"), FOLDER.resolve("neighbours.csv"));

  private static List<String> row(Report report, String table, String... names) {
    return texts(report.table(table).orElseThrow(), names);
  }

  private static String cell(Report report, String heading, String... names) {
    Table table = report.table("absence").orElseThrow();
    List<String> headings = table.columns().stream().map(Table.Column::heading).toList();
    return texts(table, names).get(headings.indexOf(heading));
  }

  private static List<String> texts(Table table, String... names) {
    return table.rows().stream()
        .map(r -> r.cells().stream().map(Cell::text).toList())
        .filter(r -> r.subList(0, names.length).equals(List.of(names)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_area_has_its_pack() {
    assertThat(MADE.plan().subjects()).extracting(PackSubject::name).hasSize(12).contains("Kale");
    assertThat(MADE.plan().subjects())
        .filteredOn(s -> !s.current())
        .extracting(PackSubject::name)
        .containsExactly("Kale");
  }

  /** Read off the file: Alder's boarders of all schools in 2024/25. */
  @Test
  void low_is_good_where_the_report_says_so() {
    List<String> ranks =
        MADE.plan().subjects().stream()
            .filter(PackSubject::current)
            .map(s -> row(MADE.plan().reportsFor(s).workbook(), "absence", "Day"))
            .filter(r -> r.get(11).startsWith("1 of"))
            .map(r -> r.get(3))
            .toList();
    String lowest =
        MADE.plan().subjects().stream()
            .filter(PackSubject::current)
            .map(s -> row(MADE.plan().reportsFor(s).workbook(), "absence", "Day"))
            .map(r -> r.get(3))
            .min(String::compareTo)
            .orElseThrow();

    assertThat(ranks).containsExactly(lowest);
  }

  @Test
  void area_that_is_no_more_keeps_its_own_year_and_has_no_rank() {
    Report report = MADE.workbook("E06990011");

    assertThat(cell(report, "Year", "Day")).isEqualTo("2023/24");
    assertThat(cell(report, "Rank", "Day")).isEqualTo("Not ranked: not the latest year");
  }

  /**
   * The guide's fifth vector: "5. years 2023=100, 2021=80 only: LAIT change 20; ours must refuse."
   */
  @Test
  void change_over_a_missing_year_is_refused() {
    String change = "Change since the year before";
    String latest = cell(MADE.workbook("E06990001"), change, "Day");
    String after = cell(MADE.workbook("E06990011"), change, "Day");

    assertThat(latest).matches("[−0-9.]+");
    assertThat(after).as("2021/22 and 2023/24 do not follow one another").isEqualTo("[z]");
  }

  @Test
  void year_before_the_area_existed_is_not_applicable() {
    assertThat(row(MADE.workbook("E06990012"), "trend", "Day", "Larch").get(2)).isEqualTo("[z]");
  }

  @Test
  void nothing_that_is_withheld_can_be_worked_out() {
    DisclosureCheck check = new DisclosureCheck(MADE.definition(), MADE.data());
    for (PackSubject subject : MADE.plan().subjects()) {
      MADE.plan()
          .reportsFor(subject)
          .workbook()
          .lines()
          .forEach(l -> check.accept(subject.code(), l.values()));
    }

    assertThat(check.leaks()).isEmpty();
  }

  /** The numerator of a part follows from percentages too, were the numerators never printed. */
  @Test
  void part_that_follows_from_a_total_and_the_other_part_is_seen() {
    DisclosureCheck check = new DisclosureCheck(MADE.definition(), MADE.data());
    for (int row = 0; row < MADE.data().rowCount(); row++) {
      if (MADE.data().location(row).name().equals("Gorse")) {
        check.accept("E1", line(row, "enrolments"));
        check.accept("E1", line(row, "persistent_percent"));
      }
    }

    assertThat(check.leaks())
        .extracting(FindingNote::place)
        .contains(
            "Gorse, 2024/25, {pupil_group=Boarders, school_type=Secondary}, persistent_absentees");
  }

  private static Map<String, String> line(int row, String indicator) {
    Origin origin = MADE.data().origin(row, indicator);
    String text =
        switch (MADE.data().figure(row, indicator)) {
          case Figure.Known known -> known.value().toPlainString();
          case Figure.Withheld withheld -> withheld.why().bracketed();
        };
    return Map.of(
        "kind",
        "figure",
        "printed",
        text,
        "value",
        text,
        "source_file",
        origin.file(),
        "source_line",
        Long.toString(origin.line()),
        "source_column",
        origin.column());
  }
}
