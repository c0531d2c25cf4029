package bulletin.analysis;

import bulletin.figures.Figure;
import bulletin.figures.Shorthand;
import java.util.stream.Stream;

/**
 * A mean score with its published 95% interval.
 *
 * @param pupils how many the mean is of
 * @param score the mean
 * @param lower the interval's lower limit
 * @param upper the interval's upper limit
 * @param decimals decimals of the three columns, never of the cell
 */
public record PublishedScore(
    Figure pupils, Figure score, Figure lower, Figure upper, int decimals) {

  /** Whether {@link Flag#SMALL_NUMBERS} is said of it: of fewer than 30; not when withheld. */
  public boolean isSmall() {
    return pupils.number().isPresent() && Withheld.orZero(pupils) < 30;
  }

  Stream<Shorthand> shorthands() {
    return Stream.of(pupils, score, lower, upper).flatMap(figure -> figure.shorthand().stream());
  }

  /** How far a true figure may lie from the published: 0.005 at two decimals. */
  double halfUnit() {
    return 0.5 * Math.pow(10, -decimals);
  }
}
