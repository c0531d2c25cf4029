package bulletin.report;

import bulletin.analysis.Flag;
import bulletin.analysis.Gap;
import bulletin.analysis.Interval;
import bulletin.analysis.Method;
import bulletin.analysis.Verdict;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Gaps for tests. */
final class Gaps {
  private Gaps() {}

  /** A gap that was not tested. */
  static Gap.Calculated of(double estimate, double low, double high) {
    return new Gap.Calculated(
        new Gap.Size(estimate, new Interval(low, high)),
        new Gap.Test(
            Method.SUBTRACTION,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()),
        new Verdict.NotTested("small numbers"),
        Set.of(),
        Optional.empty());
  }

  static Gap.Calculated with(Verdict verdict, Flag... flags) {
    Gap.Calculated gap = of(-27.7, -27.7, -27.7).withVerdict(verdict);
    return new Gap.Calculated(gap.size(), gap.test(), verdict, Set.of(flags), gap.ratio());
  }
}
