package bulletin.analysis;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Quartile bands of areas, A being best: half-open, each closed above, so a value on a cut point is
 * in the band of lower values. Quartiles are of type 7, and values are compared before rounding.
 */
public sealed interface Bands {
  /** How many areas have a value. */
  Coverage coverage();

  /** A quarter of the areas; A is best. */
  enum Band {
    A,
    B,
    C,
    D
  }

  /**
   * The cut points.
   *
   * @param coverage how many areas have a value
   * @param polarity not {@link Polarity#NONE}
   * @param cuts minimum, first quartile, median, third quartile, maximum; not rounded
   */
  record Cut(Coverage coverage, Polarity polarity, List<Double> cuts) implements Bands {
    /** Copies the cuts. */
    public Cut {
      cuts = List.copyOf(cuts);
    }

    /**
     * The band of a value.
     *
     * @throws IllegalArgumentException when it is outside minimum to maximum
     */
    public Band of(double value) {
      if (value < cuts.getFirst() || value > cuts.getLast()) {
        throw new IllegalArgumentException(
            value + " is not between " + cuts.getFirst() + " and " + cuts.getLast());
      }
      int quarter = 0;
      while (quarter < 3 && value > cuts.get(quarter + 1)) {
        quarter++;
      }
      return fromLowest().get(quarter);
    }

    /**
     * The limits of a band: above the lower, up to and including the upper; the lowest band also
     * holds its lower limit. Not rounded.
     */
    public Interval limits(Band band) {
      int quarter = fromLowest().indexOf(band);
      return new Interval(cuts.get(quarter), cuts.get(quarter + 1));
    }

    private List<Band> fromLowest() {
      return polarity == Polarity.LOW
          ? List.of(Band.A, Band.B, Band.C, Band.D)
          : List.of(Band.D, Band.C, Band.B, Band.A);
    }
  }

  /**
   * No bands, printed as "-".
   *
   * @param coverage how many areas have a value
   * @param reason a lower-case phrase
   */
  record NotBanded(Coverage coverage, String reason) implements Bands {}

  /**
   * Cuts areas into bands; not when the indicator has no polarity, fewer than 80% of the areas have
   * a value, or the first quartile equals the third.
   *
   * @param values not rounded, one for each area; empty for an area that is withheld or flagged
   *     {@link Flag#SMALL_NUMBERS}
   */
  static Bands of(List<OptionalDouble> values, Polarity polarity) {
    return of(values, Coverage.of(values), polarity);
  }

  /**
   * As {@link #of(List, Polarity)}, when some areas have a published value and are flagged {@link
   * Flag#SMALL_NUMBERS}: these are in no band.
   *
   * @param coverage how many areas have a published value, flagged or not
   */
  static Bands of(List<OptionalDouble> values, Coverage coverage, Polarity polarity) {
    if (polarity == Polarity.NONE) {
      return new NotBanded(coverage, "neither end is better");
    }
    if (!coverage.isEnoughToRank()) {
      return new NotBanded(coverage, "fewer than 80% of areas have a value");
    }
    double[] shown = values.stream().flatMapToDouble(OptionalDouble::stream).toArray();
    if (shown.length == 0) {
      return new NotBanded(coverage, "every area has small numbers");
    }
    List<Double> cuts =
        List.of(0.0, 0.25, 0.5, 0.75, 1.0).stream().map(q -> Quantiles.type7(shown, q)).toList();
    return cuts.get(1).equals(cuts.get(3))
        ? new NotBanded(coverage, "the first quartile equals the third")
        : new Cut(coverage, polarity, cuts);
  }
}
