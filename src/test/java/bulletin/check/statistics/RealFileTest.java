package bulletin.check.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.check.Checks;
import bulletin.check.Finding;
import bulletin.check.Result.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What our rules say of a file that was published. */
class RealFileTest {
  private static @Nullable Checks judged;

  @BeforeAll
  static void judge() throws Exception {
    judged = Checks.of(StatisticsRules.all(), RealFile.submission(RealFile.text()));
  }

  private static Checks checks() {
    return Objects.requireNonNull(judged);
  }

  private static List<String> found(String rule) {
    return checks().findings().stream()
        .filter(f -> f.rule().equals(rule))
        .map(RealFileTest::words)
        .toList();
  }

  private static String words(Finding finding) {
    return finding.severity() + " " + finding.places().count() + ": " + finding.found();
  }

  @Test
  void every_rule_is_judged_and_none_finds_an_error() {
    assertThat(checks().results()).allMatch(r -> r.notJudged().isEmpty());
    assertThat(checks().count(Outcome.FAIL)).isZero();
    assertThat(checks().results())
        .filteredOn(r -> !r.findings().isEmpty())
        .extracting(r -> r.rule().id())
        .containsExactly(
            "symbol-allowed",
            "withheld-recoverable",
            "codes-over-time",
            "status-of-period",
            "no-figures");
  }

  @Test
  void codes_are_explained_and_counted() {
    assertThat(found("symbol-allowed"))
        .containsExactly(
            "NOTE 10293: 10,293 cells are c: confidential",
            "NOTE 47226: 47,226 cells are x: not available",
            "NOTE 694: 694 cells are z: not applicable",
            "NOTE 12: 12 cells are k: rounds to zero but is not zero");
  }

  @Test
  void withheld_figures_that_subtraction_gives_are_worked_through() {
    assertThat(found("withheld-recoverable"))
        .containsExactly(
            "NOTE 123: a withheld count is held within 0 to 5 by its rounded total and the other"
                + " parts: 2024/25, Rutland, CINO at 31 March = region 700 (695 to 704 before"
                + " rounding) less the 9 other local authorities (45 + 154 + 30 + 88 + ... = 699),"
                + " which leaves 0 to 5",
            "WARNING 3: a withheld count can be worked out in spite of the rounding of its total:"
                + " 2023/24, City of London, CINO at 31 March = region 410 (405 to 414 before"
                + " rounding) less the 13 other local authorities (37 + 48 + 20 + 35 + ... = 414),"
                + " which leaves 0",
            "WARNING 56: a withheld total of scores is what the others leave: 2022/23, Rutland,"
                + " CINO at 31 March = region -1593.566496 less the 9 other local authorities"
                + " (-94.53893797 + -481.8814687 + -53.98469317 + -141.361782 + ... ="
                + " -1591.5939), which leaves -1.9726");
  }

  @Test
  void authorities_that_sent_nothing_are_asked_after_and_empty_years_are_noted() {
    assertThat(found("no-figures"))
        .containsExactly(
            "NOTE 6: no figure of 2019/20, 2020/21 is available",
            "NOTE 3: no figure of 2019/20, 2020/21, 2023/24, 2024/25 is available",
            "WARNING 4: no figure of the row is available, while other rows of its time period have"
                + " figures");
    assertThat(checks().findings(Finding.Severity.WARNING).getLast().places().first())
        .extracting(place -> place.line() + " " + place.value())
        .containsExactly(
            "599 2023/24, Hampshire, CINO at 31 March",
            "929 2023/24, Hampshire, CPPO at 31 March",
            "1617 2021/22, Hackney, CINO at 31 March",
            "1945 2021/22, Hackney, CPPO at 31 March");
  }

  @Test
  void change_of_a_code_and_of_a_status_is_noted() {
    assertThat(found("codes-over-time"))
        .containsExactly("NOTE 1: Dorset has two codes, 838/E06000059 and 835/E10000009");
    assertThat(found("status-of-period"))
        .containsExactly("NOTE 1: 2024/25 is Revised, the period before it Final");
  }
}
