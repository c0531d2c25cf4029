package bulletin.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadTest {
  static Stream<Arguments> labels() {
    return Stream.of(
        Arguments.of("apart stay", of(10, 50), of(20, 20), of(10, 50)),
        Arguments.of("touching pair moves half each", of(10, 20), of(20, 20), of(5, 25)),
        Arguments.of("equals keep their order", of(40, 40), of(20, 20), of(30, 50)),
        Arguments.of("order is by place", of(50, 10, 49), of(20, 20, 20), of(59.5, 10, 39.5)),
        Arguments.of("none leaves the top", of(-5, 0), of(20, 20), of(0, 20)),
        Arguments.of("none leaves the bottom", of(95, 90), of(20, 20), of(80, 60)),
        Arguments.of(
            "a pushed pair pushes", of(30, 40, 55), of(20, 20, 20), of(21.67, 41.67, 61.67)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("labels")
  void labels_move_apart_as_little_as_they_can(
      String claim, double[] wanted, double[] lengths, double[] starts) {
    assertThat(Spread.apart(wanted, lengths, 0, 100))
        .containsExactly(starts, org.assertj.core.data.Offset.offset(0.01));
  }

  private static double[] of(double... numbers) {
    return numbers;
  }
}
