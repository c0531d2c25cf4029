package bulletin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MultipleComparisonsTest {
  @Test
  void adjusted_values_keep_their_place_and_are_at_most_one() {
    assertThat(MultipleComparisons.holm(new double[] {0.6, 0.25, 0.5})).containsExactly(1, 0.75, 1);
    assertThat(MultipleComparisons.benjaminiHochberg(new double[] {0.75, 0.25, 0.5}))
        .containsExactly(0.75, 0.75, 0.75);
    assertThat(MultipleComparisons.holm(new double[0])).isEmpty();
  }

  @Test
  void an_adjusted_value_may_only_withdraw_a_direction() {
    Verdict none = new Verdict.NoSignificantDifference();
    assertThat(MultipleComparisons.adjusted(new Verdict.Lower(), 0.049))
        .isEqualTo(new Verdict.Lower());
    assertThat(MultipleComparisons.adjusted(new Verdict.Higher(), 0.05)).isEqualTo(none);
    assertThat(MultipleComparisons.adjusted(none, 0.001)).isEqualTo(none);
    Verdict notTested = new Verdict.NotTested("small numbers");
    assertThat(MultipleComparisons.adjusted(notTested, 0.001)).isEqualTo(notTested);
  }

  @Test
  void a_value_that_is_no_p_value_is_refused() {
    assertThatThrownBy(() -> MultipleComparisons.holm(new double[] {0.1, Double.NaN}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A p-value is between 0 and 1, not NaN");
  }
}
