package bulletin.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownGapTest {
  private static final Claims CLAIMS = new Claims(wording());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // CLA, CINO and CPPO of the method note, section 6
        "-27.655|-27.785|-27.436|about 27.7 lower (27.4 to 27.8)",
        "-32.131|-32.194|-32.067|about 32.1 lower (32.1 to 32.2)",
        "-30.484|-30.761|-30.207|about 30 lower (30 to 31)",
        // one decimal up to a quarter of a point either way, then none, then nothing
        "10|9.75|10.25|about 10.0 higher (9.8 to 10.3)",
        "10|9.74|10.26|10 higher",
        "10|9|11|about 10 higher (9 to 11)",
        // one printable value
        "-27.655|-27.655|-27.655|27.7 lower",
        "-27.66|-27.68|-27.65|27.7 lower",
        "-2.5|-2.5|-2.5|2.5 lower",
        "4.4|4.1|4.4999|about 4.4 higher (4.1 to 4.5)",
        // no direction where none is certain
        "-0.04|-0.04|-0.04|0",
        "0.1|-0.1|0.3|about 0.1 (\u22120.1 to 0.3)",
        "-0.02|-0.2|0.1|about 0.0 (\u22120.2 to 0.1)",
        "-0.1|-0.3|0.04|about 0.1 lower (0.0 to 0.3)",
      })
  void gap_is_shown_as_precisely_as_rounding_allows(
      double gap, double low, double high, String text) {
    assertThat(ShownGap.of(Gaps.of(gap, low, high)).map(CLAIMS::size)).contains(text);
  }

  @ParameterizedTest
  @CsvSource({"10, 8.99, 11", "-10, -20, 0", "0, -50, 50"})
  void gap_that_rounding_hides_is_not_shown(double gap, double low, double high) {
    assertThat(ShownGap.of(Gaps.of(gap, low, high))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-27.655|-27.785|-27.436|about 27.7 percentage points lower (27.4 to 27.8)",
        "27.655|27.655|27.655|27.7 percentage points higher",
        "0|0|0|0 percentage points different",
        "0.1|-0.1|0.3|about 0.1 percentage points different (\u22120.1 to 0.3)",
      })
  void gap_in_points_names_its_unit(double gap, double low, double high, String text) {
    assertThat(ShownGap.of(Gaps.of(gap, low, high)).map(CLAIMS::points)).contains(text);
  }

  static Wording wording() {
    try {
      return Wording.of(List.of(Path.of("report-templates/shared/wording.properties")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
