package bulletin.check;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * One thing that is looked for: a small class, which says what and why, and shows the smallest
 * files that trip it. Stateless; judged in parallel with others.
 */
public abstract class Rule {
  private final Card card;
  private final Supplier<Example> example;

  /**
   * A rule with its card and the example that is also its test.
   *
   * @param example made only when it is asked for
   */
  protected Rule(Card card, Supplier<Example> example) {
    this.card = card;
    this.example = example;
  }

  /** A rule with its card and the example that is also its test. */
  protected Rule(Card card, Example example) {
    this(card, () -> example);
  }

  /** What it says of itself. */
  public final Card card() {
    return card;
  }

  /** Its name. */
  public final String id() {
    return card.id();
  }

  /** The smallest files that trip it. */
  public final Example example() {
    return example.get();
  }

  /** Why it cannot be judged for what is handed in; empty when it can. */
  protected Optional<String> obstacle(Submission submission) {
    return Optional.empty();
  }

  /** Looks, and says what it found. */
  protected abstract void judge(Submission submission, Findings findings);

  /** The result for what is handed in. */
  public final Result run(Submission submission) {
    Findings findings = new Findings(card);
    obstacle(submission).ifPresentOrElse(findings::notJudged, () -> judge(submission, findings));
    return new Result(card, findings.list(), findings.notJudged());
  }
}
