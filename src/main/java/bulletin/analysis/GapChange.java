package bulletin.analysis;

import bulletin.figures.Shorthand;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The change in a gap: later minus earlier, in the unit of the gaps, not rounded. The interval is
 * {@link Mover}'s; the p-value is Wald's, from variances that are not pooled.
 *
 * <p>The caller decides whether the two are comparable: different people in each, one definition,
 * one version, adjacent periods. A change below zero of a gap below zero is a gap that widened.
 */
public final class GapChange {
  private GapChange() {}

  /**
   * The change. Not calculated when either gap is not; without interval, test and verdict when
   * either gap has none, or is flagged {@link Flag#SMALL_NUMBERS}, or when rounding hides too much.
   */
  public static Gap between(Gap later, Gap earlier) {
    return switch (later) {
      case Gap.NotCalculated no -> stronger(no, earlier);
      case Gap.Calculated now ->
          switch (earlier) {
            case Gap.NotCalculated no -> no;
            case Gap.Calculated then -> new Pair(now, then).change();
          };
    };
  }

  /**
   * The change of gaps that may not be tested against one another, such as of the same people in
   * both periods: without interval, test and verdict.
   *
   * @param reason a lower-case phrase
   */
  public static Gap withoutTest(Gap later, Gap earlier, String reason) {
    return switch (later) {
      case Gap.NotCalculated no -> stronger(no, earlier);
      case Gap.Calculated now ->
          switch (earlier) {
            case Gap.NotCalculated no -> no;
            case Gap.Calculated then -> new Pair(now, then).untested(reason);
          };
    };
  }

  /** How a gap moved. */
  public enum Movement {
    /** Nearer to zero, on the same side of it. */
    NARROWED,
    /** Further from zero, on the same side of it. */
    WIDENED,
    /** From one side of zero to the other, or from or to zero itself. */
    TURNED
  }

  /**
   * How a gap moved; empty when the change is not significant, and so nothing may be said. A gap
   * that narrowed is no improvement if both shares fell.
   *
   * @param change of these gaps
   */
  public static Optional<Movement> movement(
      Gap.Calculated later, Gap.Calculated earlier, Gap.Calculated change) {
    return switch (change.verdict()) {
      case Verdict.Lower lower -> Optional.of(movement(later.estimate(), earlier.estimate()));
      case Verdict.Higher higher -> Optional.of(movement(later.estimate(), earlier.estimate()));
      case Verdict.NoSignificantDifference none -> Optional.empty();
      case Verdict.Borderline borderline -> Optional.empty();
      case Verdict.NotTested notTested -> Optional.empty();
    };
  }

  private static Movement movement(double later, double earlier) {
    if (later * earlier <= 0) {
      return Movement.TURNED;
    }
    return Math.abs(later) < Math.abs(earlier) ? Movement.NARROWED : Movement.WIDENED;
  }

  private static Gap.NotCalculated stronger(Gap.NotCalculated later, Gap earlier) {
    if (earlier instanceof Gap.NotCalculated other
        && Shorthand.strongest(List.of(later.why(), other.why())).orElseThrow() != later.why()) {
      return other;
    }
    return later;
  }

  /** Two gaps that can be compared. */
  private record Pair(Gap.Calculated later, Gap.Calculated earlier) {

    Gap change() {
      if (flags().contains(Flag.SMALL_NUMBERS)) {
        return untested("small numbers");
      }
      if (later.interval().isEmpty() || earlier.interval().isEmpty()) {
        return untested("a gap has no interval");
      }
      return tested(later.interval().get(), earlier.interval().get());
    }

    private Gap tested(Interval now, Interval then) {
      Interval interval = Mover.difference(later.estimate(), now, earlier.estimate(), then);
      Set<Flag> flags = flags();
      if (Coarseness.refuses(range(), interval)) {
        flags.add(Flag.ROUNDING_TOO_COARSE);
        return untested("rounding is too coarse", flags);
      }
      Difference change = difference(interval);
      if (dependsOnRounding(change)) {
        flags.add(Flag.DEPENDS_ON_ROUNDING);
      }
      return new Gap.Calculated(size(), test(change), verdict(change), flags, Optional.empty());
    }

    private static Gap.Test test(Difference change) {
      return change.standardError() > 0
          ? Gap.Test.of(Method.MOVER, change)
          : Gap.Test.withoutP(Method.MOVER, change.interval());
    }

    /** Without a standard error there is no p-value to disagree with the interval. */
    private static Verdict verdict(Difference change) {
      return change.standardError() > 0
          ? Verdict.of(change.interval(), change.p())
          : Verdict.of(change.interval());
    }

    private Difference difference(Interval interval) {
      double error = Math.hypot(error(later), error(earlier));
      double z = error > 0 ? size().estimate() / error : 0;
      return new Difference(size().estimate(), interval, z, error);
    }

    private static double error(Gap.Calculated gap) {
      OptionalDouble error = gap.test().standardError();
      return error.orElse(0);
    }

    private boolean dependsOnRounding(Difference change) {
      return Stream.of(range().lower(), range().upper())
          .map(end -> change.interval().plus(end - change.estimate()))
          .anyMatch(moved -> moved.contains(0) != change.interval().contains(0));
    }

    private Gap untested(String reason) {
      return untested(reason, flags());
    }

    private Gap untested(String reason, Set<Flag> flags) {
      return new Gap.Calculated(
          size(), Gap.Test.none(), new Verdict.NotTested(reason), flags, Optional.empty());
    }

    private Gap.Size size() {
      return new Gap.Size(later.estimate() - earlier.estimate(), range());
    }

    private Interval range() {
      return later.roundingRange().minus(earlier.roundingRange());
    }

    /**
     * Those that speak of the published figures; the others speak of the gap they are flagged on.
     */
    private Set<Flag> flags() {
      Set<Flag> flags = EnumSet.noneOf(Flag.class);
      flags.addAll(later.flags());
      flags.addAll(earlier.flags());
      flags.retainAll(EnumSet.of(Flag.SMALL_NUMBERS, Flag.NOT_A_SUBSET, Flag.ROUNDS_TO_ZERO));
      return flags;
    }
  }
}
