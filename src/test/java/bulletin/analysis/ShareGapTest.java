package bulletin.analysis;

import static bulletin.analysis.Relation.INDEPENDENT;
import static bulletin.analysis.Relation.PART_OF_WHOLE;
import static bulletin.analysis.Shares.calculated;
import static bulletin.analysis.Shares.exact;
import static bulletin.analysis.Shares.toTen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bulletin.figures.Shorthand;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareGapTest {
  private static final PublishedShare WHOLE = toTen("405190", "650560", "62");

  @ParameterizedTest
  @CsvSource({
    "1070, 3090, 35, -27.655, -29.309, -25.964, -27.785, -27.436, 0.5294085691, 0.5831459905",
    "3160, 10480, 30, -32.131, -32.996, -31.251, -32.194, -32.067, 0.470211627, 0.4982598503",
    "760, 2390, 32, -30.484, -32.318, -28.592, -30.761, -30.207, 0.4807, 0.5407"
  })
  void headline_gaps_are_as_computed_elsewhere(
      String x,
      String n,
      String percent,
      double estimate,
      double lower,
      double upper,
      double least,
      double most,
      double leastRatio,
      double mostRatio) {
    Gap.Calculated gap = calculated(ShareGap.between(toTen(x, n, percent), WHOLE, PART_OF_WHOLE));
    assertThat(gap.estimate()).isCloseTo(estimate, within(0.0005));
    assertThat(gap.interval().orElseThrow().lower()).isCloseTo(lower, within(0.0005));
    assertThat(gap.interval().orElseThrow().upper()).isCloseTo(upper, within(0.0005));
    assertThat(gap.roundingRange().lower()).isCloseTo(least, within(0.0005));
    assertThat(gap.roundingRange().upper()).isCloseTo(most, within(0.0005));
    Interval ratio = gap.ratio().orElseThrow().interval().orElseThrow();
    assertThat(ratio.lower()).isCloseTo(leastRatio, within(0.0005));
    assertThat(ratio.upper()).isCloseTo(mostRatio, within(0.0005));
    assertThat(gap.verdict()).isEqualTo(new Verdict.Lower());
    assertThat(gap.method()).isEqualTo(Method.COMPLEMENT);
    assertThat(gap.flags()).isEmpty();
  }

  @Test
  void a_significant_gap_may_have_intervals_that_overlap() {
    Gap.Calculated gap =
        calculated(
            ShareGap.between(toTen("1070", "3090", "35"), toTen("760", "2390", "32"), INDEPENDENT));
    assertThat(gap.verdict()).isEqualTo(new Verdict.Higher());
    assertThat(gap.flags()).contains(Flag.INTERVALS_OVERLAP);
    assertThat(gap.interval().orElseThrow().lower()).isCloseTo(0.31, within(0.005));
    assertThat(gap.interval().orElseThrow().upper()).isCloseTo(5.33, within(0.005));
    assertThat(gap.p().orElseThrow()).isCloseTo(0.028, within(0.0005));
  }

  @Test
  void the_relative_gap_is_one_minus_the_ratio_with_its_limits_swapped() {
    Ratio ratio =
        calculated(ShareGap.between(toTen("1070", "3090", "35"), WHOLE, PART_OF_WHOLE))
            .ratio()
            .orElseThrow();
    assertThat(ratio.relativeGap()).isCloseTo(0.444, within(0.0005));
    Interval limits = ratio.relativeGapInterval().orElseThrow();
    assertThat(limits.lower()).isCloseTo(0.4169, within(0.00005));
    assertThat(limits.upper()).isCloseTo(0.4706, within(0.00005));
  }

  @Test
  void a_p_value_too_small_for_a_double_keeps_its_z() {
    Gap.Calculated gap =
        calculated(ShareGap.between(toTen("3160", "10480", "30"), WHOLE, PART_OF_WHOLE));
    assertThat(gap.p()).hasValue(0);
    assertThat(gap.z().orElseThrow()).isCloseTo(-68.4, within(0.05));
  }

  @ParameterizedTest(name = "[{0} {1} {2}] against [{3} {4} {5}] gives {6}")
  @CsvSource({
    "c, c, c, x, x, x, c, the group's figure is withheld",
    "x, x, x, 10, 40, c, c, the comparator's figure is withheld",
    "x, 40, x, u, 40, u, x, the group's figure is withheld",
    "z, 0, z, u, 40, u, u, the comparator's figure is withheld",
    "0, 0, z, 20, 40, 50, z, the group's figure is withheld",
    "k, 40, k, z, 40, z, z, the comparator's figure is withheld",
    "c, 40, c, c, 40, c, c, both figures are withheld",
    "0, 0, 0, 20, 40, 50, z, a denominator is zero",
    "20, 40, 50, 0, 0, 0, z, a denominator is zero",
    "20, k, 50, 20, 40, 50, k, a denominator rounds to zero",
    "50, 40, 125, 20, 40, 50, u, a numerator is below zero or above its denominator",
    "20, 40, 50, -1, 40, -3, u, a numerator is below zero or above its denominator",
    "20, 40, 52, 20, 40, 50, u, a published percentage contradicts its counts",
    "20, 40, 50, 20, 40, 49, u, a published percentage contradicts its counts"
  })
  void a_withheld_or_wrong_figure_gives_no_gap(
      String x,
      String n,
      String percent,
      String otherX,
      String otherN,
      String otherPercent,
      String why,
      String reason) {
    Gap gap =
        ShareGap.between(exact(x, n, percent), exact(otherX, otherN, otherPercent), PART_OF_WHOLE);
    Shorthand shorthand = Shares.figure(why).shorthand().orElseThrow();
    assertThat(gap).isEqualTo(new Gap.NotCalculated(shorthand, reason));
  }

  @Test
  void either_side_of_a_tie_agrees_with_its_counts() {
    PublishedShare whole = exact(1900, 3000);
    for (String percent : new String[] {"57", "58"}) {
      Gap.Calculated gap =
          calculated(ShareGap.between(exact("23", "40", percent), whole, PART_OF_WHOLE));
      assertThat(gap.estimate()).isCloseTo(57.5 - 190 / 3.0, within(1e-12));
      assertThat(gap.roundingRange().width()).isCloseTo(0, within(1e-9));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "6, 9, 67, 2000, 3000, 67, fewer than 10 in a denominator",
    "40, 60, 67, 40, 60, 67, the group is the whole",
  })
  void a_gap_that_may_not_be_tested_is_shown_without_interval(
      String x, String n, String percent, String allX, String allN, String allPercent, String why) {
    Gap.Calculated gap =
        calculated(
            ShareGap.between(exact(x, n, percent), exact(allX, allN, allPercent), PART_OF_WHOLE));
    assertThat(gap.verdict()).isEqualTo(new Verdict.NotTested(why));
    assertThat(gap.interval()).isEmpty();
    assertThat(gap.z()).isEmpty();
    assertThat(gap.p()).isEmpty();
    assertThat(gap.method()).isEqualTo(Method.SUBTRACTION);
    assertThat(gap.ratio().flatMap(Ratio::interval)).isEmpty();
  }

  @Test
  void rounding_that_hides_more_than_chance_leaves_no_interval() {
    PublishedShare coarse =
        new PublishedShare(
            Shares.figure("20"),
            Shares.figure("30"),
            Shares.figure("70"),
            -1,
            CountRounding.TO_TEN);
    Gap.Calculated gap = calculated(ShareGap.between(coarse, WHOLE, PART_OF_WHOLE));
    assertThat(gap.verdict()).isEqualTo(new Verdict.NotTested("rounding is too coarse"));
    assertThat(gap.flags()).containsExactly(Flag.ROUNDING_TOO_COARSE);
    assertThat(gap.interval()).isEmpty();
  }

  @ParameterizedTest(name = "{0} of {1} is small: {2}")
  @CsvSource({"15, 29, true", "15, 30, false", "9, 100, true", "91, 100, true", "90, 100, false"})
  void small_numbers_are_flagged(long x, long n, boolean small) {
    Gap.Calculated gap =
        calculated(ShareGap.between(exact(x, n), exact(1900, 3000), PART_OF_WHOLE));
    assertThat(gap.flags().contains(Flag.SMALL_NUMBERS)).isEqualTo(small);
    assertThat(gap.interval()).isPresent();
  }

  @Test
  void counts_that_cannot_be_part_and_whole_are_compared_as_independent() {
    PublishedShare group = exact(50, 60);
    PublishedShare comparator = exact(40, 100);
    Gap.Calculated gap = calculated(ShareGap.between(group, comparator, PART_OF_WHOLE));
    Gap.Calculated independent = calculated(ShareGap.between(group, comparator, INDEPENDENT));
    assertThat(gap.flags()).containsExactly(Flag.NOT_A_SUBSET);
    assertThat(gap.test()).isEqualTo(independent.test());
    assertThat(gap.method()).isEqualTo(Method.NEWCOMBE);
  }

  @Test
  void a_decision_that_rounding_may_turn_is_flagged() {
    Gap.Calculated gap =
        calculated(
            ShareGap.between(
                toTen("320", "600", "53"), toTen("2970", "6000", "50"), PART_OF_WHOLE));
    assertThat(gap.flags()).contains(Flag.DEPENDS_ON_ROUNDING);
  }

  @Test
  void at_six_hundred_the_percentage_says_more_than_rounded_counts() {
    Gap.Calculated gap =
        calculated(
            ShareGap.between(
                toTen("180", "640", "29"), toTen("18050", "29200", "62"), PART_OF_WHOLE));
    double comparator = 18050 / 29200.0 * 100;
    assertThat(gap.estimate()).isCloseTo(29 - comparator, within(1e-9));
  }

  @Test
  void a_percentage_that_rounds_to_zero_is_not_tested_when_the_sign_is_open() {
    PublishedShare low = toTen("k", "3000", "k");
    Gap.Calculated open = calculated(ShareGap.between(low, toTen("0", "900", "0"), INDEPENDENT));
    assertThat(open.verdict())
        .isEqualTo(new Verdict.NotTested("a figure rounds to zero and leaves the sign open"));
    Gap.Calculated plain = calculated(ShareGap.between(low, WHOLE, PART_OF_WHOLE));
    assertThat(plain.verdict()).isEqualTo(new Verdict.Lower());
    assertThat(plain.flags()).containsExactly(Flag.SMALL_NUMBERS, Flag.ROUNDS_TO_ZERO);
  }

  @Test
  void a_ratio_to_none_is_not_made() {
    Gap.Calculated gap = calculated(ShareGap.between(exact(10, 40), exact(0, 400), INDEPENDENT));
    assertThat(gap.ratio()).isEmpty();
  }

  @ParameterizedTest(name = "rounding that reaches {0} leaves {1}")
  @CsvSource({"0, 1", "0.25, 1", "0.26, 0", "1, 0", "1.01, none"})
  void rounding_decides_how_many_decimals_are_left(double reach, String decimals) {
    Gap.Size size = new Gap.Size(0, new Interval(-reach, reach));
    String left = size.decimals().isPresent() ? "" + size.decimals().getAsInt() : "none";
    assertThat(left).isEqualTo(decimals);
  }

  @Test
  void values_without_an_interval_are_subtracted_and_not_tested() {
    Gap.Calculated gap = calculated(ValueGap.between(Shares.figure("7.5"), Shares.figure("k"), 1));
    assertThat(gap.estimate()).isCloseTo(7.5, within(1e-12));
    assertThat(gap.roundingRange().width()).isCloseTo(0.2, within(1e-12));
    assertThat(gap.verdict()).isEqualTo(new Verdict.NotTested("published without an interval"));
    assertThat(gap.flags()).containsExactly(Flag.ROUNDS_TO_ZERO);
    assertThat(ValueGap.between(Shares.figure("x"), Shares.figure("c"), 1))
        .isEqualTo(
            new Gap.NotCalculated(Shorthand.CONFIDENTIAL, "the comparator's figure is withheld"));
  }

  @Test
  void one_share_has_wilsons_interval_in_per_cent() {
    Interval whole = ShareInterval.of(WHOLE).orElseThrow();
    assertThat(whole.lower()).isCloseTo(62.165, within(0.0005));
    assertThat(whole.upper()).isCloseTo(62.401, within(0.0005));
    assertThat(ShareInterval.bestPercent(WHOLE).orElseThrow()).isCloseTo(62.283, within(0.0005));
    assertThat(ShareInterval.of(exact("6", "9", "67"))).isEmpty();
    assertThat(ShareInterval.of(exact("c", "40", "c"))).isEqualTo(Optional.empty());
  }
}
