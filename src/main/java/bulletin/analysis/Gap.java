package bulletin.analysis;

import bulletin.figures.Shorthand;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Group minus comparator at full precision; negative when the group is lower. Shares are in
 * percentage points, scores in points of the score.
 */
public sealed interface Gap {
  /**
   * A gap that can be shown.
   *
   * @param size how large it is
   * @param test what is known of chance
   * @param verdict what may be claimed
   * @param flags what the reader must know besides
   * @param ratio of two shares; empty for scores and changes, and when the comparator's share is 0
   */
  record Calculated(Size size, Test test, Verdict verdict, Set<Flag> flags, Optional<Ratio> ratio)
      implements Gap {
    /** Copies the flags, in the order of their enum. */
    public Calculated {
      EnumSet<Flag> copy = EnumSet.noneOf(Flag.class);
      copy.addAll(flags);
      flags = Collections.unmodifiableSet(copy);
    }

    /** Group minus comparator, not rounded. */
    public double estimate() {
      return size.estimate();
    }

    /** Every value that the rounding of the published figures allows. */
    public Interval roundingRange() {
      return size.roundingRange();
    }

    /** The 95% confidence interval. */
    public Optional<Interval> interval() {
      return test.interval();
    }

    /** The test statistic. */
    public OptionalDouble z() {
      return test.z();
    }

    /** Two-sided p-value; 0 stands for a number too small for a double and is never printed so. */
    public OptionalDouble p() {
      return test.p();
    }

    /** How the interval was made. */
    public Method method() {
      return test.method();
    }

    /**
     * The same gap without interval, test and verdict: it may not be tested.
     *
     * @param reason a lower-case phrase
     */
    public Calculated withoutTest(String reason) {
      return new Calculated(size, Test.none(), new Verdict.NotTested(reason), flags, ratio);
    }

    /** The same gap with the verdict of an adjusted p-value: several tests stand together. */
    public Calculated withVerdict(Verdict adjusted) {
      return new Calculated(size, test, adjusted, flags, ratio);
    }
  }

  /**
   * A gap that must not or cannot be shown.
   *
   * @param why what stands in its place; {@link Shorthand#UNRELIABLE} when the published figures
   *     contradict one another
   * @param reason a lower-case phrase
   */
  record NotCalculated(Shorthand why, String reason) implements Gap {}

  /**
   * How large a gap is.
   *
   * @param estimate group minus comparator, not rounded
   * @param roundingRange every value that the rounding of the published figures allows; a point
   *     when nothing was rounded
   */
  record Size(double estimate, Interval roundingRange) {
    private static final double FINE = 0.25;
    private static final double WHOLE = 1;

    /** Two whole percentages leave one point either way, which binary arithmetic may overshoot. */
    private static final double LAST_BITS = 1e-9;

    /**
     * How many decimals rounding leaves: 1 when the range reaches at most 0.25 either way, 0 when
     * at most 1, otherwise empty: rounding is too coarse to print the gap. For percentage points.
     */
    public OptionalInt decimals() {
      double reach = roundingRange.width() / 2;
      if (reach <= FINE + LAST_BITS) {
        return OptionalInt.of(1);
      }
      return reach <= WHOLE + LAST_BITS ? OptionalInt.of(0) : OptionalInt.empty();
    }
  }

  /**
   * What is known of chance.
   *
   * @param method how the interval was made
   * @param interval 95%; empty when no test may be made
   * @param z the test statistic
   * @param p two-sided
   * @param standardError of the estimate, not pooled
   */
  record Test(
      Method method,
      Optional<Interval> interval,
      OptionalDouble z,
      OptionalDouble p,
      OptionalDouble standardError) {
    static Test none() {
      return new Test(
          Method.SUBTRACTION,
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }

    static Test withoutP(Method method, Interval interval) {
      return new Test(
          method,
          Optional.of(interval),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty());
    }

    static Test of(Method method, Difference difference) {
      return new Test(
          method,
          Optional.of(difference.interval()),
          OptionalDouble.of(difference.z()),
          OptionalDouble.of(difference.p()),
          OptionalDouble.of(difference.standardError()));
    }
  }
}
