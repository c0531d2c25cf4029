package bulletin.report;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.analysis.Flag;
import bulletin.analysis.Verdict;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClaimsTest {
  private static final String LATEST = "202425,Academic year,National,E92000001,England,,,Total,";
  private static final String BEFORE = "202324,Academic year,National,E92000001,England,,,Total,";
  private static final String BOARDERS = "Boarders,Provisional,10000,3000,30";
  private static final String BOARDERS_BEFORE = "Boarders,Revised,10000,3500,35";

  @TempDir Path folder;

  static Stream<Arguments> verdicts() {
    return Stream.of(
        Arguments.of(new Verdict.Lower(), "Lower"),
        Arguments.of(new Verdict.Higher(), "Higher"),
        Arguments.of(new Verdict.NoSignificantDifference(), "No significant difference"),
        Arguments.of(new Verdict.Borderline("limit rounds to zero"), borderline()),
        Arguments.of(new Verdict.NotTested("small numbers"), "Not tested: small numbers"));
  }

  private static String borderline() {
    return "Borderline: limit rounds to zero";
  }

  @ParameterizedTest
  @MethodSource("verdicts")
  void verdict_is_said_and_what_rounding_could_turn_is_said_beside_it(Verdict verdict, String words)
      throws Exception {
    Claims claims = Absence.asItIs().claims();
    assertThat(claims.verdict(verdict)).isEqualTo(words);
    assertThat(claims.verdict(Gaps.with(verdict, Flag.SMALL_NUMBERS)))
        .isEqualTo(words + (words.endsWith("small numbers") ? "" : "; small numbers"));
    assertThat(claims.verdict(Gaps.with(verdict, Flag.DEPENDS_ON_ROUNDING)))
        .isEqualTo(words + "; result depends on rounding");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // higher, lower
        "10000,3000,30|In 2024/25, the percentage of boarders being persistently absent was about"
            + " 10.0 percentage points (9.9 to 10.1 allowing for rounding) higher than for all"
            + " pupils (95% confidence interval 9.1 to 10.9 higher); the difference is"
            + " statistically significant at the 5% level.",
        "10000,1000,10|In 2024/25, the percentage of boarders being persistently absent was about"
            + " 10.0 percentage points (9.9 to 10.1 allowing for rounding) lower than for all"
            + " pupils (95% confidence interval 9.4 to 10.6 lower); the difference is"
            + " statistically significant at the 5% level.",
        // none: never "the same", and the range has the sign of the gap
        "10000,1960,20|In 2024/25, there was no statistically significant difference between"
            + " boarders and all pupils in being persistently absent (difference about \u22120.4"
            + " percentage points (\u22120.5 to \u22120.3 allowing for rounding), 95% confidence"
            + " interval \u22121.2 to 0.4).",
        // about nought
        "20,4,20|In 2024/25, there was no statistically significant difference between boarders and"
            + " all pupils in being persistently absent (difference about 0 percentage points"
            + " (\u22121 to 1 allowing for rounding), 95% confidence interval \u221211.9 to 21.6).",
        // withheld
        "c,c,c|In 2024/25, no gap between boarders and all pupils in being persistently absent can"
            + " be shown, because a figure that it needs is not shown.",
      })
  void sentence_claims_what_the_test_allows(String figures, String sentence) throws Exception {
    Absence absence =
        Absence.with(
            folder, "sample.csv", LATEST + BOARDERS, LATEST + "Boarders,Provisional," + figures);
    assertThat(gap(absence)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, -1, -1, 1 percentage point lower",
    "1, 0, 1, about 1 percentage point higher (0 to 1)",
    "-1.0, -1.0, -1.0, 1.0 percentage points lower",
    "-2, -2, -2, 2 percentage points lower"
  })
  void one_point_is_one_point(BigDecimal value, BigDecimal low, BigDecimal high, String said)
      throws Exception {
    assertThat(Absence.asItIs().claims().points(new ShownGap(value, low, high))).isEqualTo(said);
  }

  @Test
  void result_that_rounding_could_turn_is_said_to_depend_on_it() throws Exception {
    Absence absence = Absence.asItIs();
    assertThat(
            absence
                .claims()
                .gap(absence.evaluation("absence"), absence.key("202425", "Primary", "Day pupils"))
                .text())
        .isEqualTo(
            "In 2024/25, the percentage of day pupils being persistently absent was 0.0 percentage"
                + " points lower than for all pupils (95% confidence interval 0.0 to 0.0 lower);"
                + " the difference is statistically significant at the 5% level. The result"
                + " depends on rounding.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10000,3500,35|Between 2023/24 and 2024/25, the gap between boarders and all pupils in"
            + " being persistently absent narrowed by about 5.0 percentage points (4.9 to 5.1"
            + " allowing for rounding) (95% confidence interval 3.7 to 6.3).",
        "10000,2500,25|Between 2023/24 and 2024/25, the gap between boarders and all pupils in"
            + " being persistently absent widened by about 5.0 percentage points (4.9 to 5.1"
            + " allowing for rounding) (95% confidence interval 3.8 to 6.2).",
        "10000,1000,10|Between 2023/24 and 2024/25, the gap between boarders and all pupils in"
            + " being persistently absent changed sides: it moved by about 20.0 percentage points"
            + " (19.9 to 20.1 allowing for rounding) (95% confidence interval 18.9 to 21.1).",
        "10000,3050,31|Between 2023/24 and 2024/25, there was no statistically significant change"
            + " in the gap between boarders and all pupils in being persistently absent (change"
            + " about \u22120.5 percentage points (\u22120.6 to \u22120.4 allowing for rounding),"
            + " 95% confidence interval \u22121.8 to 0.8).",
        "c,c,c|For boarders, no change in the gap to all pupils in being persistently absent can be"
            + " shown for 2024/25, because figures for the year before are not shown.",
      })
  void change_is_told_by_its_side_of_zero(String before, String sentence) throws Exception {
    Absence absence =
        Absence.with(
            folder, "sample.csv", BEFORE + BOARDERS_BEFORE, BEFORE + "Boarders,Revised," + before);
    assertThat(
            absence
                .claims()
                .change(absence.evaluation("absence"), absence.key("202425", "Total", "Boarders"))
                .text())
        .isEqualTo(sentence);
  }

  @Test
  void change_of_the_same_children_is_not_tested() throws Exception {
    Absence absence =
        Absence.with(
            folder,
            "report.yaml",
            "id: absence\n    type:",
            "id: absence\n    same_children: true\n    type:");
    assertThat(
            absence
                .claims()
                .change(absence.evaluation("absence"), absence.key("202425", "Total", "Boarders"))
                .text())
        .isEqualTo(
            "Between 2023/24 and 2024/25, the gap between boarders and all pupils in being"
                + " persistently absent changed by about \u22125.0 percentage points (\u22125.1 to \u22124.9 allowing for rounding). The change was not tested.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-0.5,-0.8,-0.2|In 2023/24, the attendance index of boarders was \u22120.5, significantly"
            + " below zero.",
        "0.5,0.2,0.8|In 2023/24, the attendance index of boarders was 0.5, significantly above"
            + " zero.",
        "0.5,-0.2,1.2|In 2023/24, the attendance index of boarders was 0.5, not significantly"
            + " different from zero.",
        "-0.2,-0.4,k|In 2023/24, the attendance index of boarders was \u22120.2. The result is"
            + " borderline; no direction is claimed.",
        "x,x,x|In 2023/24, the attendance index of boarders is not shown or not tested.",
      })
  void score_is_told_beside_zero(String score, String sentence) throws Exception {
    Absence absence =
        Absence.with(
            folder,
            "sample.csv",
            BOARDERS_BEFORE + ",10000,-0.9,-1.5,-0.3",
            BOARDERS_BEFORE + ",10000," + score);
    assertThat(
            absence
                .claims()
                .score(absence.evaluation("index"), absence.key("202324", "Total", "Boarders"))
                .text())
        .isEqualTo(sentence);
  }

  private static String gap(Absence absence) {
    return absence
        .claims()
        .gap(absence.evaluation("absence"), absence.key("202425", "Total", "Boarders"))
        .text();
  }
}
