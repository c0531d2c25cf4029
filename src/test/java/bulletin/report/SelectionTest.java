package bulletin.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.report.model.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
  private static final String INDEX_PERIODS =
      "rows: [period, group]\n    groups: with-comparator\n    periods: ";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "latest|2023/24|2023/24",
        "latest-in-file|2024/25|2024/25",
        "with-figures|2021/22 to 2023/24|2021/22 2023/24",
        "all|2021/22 to 2024/25|2021/22 2022/23 2023/24 2024/25",
        "['202425', '202122']|2021/22 to 2024/25|2021/22 2024/25",
      })
  void rule_chooses_the_periods(String rule, String words, String periods) throws Exception {
    Table table = index(INDEX_PERIODS + "with-figures", INDEX_PERIODS + rule);
    assertThat(table.title()).isEqualTo("Attendance index, England, " + words);
    assertThat(firstColumn(table)).containsExactlyElementsOf(List.of(periods.split(" ", -1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total: Total,|total: All types,|report.yaml, data, filter school_type: the data have no total"
            + " \"All types\". They have [Total, Primary, Secondary]. Correct total:, or the data.",
        "total: Total,||report.yaml, tiles: nothing says which school_type is meant. Name it under"
            + " where:, use it as a dimension, or give the filter a total:.",
        "where: {school_type: Total}|where: {school_type: [Total, Nursery]}|report.yaml, chart index:"
            + " the data have no school_type \"Nursery\". They have [Total, Primary, Secondary]."
            + " Correct where:, or the data.",
        "levels: [Regional]|levels: [Local authority]|report.yaml, table regions: the data have no"
            + " rows at the level [Local authority]. They have [National, Regional]. Correct"
            + " levels:.",
        "periods: with-figures|periods: ['202324', '201112']|report.yaml, table index: the data have"
            + " no time period 201112. They have [202122, 202223, 202324, 202425]. Correct"
            + " periods:, or the data.",
        "rows: [period, group]|rows: [group]|report.yaml, table index: it is about 2 of period"
            + " (2021/22, ...), which none of its dimensions tells apart. Use period as a"
            + " dimension, or choose one under periods:",
        "rows: [location_code, location]|rows: [period]|report.yaml, table regions: it is about 3 of"
            + " location (North, ...), which none of its dimensions tells apart. Use location as a"
            + " dimension, or choose one under levels:",
        "series: school_type|series: period|report.yaml, chart index: it is about 2 of school_type"
            + " (Total, ...), which none of its dimensions tells apart. Use school_type as a"
            + " dimension, or choose one under where:",
      })
  void what_does_not_fit_the_data_is_said(String text, String instead, String message)
      throws Exception {
    Absence absence = Absence.with(folder, "report.yaml", text, instead == null ? "" : instead);
    if (text.startsWith("series")) {
      absence =
          Absence.with(
              folder, "report.yaml", "{school_type: Total}", "{school_type: [Total, Primary]}");
    }
    assertThatThrownBy(absence::report).isInstanceOf(ReportProblem.class).hasMessage(message);
  }

  @Test
  void groups_are_those_listed_then_the_comparator() throws Exception {
    Table table = Absence.asItIs().report().table("by-year").orElseThrow();
    assertThat(table.rows().stream().map(r -> r.cells().get(1).text()).limit(3))
        .containsExactly("Boarders", "Day", "All pupils");
    assertThat(firstColumn(table)).containsExactly("All schools", "Primary", "Secondary");
  }

  private Table index(String text, String instead) throws Exception {
    return Absence.with(folder, "report.yaml", text, instead).report().table("index").orElseThrow();
  }

  private static List<String> firstColumn(Table table) {
    return table.rows().stream().map(r -> r.cells().getFirst().text()).distinct().toList();
  }
}
