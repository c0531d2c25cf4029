package bulletin.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Places of areas, 1 being best: one plus the number of areas with a better value, so that equal
 * values share the best place ("1224"). Values that are not there get no place and do not count.
 *
 * @param coverage how many areas have a value
 * @param places one for each area in the order given; all empty without polarity, or when fewer
 *     than 80% of the areas have a value
 */
public record Ranks(Coverage coverage, List<Optional<Rank>> places) {
  /** Copies the places. */
  public Ranks {
    places = List.copyOf(places);
  }

  /**
   * A place among others.
   *
   * @param place 1 is best
   * @param of how many areas have a place
   * @param tied whether another area has the same value
   */
  public record Rank(int place, int of, boolean tied) {}

  /**
   * Ranks areas.
   *
   * @param values not rounded, one for each area; empty for an area that is withheld or flagged
   *     {@link Flag#SMALL_NUMBERS}
   */
  public static Ranks of(List<OptionalDouble> values, Polarity polarity) {
    return of(values, Coverage.of(values), polarity);
  }

  /**
   * As {@link #of(List, Polarity)}, when some areas have a published value and are flagged {@link
   * Flag#SMALL_NUMBERS}: these get no place, and do not stand in the way of ranking the others.
   *
   * @param published how many areas have a published value, flagged or not
   */
  public static Ranks of(List<OptionalDouble> values, Coverage published, Polarity polarity) {
    if (polarity == Polarity.NONE || !published.isEnoughToRank()) {
      return new Ranks(published, values.stream().map(v -> Optional.<Rank>empty()).toList());
    }
    double[] shown =
        values.stream()
            .flatMapToDouble(OptionalDouble::stream)
            .map(v -> sign(v, polarity))
            .toArray();
    return new Ranks(
        published,
        values.stream()
            .map(v -> v.stream().mapToObj(x -> rank(sign(x, polarity), shown)).findFirst())
            .toList());
  }

  private static double sign(double value, Polarity polarity) {
    return polarity == Polarity.HIGH ? -value : value;
  }

  private static Rank rank(double value, double[] shown) {
    long better = DoubleStream.of(shown).filter(other -> other < value).count();
    long equal = DoubleStream.of(shown).filter(other -> other == value).count();
    return new Rank((int) better + 1, shown.length, equal > 1);
  }
}
