package bulletin.analysis;

import bulletin.figures.Figure;
import bulletin.figures.Shorthand;
import java.util.stream.Stream;

/**
 * One published percentage with its counts. The counts are of people, each of whom is one trial;
 * never of sessions.
 *
 * @param numerator how many have it
 * @param denominator of how many
 * @param percent as published, 0 to 100, made by the publisher from counts that were not rounded
 * @param percentDecimals decimals of the percentage's column, never of the cell
 * @param rounding to what the counts are rounded
 */
public record PublishedShare(
    Figure numerator,
    Figure denominator,
    Figure percent,
    int percentDecimals,
    CountRounding rounding) {

  /**
   * Whether {@link Flag#SMALL_NUMBERS} is said of it: of fewer than 30, or fewer than 10 with it or
   * without it. Not known, and so not said, when a count is withheld.
   */
  public boolean isSmall() {
    return numerator.number().isPresent()
        && denominator.number().isPresent()
        && new FeasibleShare.Counts(Withheld.orZero(numerator), Withheld.orZero(denominator))
            .small();
  }

  Stream<Shorthand> shorthands() {
    return Stream.of(numerator, denominator, percent)
        .flatMap(figure -> figure.shorthand().stream());
  }
}
