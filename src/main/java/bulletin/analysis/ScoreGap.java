package bulletin.analysis;

import bulletin.figures.Figure;
import bulletin.figures.Shorthand;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The gap between two mean scores that were published with 95% intervals: first minus second, in
 * points of the score, not rounded. The published limits are decoded with 1.96.
 */
public final class ScoreGap {
  private static final String ROUNDS_TO_ZERO = "limit rounds to zero";

  private ScoreGap() {}

  /** The gap of two scores of which no pupil is in both. */
  public static Gap between(PublishedScore first, PublishedScore second) {
    return between(first, second, Relation.INDEPENDENT);
  }

  /**
   * The gap of two scores.
   *
   * <p>Not calculated when a figure of either side is withheld ({@code c} first), when there are no
   * pupils, or when a published interval does not hold its score. Calculated without interval, test
   * and verdict when either is of fewer than 10 pupils, when rounding hides more than half of what
   * chance does, or when a score rounds to zero and that leaves the sign open. A limit that rounds
   * to zero counts as 0 and is flagged.
   *
   * @param relation a part of a whole needs the part to be the smaller; otherwise it is compared as
   *     independent and flagged
   */
  public static Gap between(PublishedScore first, PublishedScore second, Relation relation) {
    Optional<Gap.NotCalculated> withheld = Withheld.of(first.shorthands(), second.shorthands());
    if (withheld.isPresent()) {
      return withheld.get();
    }
    return refusal(first)
        .or(() -> refusal(second))
        .<Gap>map(refused -> refused)
        .orElseGet(() -> new Pair(first, second, relation).gap());
  }

  /**
   * Whether a score differs from zero, by its published interval. Borderline when the limit that
   * decides rounds to zero without being zero; not tested when a figure is withheld or contradicts
   * another, or when it is of fewer than 10 pupils.
   */
  public static Verdict againstZero(PublishedScore score) {
    if (score.shorthands().anyMatch(why -> why != Shorthand.LOW)) {
      return new Verdict.NotTested("a figure is withheld");
    }
    Optional<Gap.NotCalculated> refusal = refusal(score);
    if (refusal.isPresent()) {
      return new Verdict.NotTested(refusal.get().reason());
    }
    if (Withheld.orZero(score.pupils()) < 10) {
      return new Verdict.NotTested("fewer than 10 pupils");
    }
    if (score.lower() instanceof Figure.Withheld || score.upper() instanceof Figure.Withheld) {
      return new Verdict.Borderline(ROUNDS_TO_ZERO);
    }
    return Verdict.of(new Interval(Withheld.orZero(score.lower()), Withheld.orZero(score.upper())));
  }

  private static Optional<Gap.NotCalculated> refusal(PublishedScore score) {
    if (Withheld.orZero(score.pupils()) <= 0) {
      return Optional.of(new Gap.NotCalculated(Shorthand.NOT_APPLICABLE, "there are no pupils"));
    }
    double lower = Withheld.orZero(score.lower());
    double upper = Withheld.orZero(score.upper());
    double value = Withheld.orZero(score.score());
    return lower < upper && lower <= value && value <= upper
        ? Optional.empty()
        : Optional.of(
            new Gap.NotCalculated(
                Shorthand.UNRELIABLE, "a published interval does not hold its score"));
  }

  /** Two scores that can be compared. */
  private record Pair(PublishedScore first, PublishedScore second, Relation relation) {

    Gap gap() {
      if (pupils(first) < 10 || pupils(second) < 10) {
        return untested("fewer than 10 pupils", flags());
      }
      if (aScoreRoundsToZero() && range().contains(0)) {
        return untested("a score rounds to zero and leaves the sign open", flags());
      }
      Difference difference = difference(MeanScore.of(first), MeanScore.of(second));
      return range().width() > difference.interval().width() / 2
          ? untested("rounding is too coarse", with(Flag.ROUNDING_TOO_COARSE))
          : tested(difference);
    }

    private Gap tested(Difference difference) {
      Set<Flag> flags = flags();
      if (dependsOnRounding(difference.direction())) {
        flags.add(Flag.DEPENDS_ON_ROUNDING);
      }
      if (relation == Relation.INDEPENDENT && intervalsOverlap()) {
        flags.add(Flag.INTERVALS_OVERLAP);
      }
      Method method = isSubset() ? Method.MEANS_PART_OF_WHOLE : Method.MEANS;
      return new Gap.Calculated(
          new Gap.Size(difference.estimate(), range()),
          Gap.Test.of(method, difference),
          Verdict.of(difference.interval(), difference.p()),
          flags,
          Optional.empty());
    }

    private Gap untested(String reason, Set<Flag> flags) {
      double estimate = MeanScore.of(first).mean() - MeanScore.of(second).mean();
      return new Gap.Calculated(
          new Gap.Size(estimate, range()),
          Gap.Test.none(),
          new Verdict.NotTested(reason),
          flags,
          Optional.empty());
    }

    private Difference difference(MeanScore a, MeanScore b) {
      return isSubset() ? MeanScore.partOfWhole(a, b) : MeanScore.difference(a, b);
    }

    private boolean isSubset() {
      return relation == Relation.PART_OF_WHOLE && pupils(first) < pupils(second);
    }

    private Interval range() {
      double reach = first.halfUnit() + second.halfUnit();
      double estimate = MeanScore.of(first).mean() - MeanScore.of(second).mean();
      return new Interval(estimate - reach, estimate + reach);
    }

    private boolean dependsOnRounding(int direction) {
      return DoubleStream.of(-1, 1)
          .mapToObj(
              sign ->
                  difference(
                      MeanScore.of(first).withWidthChangedBy(sign * 2 * first.halfUnit()),
                      MeanScore.of(second).withWidthChangedBy(sign * 2 * second.halfUnit())))
          .map(Difference::standardError)
          .flatMap(
              error ->
                  Stream.of(range().lower(), range().upper())
                      .map(d -> MeanScore.difference(d, error)))
          .anyMatch(corner -> corner.direction() != direction);
    }

    private boolean intervalsOverlap() {
      return limits(first).overlaps(limits(second));
    }

    private boolean aScoreRoundsToZero() {
      return first.score() instanceof Figure.Withheld || second.score() instanceof Figure.Withheld;
    }

    private Set<Flag> with(Flag flag) {
      Set<Flag> flags = flags();
      flags.add(flag);
      return flags;
    }

    private Set<Flag> flags() {
      Set<Flag> flags = EnumSet.noneOf(Flag.class);
      if (pupils(first) < 30 || pupils(second) < 30) {
        flags.add(Flag.SMALL_NUMBERS);
      }
      if (Stream.concat(first.shorthands(), second.shorthands()).findAny().isPresent()) {
        flags.add(Flag.ROUNDS_TO_ZERO);
      }
      if (relation == Relation.PART_OF_WHOLE && !isSubset()) {
        flags.add(Flag.NOT_A_SUBSET);
      }
      return flags;
    }

    private static double pupils(PublishedScore score) {
      return Withheld.orZero(score.pupils());
    }

    private static Interval limits(PublishedScore score) {
      return new Interval(Withheld.orZero(score.lower()), Withheld.orZero(score.upper()));
    }
  }
}
