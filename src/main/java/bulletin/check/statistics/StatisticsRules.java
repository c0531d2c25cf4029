package bulletin.check.statistics;

import bulletin.check.Rule;
import java.util.List;

/** All of our own rules about figures. */
public final class StatisticsRules {
  private StatisticsRules() {}

  /** From single cells to the whole file. */
  public static List<Rule> all() {
    return List.of(
        new SymbolAllowed(),
        new PercentageRecomputed(),
        new PublishedIntervals(),
        new RoundingByLevel(),
        new SmallCount(),
        new SuppressionConsistent(),
        new WithheldRecoverable(),
        new PartsAddUp(),
        new PercentageOfParts(),
        new AuthorityRoster(),
        new CodesOverTime(),
        new CompleteGrid(),
        new PeriodSkipped(),
        new StrayValue(),
        new StatusOfPeriod(),
        new NoFigures(),
        new UnusualChange());
  }
}
