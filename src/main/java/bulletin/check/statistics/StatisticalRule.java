package bulletin.check.statistics;

import bulletin.check.Card;
import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Rule;
import bulletin.check.Submission;
import java.util.List;
import java.util.Optional;

/** A rule about figures: it needs a report that says what the columns are for. */
abstract class StatisticalRule extends Rule {
  private static final List<String> TIME_AND_PLACE =
      List.of("time_period", "time_identifier", "geographic_level");

  StatisticalRule(Card card, Example example) {
    super(card, example);
  }

  @Override
  protected final Optional<String> obstacle(Submission submission) {
    if (submission.design().isEmpty()) {
      return Optional.of("no report says which columns are counts, percentages and scores");
    }
    return TIME_AND_PLACE.stream()
        .filter(column -> !submission.data().has(column))
        .findFirst()
        .map(column -> "the file has no column " + column);
  }

  @Override
  protected final void judge(Submission submission, Findings findings) {
    judge(Numbers.of(submission), findings);
  }

  /** Looks, and says what it found. */
  abstract void judge(Numbers numbers, Findings findings);
}
