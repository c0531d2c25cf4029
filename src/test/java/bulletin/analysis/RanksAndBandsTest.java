package bulletin.analysis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bulletin.analysis.Bands.Band;
import bulletin.figures.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RanksAndBandsTest {
  private static List<OptionalDouble> values(String text) {
    return figures(text).stream()
        .map(f -> f.number().map(v -> OptionalDouble.of(v.doubleValue())))
        .map(v -> v.orElseGet(OptionalDouble::empty))
        .toList();
  }

  private static List<Figure> figures(String text) {
    return Arrays.stream(text.split(" ", -1)).map(Shares::figure).toList();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "1 2 2 4 c, HIGH, 4/4 2=/4 2=/4 1/4 -",
    "1 2 2 4 c, LOW, 1/4 2=/4 2=/4 4/4 -",
    "1 2 2 4 c, NONE, - - - - -",
    "1 2 c 4 c, HIGH, - - - - -",
    "5 5 5, LOW, 1=/3 1=/3 1=/3",
    "'-1 0 1', HIGH, 3/3 2/3 1/3"
  })
  void equal_values_share_the_best_place(String values, Polarity polarity, String places) {
    String got =
        Ranks.of(values(values), polarity).places().stream()
            .map(p -> p.map(r -> r.place() + (r.tied() ? "=" : "") + "/" + r.of()).orElse("-"))
            .collect(joining(" "));
    assertThat(got).isEqualTo(places);
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({"10 20 30 40 50, HIGH, DDCBA", "10 20 30 40 50, LOW, AABCD"})
  void a_cut_point_belongs_to_the_band_of_lower_values(
      String values, Polarity polarity, String bands) {
    Bands.Cut cut = (Bands.Cut) Bands.of(values(values), polarity);
    assertThat(cut.cuts()).containsExactly(10.0, 20.0, 30.0, 40.0, 50.0);
    String got =
        values(values).stream().map(v -> cut.of(v.orElseThrow()).name()).collect(joining());
    assertThat(got).isEqualTo(bands);
  }

  @Test
  void limits_of_bands_meet() {
    Bands.Cut high = (Bands.Cut) Bands.of(values("10 20 30 40 50"), Polarity.HIGH);
    assertThat(high.limits(Band.A)).isEqualTo(new Interval(40, 50));
    assertThat(high.limits(Band.C)).isEqualTo(new Interval(20, 30));
    Bands.Cut low = (Bands.Cut) Bands.of(values("10 20 30 40 50"), Polarity.LOW);
    assertThat(low.limits(Band.A)).isEqualTo(new Interval(10, 20));
    assertThatThrownBy(() -> high.of(51))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("51.0 is not between 10.0 and 50.0");
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @CsvSource({
    "5 5 5, HIGH, the first quartile equals the third",
    "1 2 3 4, NONE, neither end is better",
    "1 2 3 c c, LOW, fewer than 80% of areas have a value",
    "c, LOW, fewer than 80% of areas have a value"
  })
  void no_bands_are_made_of_too_little(String values, Polarity polarity, String reason) {
    List<OptionalDouble> given = values(values);
    assertThat(Bands.of(given, polarity))
        .isEqualTo(new Bands.NotBanded(Coverage.of(given), reason));
  }

  @ParameterizedTest
  @CsvSource({"0.25, 1.75", "0.5, 2.5", "0.75, 3.25", "0, 1", "1, 4"})
  void quantiles_interpolate(double probability, double value) {
    assertThat(Quantiles.type7(new double[] {4, 2, 3, 1}, probability))
        .isCloseTo(value, within(1e-12));
  }

  @Test
  void a_quantile_of_nothing_is_refused() {
    assertThatThrownBy(() -> Quantiles.type7(new double[0], 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No quantile 0.5 of 0 values");
  }

  @Test
  void one_area_is_never_overdispersed() {
    Funnel funnel = Funnel.about(10, List.of(new Funnel.Area(90, 100)));
    assertThat(funnel.between()).isZero();
    assertThat(funnel.limits(1, 0.998)).isEqualTo(new Interval(0, 100));
  }

  @Test
  void a_funnel_about_none_or_all_is_refused() {
    assertThatThrownBy(() -> Funnel.about(100, List.of(new Funnel.Area(90, 100))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No funnel of 1 areas about 100.0%");
    assertThatThrownBy(() -> new Funnel.Area(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No share is 1.0 of 0.0");
  }

  @Test
  void neighbours_are_averaged_when_six_of_ten_are_shown() {
    assertThat(NeighbourAverage.of(figures("10 20 30 40 50 90 c c x z")))
        .isEqualTo(new NeighbourAverage.Average(new Coverage(6, 10), 40, 35));
    assertThat(NeighbourAverage.of(figures("10 20 30 40 50 c c c x z")))
        .isEqualTo(
            new NeighbourAverage.Refused(
                new Coverage(5, 10), "fewer than 6 in 10 neighbours have a figure"));
    assertThat(NeighbourAverage.of(List.of()))
        .isEqualTo(
            new NeighbourAverage.Refused(
                new Coverage(0, 0), "fewer than 6 in 10 neighbours have a figure"));
  }
}
