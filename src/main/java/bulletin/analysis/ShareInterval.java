package bulletin.analysis;

import bulletin.analysis.FeasibleShare.Reading;
import bulletin.figures.Shorthand;
import java.util.Optional;
import java.util.OptionalDouble;

/** The 95% interval of one published percentage: {@link Wilson}, in per cent, 0 to 100. */
public final class ShareInterval {
  private ShareInterval() {}

  /**
   * The interval; empty when a figure is withheld or contradicts another, when the denominator is
   * below 10, or when rounding hides too much.
   */
  public static Optional<Interval> of(PublishedShare share) {
    return feasible(share)
        .filter(possible -> !possible.published().tooFew())
        .flatMap(ShareInterval::percent);
  }

  /**
   * The percentage at full precision: from the counts where they say more than the published
   * percentage; empty when a figure is withheld or contradicts another.
   */
  public static OptionalDouble bestPercent(PublishedShare share) {
    return feasible(share).stream().mapToDouble(possible -> possible.best() * 100).findFirst();
  }

  /** Every percentage that the rounding of the published figures allows. */
  public static Optional<Interval> roundingRange(PublishedShare share) {
    return feasible(share).map(possible -> possible.range().times(100));
  }

  /**
   * How its published figures contradict one another, as a phrase such as "a published percentage
   * contradicts its counts"; empty when they fit or one of them is withheld.
   */
  public static Optional<String> contradiction(PublishedShare share) {
    if (share.shorthands().findAny().isPresent()) {
      return Optional.empty();
    }
    return switch (FeasibleShare.read(share)) {
      case Reading.Refused refused ->
          Optional.of(refused.reason()).filter(reason -> refused.why() == Shorthand.UNRELIABLE);
      case Reading.Shown shown -> Optional.empty();
    };
  }

  private static Optional<FeasibleShare> feasible(PublishedShare share) {
    if (share.shorthands().anyMatch(why -> why != Shorthand.LOW)) {
      return Optional.empty();
    }
    return switch (FeasibleShare.read(share)) {
      case Reading.Refused refused -> Optional.empty();
      case Reading.Shown shown -> Optional.of(shown.share());
    };
  }

  private static Optional<Interval> percent(FeasibleShare possible) {
    Interval percent = Wilson.of(possible.proportion(), Normal.Z95).times(100);
    return Coarseness.refuses(possible.range().times(100), percent)
        ? Optional.empty()
        : Optional.of(percent);
  }
}
