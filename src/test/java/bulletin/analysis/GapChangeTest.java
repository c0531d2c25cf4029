package bulletin.analysis;

import static bulletin.analysis.Relation.PART_OF_WHOLE;
import static bulletin.analysis.Shares.calculated;
import static bulletin.analysis.Shares.exact;
import static bulletin.analysis.Shares.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bulletin.figures.Shorthand;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapChangeTest {
  private static final Gap CONFIDENTIAL = new Gap.NotCalculated(Shorthand.CONFIDENTIAL, "one");
  private static final Gap NOT_AVAILABLE = new Gap.NotCalculated(Shorthand.NOT_AVAILABLE, "two");
  private static final Gap EARLIER = gap(15, 38, 1850, 2990);
  private static final Gap LATER = gap(23, 40, 1900, 3000);

  private static Gap gap(long x, long n, long allX, long allN) {
    return ShareGap.between(exact(x, n), exact(allX, allN), PART_OF_WHOLE);
  }

  @Test
  void a_change_adds_the_gaps_in_squares() {
    Gap.Calculated change = calculated(GapChange.between(LATER, EARLIER));
    assertThat(change.estimate()).isCloseTo(16.56589216, within(1e-7));
    assertThat(change.interval().orElseThrow().lower()).isCloseTo(-5.286675701, within(1e-7));
    assertThat(change.interval().orElseThrow().upper()).isCloseTo(36.16525521, within(1e-7));
    assertThat(change.p().orElseThrow()).isCloseTo(0.1341436603, within(1e-8));
    assertThat(change.verdict()).isEqualTo(new Verdict.NoSignificantDifference());
    assertThat(change.method()).isEqualTo(Method.MOVER);
  }

  @Test
  void a_change_of_a_gap_that_is_not_there_carries_the_stronger_reason() {
    assertThat(GapChange.between(LATER, NOT_AVAILABLE)).isEqualTo(NOT_AVAILABLE);
    assertThat(GapChange.between(NOT_AVAILABLE, EARLIER)).isEqualTo(NOT_AVAILABLE);
    assertThat(GapChange.between(NOT_AVAILABLE, CONFIDENTIAL)).isEqualTo(CONFIDENTIAL);
    assertThat(GapChange.between(CONFIDENTIAL, NOT_AVAILABLE)).isEqualTo(CONFIDENTIAL);
  }

  @Test
  void a_change_of_small_numbers_is_not_tested() {
    Gap.Calculated change = calculated(GapChange.between(gap(12, 25, 1900, 3000), EARLIER));
    assertThat(change.verdict()).isEqualTo(new Verdict.NotTested("small numbers"));
    assertThat(change.interval()).isEmpty();
    assertThat(change.flags()).containsExactly(Flag.SMALL_NUMBERS);
  }

  @Test
  void a_change_of_a_gap_without_interval_is_not_tested() {
    Gap whole = ShareGap.between(exact(40, 60), exact(40, 60), PART_OF_WHOLE);
    Gap.Calculated change = calculated(GapChange.between(LATER, whole));
    assertThat(change.verdict()).isEqualTo(new Verdict.NotTested("a gap has no interval"));
    assertThat(change.interval()).isEmpty();
  }

  private static Gap.Calculated gapOf(double estimate, double reach, double rounding) {
    Interval interval = new Interval(estimate - reach, estimate + reach);
    Difference difference =
        new Difference(estimate, interval, estimate / reach * 1.96, reach / 1.96);
    Interval range = new Interval(estimate - rounding, estimate + rounding);
    return new Gap.Calculated(
        new Gap.Size(estimate, range),
        Gap.Test.of(Method.NEWCOMBE, difference),
        Verdict.of(interval),
        Set.of(),
        Optional.empty());
  }

  @Test
  void a_change_that_rounding_may_turn_is_flagged() {
    Gap.Calculated change = calculated(GapChange.between(gapOf(-3, 2.5, 0.5), gapOf(0, 1.5, 0.3)));
    assertThat(change.verdict()).isEqualTo(new Verdict.Lower());
    assertThat(change.flags()).containsExactly(Flag.DEPENDS_ON_ROUNDING);
  }

  @ParameterizedTest(name = "from {0} to {1}: {2}")
  @CsvSource({
    "-30, -20, NARROWED",
    "-20, -30, WIDENED",
    "20, 10, NARROWED",
    "10, 20, WIDENED",
    "-10, 10, TURNED",
    "-10, 0, TURNED",
    "-10, -10.5, "
  })
  void a_gap_moves_only_when_its_change_is_significant(
      double from, double to, GapChange.@Nullable Movement movement) {
    Gap.Calculated earlier = gapOf(from, 1, 0);
    Gap.Calculated later = gapOf(to, 1, 0);
    Gap.Calculated change = calculated(GapChange.between(later, earlier));
    assertThat(GapChange.movement(later, earlier, change)).isEqualTo(Optional.ofNullable(movement));
  }

  @Test
  void a_change_of_the_same_people_is_printed_without_a_test() {
    Gap.Calculated change =
        calculated(GapChange.withoutTest(LATER, EARLIER, "the same people are in both"));
    assertThat(change.estimate()).isCloseTo(16.56589216, within(1e-7));
    assertThat(change.interval()).isEmpty();
    assertThat(change.verdict()).isEqualTo(new Verdict.NotTested("the same people are in both"));
    assertThat(GapChange.withoutTest(NOT_AVAILABLE, CONFIDENTIAL, "")).isEqualTo(CONFIDENTIAL);
  }

  @Test
  void a_change_in_a_gap_of_scores_is_in_points_of_the_score() {
    Gap later = ScoreGap.between(score("2880 0.04 -0.19 0.27"), score("10050 -2.39 -2.52 -2.27"));
    Gap earlier = ScoreGap.between(score("2970 -0.41 -0.64 -0.19"), score("9900 -2.3 -2.42 -2.18"));
    Gap.Calculated change = calculated(GapChange.between(later, earlier));
    assertThat(change.estimate()).isCloseTo(0.54, within(1e-9));
    assertThat(change.interval()).isPresent();
  }
}
