package bulletin.analysis;

import bulletin.analysis.FeasibleShare.Reading;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The gap between two published percentages: group minus comparator, percentage points, not
 * rounded.
 *
 * <p>Counted from the counts where they say more than the published percentage ({@link
 * FeasibleShare}); interval and test by {@link Complement} when the comparator contains the group,
 * otherwise by {@link Newcombe}. The verdict is the interval's; when the p-value disagrees, no
 * direction is claimed.
 */
public final class ShareGap {
  private ShareGap() {}

  /**
   * The gap.
   *
   * <p>Not calculated when a figure of either side is withheld ({@code c} first, then {@code x u
   * z}), a denominator is zero, or counts and percentage contradict one another. Calculated without
   * interval, test and verdict when a denominator is below 10, when rounding hides too much, or
   * when a figure rounds to zero and that leaves the sign open.
   *
   * @param relation {@link Relation#PART_OF_WHOLE} needs one period, place and measure; counts that
   *     cannot be part and whole are compared as independent and flagged
   */
  public static Gap between(PublishedShare group, PublishedShare comparator, Relation relation) {
    Optional<Gap.NotCalculated> withheld = Withheld.of(group.shorthands(), comparator.shorthands());
    if (withheld.isPresent()) {
      return withheld.get();
    }
    return switch (FeasibleShare.read(group)) {
      case Reading.Refused refused -> notCalculated(refused);
      case Reading.Shown shown -> between(shown.share(), comparator, relation);
    };
  }

  private static Gap between(FeasibleShare group, PublishedShare comparator, Relation relation) {
    return switch (FeasibleShare.read(comparator)) {
      case Reading.Refused refused -> notCalculated(refused);
      case Reading.Shown shown -> new Pair(group, shown.share(), relation).gap();
    };
  }

  private static Gap.NotCalculated notCalculated(Reading.Refused refused) {
    return new Gap.NotCalculated(refused.why(), refused.reason());
  }

  /** Two shares that can be compared. */
  private record Pair(FeasibleShare group, FeasibleShare comparator, Relation relation) {

    Gap gap() {
      if (group.published().tooFew() || comparator.published().tooFew()) {
        return untested("fewer than 10 in a denominator", EnumSet.noneOf(Flag.class));
      }
      if (relation == Relation.PART_OF_WHOLE && group.published().equals(comparator.published())) {
        return untested("the group is the whole", EnumSet.noneOf(Flag.class));
      }
      if (roundsToZero() && range().contains(0)) {
        return untested(
            "a figure rounds to zero and leaves the sign open", EnumSet.noneOf(Flag.class));
      }
      return tested();
    }

    private Gap tested() {
      Optional<Difference> complement = complement(group.proportion(), comparator.proportion());
      Difference points =
          difference(group.proportion(), comparator.proportion())
              .times(100)
              .about(size().estimate());
      Set<Flag> flags = testFlags(complement.isPresent());
      if (Coarseness.refuses(range(), points.interval())) {
        flags.add(Flag.ROUNDING_TOO_COARSE);
        return untested("rounding is too coarse", flags);
      }
      if (dependsOnRounding(points.direction())) {
        flags.add(Flag.DEPENDS_ON_ROUNDING);
      }
      Method method = complement.isPresent() ? Method.COMPLEMENT : Method.NEWCOMBE;
      return new Gap.Calculated(
          size(),
          Gap.Test.of(method, points),
          Verdict.of(points.interval(), points.p()),
          with(flags),
          ratio(complement.isPresent()));
    }

    private Gap untested(String reason, Set<Flag> flags) {
      return new Gap.Calculated(
          size(),
          Gap.Test.none(),
          new Verdict.NotTested(reason),
          with(flags),
          Ratio.untested(group.best(), comparator.best()));
    }

    private Gap.Size size() {
      return new Gap.Size((group.best() - comparator.best()) * 100, range());
    }

    private Interval range() {
      return group.range().minus(comparator.range()).times(100);
    }

    private boolean roundsToZero() {
      return group.roundsToZero() || comparator.roundsToZero();
    }

    private Set<Flag> with(Set<Flag> more) {
      more.addAll(group.flags());
      more.addAll(comparator.flags());
      return more;
    }

    private Set<Flag> testFlags(boolean subset) {
      Set<Flag> flags = EnumSet.noneOf(Flag.class);
      if (relation == Relation.PART_OF_WHOLE && !subset) {
        flags.add(Flag.NOT_A_SUBSET);
      }
      if (relation == Relation.INDEPENDENT && intervalsOverlap()) {
        flags.add(Flag.INTERVALS_OVERLAP);
      }
      return flags;
    }

    private boolean intervalsOverlap() {
      return Wilson.of(group.proportion(), Normal.Z95)
          .overlaps(Wilson.of(comparator.proportion(), Normal.Z95));
    }

    private boolean dependsOnRounding(int direction) {
      return Stream.of(group.range().lower(), group.range().upper())
          .map(group::corner)
          .anyMatch(
              g ->
                  Stream.of(comparator.range().lower(), comparator.range().upper())
                      .map(comparator::corner)
                      .anyMatch(c -> difference(g, c).direction() != direction));
    }

    private Difference difference(Proportion g, Proportion c) {
      return complement(g, c).orElseGet(() -> Newcombe.of(g, c, Normal.Z95));
    }

    private Optional<Difference> complement(Proportion g, Proportion c) {
      return switch (relation) {
        case PART_OF_WHOLE -> Complement.of(g, c, Normal.Z95);
        case INDEPENDENT -> Optional.empty();
      };
    }

    private Optional<Ratio> ratio(boolean subset) {
      return subset
          ? Ratio.toWhole(group.proportion(), comparator.proportion(), Normal.Z95)
          : Ratio.independent(group.proportion(), comparator.proportion(), Normal.Z95);
    }
  }
}
