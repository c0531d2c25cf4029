package bulletin.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Checks;
import bulletin.check.Finding;
import bulletin.check.Result;
import bulletin.check.Result.Outcome;
import bulletin.check.Rule;
import bulletin.check.screener.ScreenerRules;
import bulletin.check.text.TextRules;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * All that all rules say of a file that was published: what the guides to it predict, each with the
 * words that predict it, and what was found beyond the guides, which {@link RecoverableTest} proves
 * without the rules. Nothing else, and no error.
 */
class RealFileTest {
  private static final List<Rule> RULES =
      Stream.of(ScreenerRules.all(), TextRules.all(), StatisticsRules.all())
          .flatMap(List::stream)
          .toList();

  /** How the file is handed in. */
  enum Handed {
    /** As it was published. */
    ALONE,
    /** With metadata that are made of its header. */
    WITH_METADATA
  }

  /**
   * What is predicted.
   *
   * @param what severity, rule and number of places
   * @param where the places that are listed
   * @param found how the words begin
   * @param guide the guide's own words
   */
  private record Predicted(String what, String where, String found, String guide) {
    String said() {
      return what + " | " + where + " | " + found;
    }
  }

  private static List<Predicted> predictedWarnings(Handed handed) {
    Predicted snakeCase =
        new Predicted(
            "WARNING check_col_snake_case 6",
            "ks2_la.csv, columns avg_read_progress_score_lower_CI,"
                + " avg_read_progress_score_upper_CI, avg_writta_progress_score_lower_CI,"
                + " avg_writta_progress_score_upper_CI, avg_mat_progress_score_lower_CI and 1 more",
            "a name with characters that are no small letter, digit or underscore",
            "data-checks, Check columns: ks2 WARNING 'C','I' (..._lower_CI)");
    Predicted noFigures =
        new Predicted(
            "WARNING no-figures 4",
            "ks2_la.csv, lines 599 (\"2023/24, Hampshire, CINO at 31 March\"), 929 (\"2023/24,"
                + " Hampshire, CPPO at 31 March\"), 1617 (\"2021/22, Hackney, CINO at 31 March\")"
                + " and 1945 (\"2021/22, Hackney, CPPO at 31 March\")",
            "no figure of the row is available, while other rows of its time period have figures",
            "data-traps 2: Hackney 2021/22 CINO and CPPO; Hampshire 2023/24 CINO and CPPO");
    return switch (handed) {
      case ALONE -> List.of(snakeCase, defaults("column social_care_group", 1), noFigures);
      case WITH_METADATA ->
          List.of(
              snakeCase,
              defaults("columns social_care_group and version", 2),
              new Predicted(
                  "WARNING check_data_dict_col_name 34",
                  "ks2_la.meta.csv, column col_name, lines 3 (\"version\"), 4"
                      + " (\"t_read_eligible_pupils\"), 5 (\"t_read_met_expected_standard\"), 6"
                      + " (\"pt_read_met_expected_standard\"), 7 (\"t_writta_eligible_pupils\") and"
                      + " 29 more",
                  "a column that the data dictionary, as held here, does not have",
                  "data-checks, Check API: all ks2 and ks4 indicators + version"),
              noFigures);
    };
  }

  private static Predicted defaults(String columns, int count) {
    return new Predicted(
        "WARNING check_filter_defaults " + count,
        "ks2_la.csv, " + columns,
        "no option \"Total\"",
        "data-checks, Check filters: ks2, ks4 social_care_group, version");
  }

  private static final List<Predicted> NOTES =
      List.of(
          new Predicted(
              "NOTE file-byte-order-mark 1",
              "ks2_la.csv",
              "a byte order mark",
              "data-traps 1: ks2_la.csv and ks4_la.csv start EF BB BF"),
          symbols("c", "c 10,293", 10_293, "confidential"),
          symbols("x", "x 47,226", 47_226, "not available"),
          symbols("z", "z 694", 694, "not applicable"),
          symbols("k", "12 cells, ALL in scores and bounds", 12, "rounds to zero but is not zero"),
          new Predicted(
              "NOTE codes-over-time 1",
              "ks2_la.csv line 3074 (\"2018/19, Dorset, CINO at 31 March\")",
              "Dorset has two codes, 838/E06000059 and 835/E10000009",
              "data-checks, code change: Dorset E10000009 -> E06000059"),
          new Predicted(
              "NOTE status-of-period 1",
              "ks2_la.csv, column version",
              "2024/25 is Revised, the period before it Final",
              "data-checks, version column: ks2 202425 Revised"),
          new Predicted(
              "NOTE no-figures 6",
              "ks2_la.csv, columns pt_read_met_expected_standard, pt_writta_met_expected_standard,"
                  + " pt_mat_met_expected_standard, pt_rwm_met_expected_standard,"
                  + " pt_gps_met_expected_standard and 1 more",
              "no figure of 2019/20, 2020/21 is available",
              "data-checks, missing years: ks2 201920, 202021"),
          new Predicted(
              "NOTE no-figures 3",
              "ks2_la.csv, columns avg_read_progress_score, avg_writta_progress_score and"
                  + " avg_mat_progress_score",
              "no figure of 2019/20, 2020/21, 2023/24, 2024/25 is available",
              "data-traps 2: all progress from 2023/24"));

  private static Predicted symbols(String code, String guide, int count, String meaning) {
    return new Predicted(
        "NOTE symbol-allowed " + count,
        "*",
        "%,d cells are %s: %s".formatted(count, code, meaning),
        "data-traps, head and 2: " + guide);
  }

  /** No guide predicts these. */
  private static final List<String> BEYOND_THE_GUIDES =
      List.of(
          "WARNING withheld-recoverable 3 | ks2_la.csv line 630, column"
              + " t_read_met_expected_standard (\"c\"), ks2_la.csv line 238, column"
              + " t_writta_met_expected_standard (\"c\") and ks2_la.csv line 1226, column"
              + " t_mat_met_expected_standard (\"c\") | a withheld count can be worked out in spite"
              + " of the rounding of its total: 2023/24, City of London, CINO at 31 March = region"
              + " 410 (405 to 414 before rounding) less the 13 other local authorities (37 + 48 +"
              + " 20 + 35 + ... = 414), which leaves 0",
          "WARNING withheld-recoverable 56 | * | a withheld total of scores is what the others"
              + " leave: 2022/23, Rutland, CINO at 31 March = region -1593.566496 less the 9 other"
              + " local authorities (-94.53893797 + -481.8814687 + -53.98469317 + -141.361782 + ..."
              + " = -1591.5939), which leaves -1.9726",
          "NOTE withheld-recoverable 123 | * | a withheld count is held within 0 to 5 by its"
              + " rounded total and the other parts: 2024/25, Rutland, CINO at 31 March = region"
              + " 700 (695 to 704 before rounding) less the 9 other local authorities (45 + 154 +"
              + " 30 + 88 + ... = 699), which leaves 0 to 5");

  private static Checks checks(Handed handed) throws Exception {
    return Checks.of(
        RULES,
        switch (handed) {
          case ALONE -> RealFile.whole();
          case WITH_METADATA -> RealFile.withMetadata();
        });
  }

  /** What was found, its places left out where {@code expected} does not list them. */
  private static String said(Finding finding, List<String> expected) {
    String what =
        finding.severity() + " " + finding.rule() + " " + finding.places().count() + " | ";
    String anywhere = what + "* | " + finding.found();
    if (finding.places().count() > 1000) {
      assertThat(finding.place()).endsWith(" columns in all)");
    }
    return expected.contains(anywhere)
        ? anywhere
        : what + finding.place() + " | " + finding.found();
  }

  @ParameterizedTest
  @EnumSource
  void findings_are_those_that_the_guides_predict_and_those_that_are_proven(Handed handed)
      throws Exception {
    List<String> expected =
        Stream.of(
                predictedWarnings(handed).stream().map(Predicted::said),
                NOTES.stream().map(Predicted::said),
                BEYOND_THE_GUIDES.stream())
            .flatMap(s -> s)
            .toList();
    Checks checks = checks(handed);

    assertThat(checks.passed()).isTrue();
    assertThat(checks.findings())
        .extracting(finding -> said(finding, expected))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void only_rules_of_the_metadata_are_not_judged_and_only_without_it(Handed handed)
      throws Exception {
    List<Result> notRun =
        checks(handed).results().stream().filter(r -> r.notJudged().isPresent()).toList();

    assertThat(notRun).hasSize(handed == Handed.ALONE ? 34 : 0);
    assertThat(notRun)
        .allMatch(r -> r.outcome() == Outcome.NOT_RUN)
        .allMatch(r -> r.message().equals("Not run: no metadata file."));
  }
}
