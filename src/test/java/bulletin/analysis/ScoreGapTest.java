package bulletin.analysis;

import static bulletin.analysis.Shares.calculated;
import static bulletin.analysis.Shares.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bulletin.figures.Shorthand;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScoreGapTest {
  @Test
  void published_intervals_are_decoded_and_added_in_squares() {
    Gap.Calculated gap =
        calculated(
            ScoreGap.between(score("2880 0.04 -0.19 0.27"), score("10050 -2.39 -2.52 -2.27")));
    assertThat(gap.estimate()).isCloseTo(2.43, within(1e-9));
    assertThat(gap.interval().orElseThrow().lower()).isCloseTo(2.17, within(0.005));
    assertThat(gap.interval().orElseThrow().upper()).isCloseTo(2.69, within(0.005));
    assertThat(gap.verdict()).isEqualTo(new Verdict.Higher());
    assertThat(gap.method()).isEqualTo(Method.MEANS);
    assertThat(gap.roundingRange().width()).isCloseTo(0.02, within(1e-9));
    assertThat(gap.flags()).isEmpty();
  }

  @Test
  void a_group_against_its_whole_uses_the_finite_part() {
    Gap.Calculated gap =
        calculated(
            ScoreGap.between(
                score("2880 0.04 -0.19 0.27"),
                score("5760 0.03 -0.13 0.19"),
                Relation.PART_OF_WHOLE));
    assertThat(gap.interval().orElseThrow().width() / 2)
        .isCloseTo(0.23 * Math.sqrt(0.5), within(1e-9));
    assertThat(gap.method()).isEqualTo(Method.MEANS_PART_OF_WHOLE);
  }

  @ParameterizedTest(name = "{0} against {1}")
  @CsvSource({
    "c x x x, 500 x x x, c, the group's figure is withheld",
    "x x x x, 500 1 0.5 c, c, the comparator's figure is withheld",
    "500 1 0.5 1.5, z z z z, z, the comparator's figure is withheld",
    "0 0 -1 1, 500 1 0.5 1.5, z, there are no pupils",
    "500 1 1.2 1.5, 500 1 0.5 1.5, u, a published interval does not hold its score",
    "500 1 0.5 1.5, 500 1 1.5 0.5, u, a published interval does not hold its score"
  })
  void a_withheld_or_wrong_figure_gives_no_gap(
      String first, String second, String why, String reason) {
    Shorthand shorthand = Shares.figure(why).shorthand().orElseThrow();
    assertThat(ScoreGap.between(score(first), score(second)))
        .isEqualTo(new Gap.NotCalculated(shorthand, reason));
  }

  @ParameterizedTest(name = "{0} against {1}: {2}")
  @CsvSource({
    "9 1 -3 5, 500 1 0.5 1.5, fewer than 10 pupils",
    "40000 k -0.06 0.06, 40000 0.01 -0.05 0.07, a score rounds to zero and leaves the sign open",
    "4000000 0.01 0 0.02, 4000000 -0.5 -0.51 -0.49, rounding is too coarse"
  })
  void a_gap_that_may_not_be_tested_has_no_interval(String first, String second, String reason) {
    Gap.Calculated gap = calculated(ScoreGap.between(score(first), score(second)));
    assertThat(gap.verdict()).isEqualTo(new Verdict.NotTested(reason));
    assertThat(gap.interval()).isEmpty();
  }

  @Test
  void a_decision_that_rounding_may_turn_is_flagged() {
    Gap.Calculated gap =
        calculated(ScoreGap.between(score("2880 0.33 0.1 0.56"), score("2880 0.01 -0.22 0.24")));
    assertThat(gap.verdict()).isEqualTo(new Verdict.NoSignificantDifference());
    assertThat(gap.flags()).containsExactly(Flag.DEPENDS_ON_ROUNDING, Flag.INTERVALS_OVERLAP);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("againstZero")
  void a_score_is_told_from_zero_by_its_published_interval(String figures, Verdict verdict) {
    assertThat(ScoreGap.againstZero(score(figures))).isEqualTo(verdict);
  }

  static Stream<Arguments> againstZero() {
    Verdict borderline = new Verdict.Borderline("limit rounds to zero");
    return Stream.of(
        Arguments.of("500 -2.39 -2.52 -2.27", new Verdict.Lower()),
        Arguments.of("500 2.39 2.27 2.52", new Verdict.Higher()),
        Arguments.of("500 0.04 -0.19 0.27", new Verdict.NoSignificantDifference()),
        Arguments.of("500 0.2 0 0.4", new Verdict.NoSignificantDifference()),
        Arguments.of("36 -2.05 -4.1 k", borderline),
        Arguments.of("36 2.05 k 4.1", borderline),
        Arguments.of("36 k -2.05 2.05", new Verdict.NoSignificantDifference()),
        Arguments.of("c c c c", new Verdict.NotTested("a figure is withheld")),
        Arguments.of("7 1 -3 5", new Verdict.NotTested("fewer than 10 pupils")),
        Arguments.of(
            "36 5 -4 4", new Verdict.NotTested("a published interval does not hold its score")));
  }
}
