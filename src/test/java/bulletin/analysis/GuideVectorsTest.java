package bulletin.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bulletin.analysis.Bands.Band;
import bulletin.analysis.Ranks.Rank;
import bulletin.figures.Figure;
import bulletin.figures.Shorthand;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The test vectors of the guide to packs, each quoted as it stands there. The fifth, on years that
 * do not follow one another, needs data: see the tests of packs.
 */
class GuideVectorsTest {
  private static List<OptionalDouble> values(double... values) {
    return DoubleStream.of(values).mapToObj(OptionalDouble::of).toList();
  }

  /**
   * "1. values 10,20,30,40,50 High: quartiles 10,20,30,40,50; bands 10 D, 20 D, 30 C, 40 B, 50 A.
   * Low: 10 A, 20 A, 30 B, 40 C, 50 D."
   */
  @ParameterizedTest
  @CsvSource({"HIGH, D D C B A", "LOW, A A B C D"})
  void vector_1_bands(Polarity polarity, String bands) {
    Bands.Cut cut = (Bands.Cut) Bands.of(values(10, 20, 30, 40, 50), polarity);

    assertThat(cut.cuts()).containsExactly(10.0, 20.0, 30.0, 40.0, 50.0);
    assertThat(Stream.of(10, 20, 30, 40, 50).map(cut::of))
        .containsExactlyElementsOf(Stream.of(bands.split(" ")).map(Band::valueOf).toList());
  }

  /**
   * "2. values 1,2,2,4,NA High ranks: 4->1, 2->2, 2->2, 1->4, NA none. Low: 1->1, 2->2, 2->2,
   * 4->4."
   */
  @ParameterizedTest
  @CsvSource({"HIGH, 4 2 2 1", "LOW, 1 2 2 4"})
  void vector_2_ranks(Polarity polarity, String places) {
    List<OptionalDouble> values =
        Stream.concat(values(1, 2, 2, 4).stream(), Stream.of(OptionalDouble.empty())).toList();
    List<Optional<Rank>> ranks = Ranks.of(values, polarity).places();

    assertThat(ranks.subList(0, 4))
        .extracting(rank -> Integer.toString(rank.orElseThrow().place()))
        .containsExactly(places.split(" "));
    assertThat(ranks.subList(0, 4))
        .extracting(rank -> rank.orElseThrow().tied())
        .containsExactly(false, true, true, false);
    assertThat(ranks.getLast()).isEmpty();
  }

  /** "3. quantile type 7 of 1,2,3,4: Q1 1.75, Q2 2.5, Q3 3.25." */
  @ParameterizedTest
  @CsvSource({"0.25, 1.75", "0.5, 2.5", "0.75, 3.25"})
  void vector_3_quantiles(double share, double quantile) {
    assertThat(Quantiles.type7(new double[] {1, 2, 3, 4}, share)).isEqualTo(quantile, within(0.0));
  }

  /**
   * "4. all equal (5,5,5): every quartile 5 => Low: A for all; High: D for all. (LAIT calls that
   * the worst band: print "-" when Q1 = Q3.)"
   */
  @ParameterizedTest
  @CsvSource({"HIGH", "LOW"})
  void vector_4_no_bands_when_the_first_quartile_equals_the_third(Polarity polarity) {
    assertThat(Bands.of(values(5, 5, 5), polarity))
        .isEqualTo(new Bands.NotBanded(new Coverage(3, 3), "the first quartile equals the third"));
  }

  /** "6. SN values 10, NA x 9: LAIT mean 10; ours says 1 of 10, below the minimum." */
  @Test
  void vector_6_no_average_below_the_minimum() {
    List<Figure> neighbours =
        Stream.concat(
                Stream.of(Figure.of(BigDecimal.TEN)),
                Collections.nCopies(9, Figure.of(Shorthand.CONFIDENTIAL)).stream())
            .toList();

    assertThat(NeighbourAverage.of(neighbours))
        .isEqualTo(
            new NeighbourAverage.Refused(
                new Coverage(1, 10), "fewer than 6 in 10 neighbours have a figure"));
  }

  /**
   * "no quartile/rank if <80% shown"; and, of an area with small numbers, "no quartile, no rank".
   * Two rules: the first is about what is published, the second about one area.
   */
  @ParameterizedTest
  @CsvSource({"8, 10, 7, true", "8, 10, 3, true", "7, 10, 7, false"})
  void areas_with_small_numbers_count_as_shown_and_are_not_ranked(
      int shown, int of, int ranked, boolean given) {
    List<OptionalDouble> values =
        Stream.concat(
                Stream.iterate(1.0, v -> v + 1).limit(ranked).map(OptionalDouble::of),
                Collections.nCopies(of - ranked, OptionalDouble.empty()).stream())
            .toList();
    Coverage published = new Coverage(shown, of);

    assertThat(
            Ranks.of(values, published, Polarity.HIGH).places().stream().flatMap(Optional::stream))
        .hasSize(given ? ranked : 0)
        .allMatch(rank -> rank.of() == ranked);
    assertThat(Bands.of(values, published, Polarity.HIGH) instanceof Bands.Cut).isEqualTo(given);
  }

  @Test
  void no_bands_when_every_area_has_small_numbers() {
    List<OptionalDouble> none = Collections.nCopies(5, OptionalDouble.empty());

    assertThat(Bands.of(none, new Coverage(5, 5), Polarity.HIGH))
        .isEqualTo(new Bands.NotBanded(new Coverage(5, 5), "every area has small numbers"));
  }
}
