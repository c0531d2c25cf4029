package bulletin.analysis;

import static bulletin.analysis.Shares.figure;
import static bulletin.analysis.Shares.score;
import static org.assertj.core.api.Assertions.assertThat;

import bulletin.analysis.IntervalCheck.Row;
import bulletin.analysis.IntervalCheck.Rule;
import bulletin.analysis.IntervalCheck.Violation;
import bulletin.figures.Origin;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalCheckTest {
  private static final List<String> SOUND =
      List.of("100 0.5 -0.68 1.68", "400 -1 -1.59 -0.41", "900 2 1.61 2.39", "3600 k -0.2 0.2");

  private static Row row(long line, String figures) {
    return row(line, figures, "x");
  }

  private static Row row(long line, String figures, String total) {
    Origin origin = new Origin("data.csv", line, "score");
    return new Row("one", origin, score(figures), figure(total), CountRounding.EXACT);
  }

  private static List<Row> sound() {
    List<Row> rows = new ArrayList<>();
    SOUND.forEach(figures -> rows.add(row(rows.size() + 2L, figures)));
    return rows;
  }

  @Test
  void intervals_of_one_deviation_agree_on_it() {
    IntervalCheck check = IntervalCheck.of(sound());
    assertThat(check.violations()).isEmpty();
    assertThat(check.checked()).isEqualTo(4);
    IntervalCheck.Spread spread = check.spread("one").orElseThrow();
    assertThat(spread.rows()).isEqualTo(4);
    assertThat(spread.sigma().contains(6.0)).isTrue();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "400 1 1.59 0.41 | x | ORDERED | 1 (1.59 to 0.41)",
        "400 1.7 0.41 1.59 | x | HOLDS_ITS_SCORE | 1.7 (0.41 to 1.59)",
        "400 1 0.42 1.6 | x | NEARLY_SYMMETRIC | 1 (0.42 to 1.6)",
        "400 1.02 0.41 1.59 | x | SYMMETRIC | 1.02 (0.41 to 1.59)",
        "400 1 0.41 k | x | ORDERED | 1 (0.41 to 0)",
        "400 1 c 1.59 | x | COMPLETE | a score without pupils or limits",
        "c 1 0.41 1.59 | x | COMPLETE | a score without pupils or limits",
        "400 1 0.41 1.59 | 403 | SCORE_IS_THE_MEAN | 1 is not 403 divided by 400",
        "400 1 0.31 1.69 | x | FITS_ITS_STRATUM | the limits imply a standard deviation of 6.9898"
            + " to 7.0918, the other rows 5.9949 to 6.0459"
      })
  void a_wrong_interval_is_found(String figures, String total, Rule rule, String found) {
    List<Row> rows = sound();
    rows.add(row(9, figures, total));
    assertThat(IntervalCheck.of(rows).violations())
        .containsExactly(new Violation(rule, new Origin("data.csv", 9, "score"), found));
  }

  @Test
  void a_row_without_a_score_is_passed_over() {
    assertThat(IntervalCheck.of(List.of(row(2, "c c c c"), row(3, "0 z z z"))).checked()).isZero();
  }
}
