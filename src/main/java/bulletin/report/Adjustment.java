package bulletin.report;

import bulletin.analysis.Gap;
import bulletin.analysis.Method;
import bulletin.analysis.MultipleComparisons;
import bulletin.figures.RowKey;
import bulletin.report.definition.ReportDefinition.Adjust;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The tests of one table, allowed for together. A difference that is significant by itself but not
 * among its fellows is reported as not significant; raw and adjusted p-values are both kept.
 */
final class Adjustment {
  private final Evaluation evaluation;
  private final Adjust adjust;
  private final Map<RowKey, Double> adjusted = new HashMap<>();

  Adjustment(Evaluation evaluation, List<RowKey> family, Adjust adjust) {
    this.evaluation = evaluation;
    this.adjust = adjust;
    List<RowKey> tested = family.stream().distinct().filter(key -> raw(key).isPresent()).toList();
    double[] p = tested.stream().mapToDouble(key -> raw(key).getAsDouble()).toArray();
    double[] q =
        switch (adjust) {
          case NONE -> new double[0];
          case HOLM -> MultipleComparisons.holm(p);
          case BENJAMINI_HOCHBERG -> MultipleComparisons.benjaminiHochberg(p);
        };
    for (int i = 0; i < q.length; i++) {
      adjusted.put(tested.get(i), q[i]);
    }
  }

  private OptionalDouble raw(RowKey key) {
    return evaluation.gap(key) instanceof Gap.Calculated gap ? gap.p() : OptionalDouble.empty();
  }

  /** How the tests are allowed for; empty when each stands by itself. */
  Optional<Method> method() {
    return switch (adjust) {
      case NONE -> Optional.empty();
      case HOLM -> Optional.of(Method.HOLM);
      case BENJAMINI_HOCHBERG -> Optional.of(Method.BENJAMINI_HOCHBERG);
    };
  }

  OptionalDouble adjustedP(RowKey key) {
    Double p = adjusted.get(key);
    return p == null ? OptionalDouble.empty() : OptionalDouble.of(p);
  }

  /** The gap with the verdict that its adjusted p-value allows. */
  Gap gap(RowKey key) {
    Gap gap = evaluation.gap(key);
    Double p = adjusted.get(key);
    return p != null && gap instanceof Gap.Calculated calculated
        ? calculated.withVerdict(MultipleComparisons.adjusted(calculated.verdict(), p))
        : gap;
  }
}
