package bulletin.analysis;

import bulletin.figures.Figure;
import bulletin.figures.Shorthand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in place of a gap when a figure of either side is withheld. */
final class Withheld {
  private Withheld() {}

  /**
   * The strongest shorthand of both sides, confidential before all; empty when nothing is withheld
   * but what rounds to zero.
   */
  static Optional<Gap.NotCalculated> of(Stream<Shorthand> group, Stream<Shorthand> comparator) {
    List<Shorthand> ofGroup = group.toList();
    List<Shorthand> ofComparator = comparator.toList();
    return Shorthand.strongest(Stream.concat(ofGroup.stream(), ofComparator.stream()).toList())
        .filter(why -> why != Shorthand.LOW)
        .map(why -> new Gap.NotCalculated(why, reason(why, ofGroup, ofComparator)));
  }

  /**
   * A figure as a number; one that rounds to zero is 0. For figures that may not be withheld else.
   */
  static double orZero(Figure figure) {
    return figure.number().map(BigDecimal::doubleValue).orElse(0.0);
  }

  private static String reason(
      Shorthand why, List<Shorthand> ofGroup, List<Shorthand> ofComparator) {
    if (!ofComparator.contains(why)) {
      return "the group's figure is withheld";
    }
    return ofGroup.contains(why)
        ? "both figures are withheld"
        : "the comparator's figure is withheld";
  }
}
