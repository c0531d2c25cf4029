package bulletin.analysis;

import bulletin.figures.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The average of an area's statistical neighbours: the unweighted mean of those with a figure, and
 * their median. The area itself is not among them.
 */
public sealed interface NeighbourAverage {
  /** How many neighbours have a figure. */
  Coverage coverage();

  /**
   * An average; in the figures' unit, not rounded.
   *
   * @param coverage print it beside the average: neighbours that are not shown have small numbers
   */
  record Average(Coverage coverage, double mean, double median) implements NeighbourAverage {}

  /**
   * No average.
   *
   * @param reason a lower-case phrase
   */
  record Refused(Coverage coverage, String reason) implements NeighbourAverage {}

  /**
   * The average; refused when fewer than 6 in 10 of the neighbours have a figure.
   *
   * @param neighbours one figure for each neighbour, withheld ones included
   */
  static NeighbourAverage of(List<Figure> neighbours) {
    Coverage coverage =
        Coverage.of(
            neighbours.stream()
                .map(Figure::number)
                .map(n -> n.map(v -> OptionalDouble.of(v.doubleValue())))
                .map(n -> n.orElseGet(OptionalDouble::empty))
                .toList());
    if (coverage.shown() == 0 || 10L * coverage.shown() < 6L * coverage.of()) {
      return new Refused(coverage, "fewer than 6 in 10 neighbours have a figure");
    }
    double[] shown =
        neighbours.stream()
            .flatMap(n -> n.number().stream())
            .mapToDouble(v -> v.doubleValue())
            .toArray();
    double mean = Arrays.stream(shown).sum() / shown.length;
    return new Average(coverage, mean, Quantiles.type7(shown, 0.5));
  }
}
