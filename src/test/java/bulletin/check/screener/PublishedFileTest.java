package bulletin.check.screener;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Checks;
import bulletin.check.Finding;
import bulletin.check.Place;
import bulletin.check.Result;
import bulletin.check.Result.Outcome;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextTable;
import bulletin.source.csv.CsvText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the publisher's own screener said of a file that the publisher published. */
class PublishedFileTest {
  private static final Path FILE = Path.of("../shared/data/ks2_la.csv");
  private static final Set<String> FILTERS = Set.of("social_care_group", "version");
  private static Checks checks = new Checks(List.of());

  @BeforeAll
  static void check() throws Exception {
    TextTable data = CsvText.read(FILE).data();
    TextTable meta =
        CsvText.read(
            "ks2_la.meta.csv",
            () -> new ByteArrayInputStream(meta(data).getBytes(StandardCharsets.UTF_8)));
    checks =
        Checks.of(
            ScreenerRules.all(),
            new Submission(data, Optional.of(meta), Optional.empty(), Optional.empty()));
  }

  /** A row for each column that is not of time or geography, its label made of its name. */
  private static String meta(TextTable data) {
    return "col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,"
        + "filter_grouping_column\n"
        + data.names().stream()
            .skip(10)
            .map(
                name ->
                    FILTERS.contains(name)
                        ? name + ",Filter,Label of " + name + ",,,,,\n"
                        : name + ",Indicator,Label of " + name + ",,,0,,\n")
            .collect(Collectors.joining());
  }

  private static List<String> ids(Outcome outcome) {
    return checks.results().stream()
        .filter(r -> r.outcome() == outcome)
        .map(r -> r.rule().id())
        .toList();
  }

  private static List<String> columns(String rule) {
    return checks.results().stream()
        .filter(r -> r.rule().id().equals(rule))
        .flatMap(r -> r.findings().stream())
        .flatMap(f -> f.places().first().stream())
        .map(Place::column)
        .toList();
  }

  @Test
  void outcomes_are_those_of_the_publishers_screener() {
    assertThat(ids(Outcome.FAIL)).isEmpty();
    assertThat(ids(Outcome.WARNING))
        .containsExactly(
            "check_col_snake_case", "check_filter_defaults", "check_data_dict_col_name");
    assertThat(ids(Outcome.NOT_RUN)).isEmpty();
    assertThat(ids(Outcome.PASS)).hasSize(75 + 5);
    assertThat(checks.results()).hasSize(83).allMatch(r -> r.notJudged().isEmpty());
    assertThat(checks.reached()).isEqualTo(Stage.CHECK_API);
    assertThat(checks.apiSuitable()).contains(false);
    assertThat(checks.passed()).isTrue();
  }

  @Test
  void warnings_name_the_columns_that_the_screener_names() {
    assertThat(columns("check_col_snake_case"))
        .allMatch(name -> name.endsWith("_CI"))
        .contains("avg_read_progress_score_lower_CI");
    assertThat(columns("check_filter_defaults")).containsExactly("social_care_group", "version");
    Finding unknown =
        checks.results().stream()
            .filter(r -> r.rule().id().equals("check_data_dict_col_name"))
            .map(Result::findings)
            .findFirst()
            .orElseThrow()
            .getFirst();
    assertThat(unknown.places().count()).isEqualTo(33 + 1);
  }
}
