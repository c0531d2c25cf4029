package bulletin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "-2.5, 0, -3",
    "2.5, 0, 3",
    "-0.5, 0, -1",
    "-0.04, 1, 0.0",
    "-0.4, 0, 0",
    "0, 2, 0.00",
    "-0.05, 1, -0.1",
    "0.25, 1, 0.3",
    "27.65, 1, 27.7",
    "-27.655, 1, -27.7",
    "57.5, 0, 58",
    "7, 2, 7.00",
  })
  void ties_round_away_from_zero_and_zero_has_no_sign(double value, int decimals, String rounded) {
    assertThat(Numbers.round(value, decimals)).isEqualTo(new BigDecimal(rounded));
    assertThat(Numbers.round(BigDecimal.valueOf(value), decimals))
        .isEqualTo(new BigDecimal(rounded));
  }

  @Test
  void tie_that_binary_arithmetic_hides_is_still_a_tie() {
    double inBinary = 23.0 / 40 * 100;
    assertThat(inBinary).isLessThan(57.5);
    assertThat(Numbers.round(inBinary, 0)).isEqualTo(new BigDecimal("58"));
    assertThat(Numbers.round(0.1 + 0.2 - 0.05, 1)).isEqualTo(new BigDecimal("0.3"));
  }

  @Test
  void what_is_truly_below_a_tie_rounds_down() {
    assertThat(Numbers.round(57.4999999999, 0)).isEqualTo(new BigDecimal("57"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0|0",
        "-3|\u22123",
        "-27.7|\u221227.7",
        "0.0|0.0",
        "999|999",
        "1000|1,000",
        "652640|652,640",
        "-1234567.50|\u22121,234,567.50",
        "1E6|1,000,000",
      })
  void number_prints_with_commas_and_a_true_minus_sign(BigDecimal number, String text) {
    assertThat(Numbers.text(number)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, less than 0.001",
    "1e-320, less than 0.001",
    "0.00099, less than 0.001",
    "0.001, 0.001",
    "0.0295, 0.030",
    "0.11, 0.110",
    "0.9999, 1.000",
  })
  void p_value_is_never_nought(double p, String text) {
    assertThat(Numbers.pValue(p)).isEqualTo(text);
  }
}
