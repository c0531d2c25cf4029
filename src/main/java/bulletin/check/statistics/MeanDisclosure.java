package bulletin.check.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a mean gives away of the one value in it that is not shown: so many times the mean, less the
 * values that are shown. An average of ten neighbours with nine of them on the same page is such a
 * mean.
 *
 * @param least the lowest that the value can be, allowing for the rounding of the mean
 * @param most the highest
 * @param worked the sum, for print
 */
public record MeanDisclosure(double least, double most, String worked) {

  /**
   * Works it out; empty when no value or more than one is hidden.
   *
   * @param values all values that the mean is of, as they are shown; empty for one that is not
   * @param mean as it is shown
   * @param decimals those of the mean
   */
  public static Optional<MeanDisclosure> of(
      List<OptionalDouble> values, double mean, int decimals) {
    long hidden = values.stream().filter(OptionalDouble::isEmpty).count();
    if (hidden != 1) {
      return Optional.empty();
    }
    double shown = values.stream().flatMapToDouble(OptionalDouble::stream).sum();
    double half = 0.5 * Math.pow(10, -decimals) * values.size();
    double value = values.size() * mean - shown;
    String worked =
        "%d x %s less the %d that are shown (%s) leaves %s, give or take %s"
            .formatted(
                values.size(),
                Subtraction.shown(mean),
                values.size() - 1,
                Subtraction.shown(shown),
                Subtraction.shown(value),
                Subtraction.shown(half));
    return Optional.of(new MeanDisclosure(value - half, value + half, worked));
  }
}
