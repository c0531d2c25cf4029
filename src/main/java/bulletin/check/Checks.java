package bulletin.check;

import bulletin.check.Finding.Severity;
import bulletin.check.Result.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all rules said of one submission.
 *
 * @param results in the order of the rules
 */
public record Checks(List<Result> results) {
  /** Copies the results. */
  public Checks {
    results = List.copyOf(results);
  }

  /**
   * Judges a submission by rules, in parallel. The publisher's screener stops at the end of a stage
   * in which a check fails; here all rules are judged, so that everything is mended at once, and
   * {@link #reached} says where the screener would have stopped.
   */
  public static Checks of(List<Rule> rules, Submission submission) {
    return new Checks(rules.parallelStream().map(rule -> rule.run(submission)).toList());
  }

  /** The last stage that the publisher's screener would reach. */
  public Stage reached() {
    return results.stream()
        .filter(r -> r.rule().stage().isPublishers() && r.outcome() == Outcome.FAIL)
        .map(r -> r.rule().stage())
        .min(Comparator.naturalOrder())
        .orElse(Stage.CHECK_API);
  }

  /** Whether no rule failed. */
  public boolean passed() {
    return count(Outcome.FAIL) == 0;
  }

  /**
   * Whether the publisher's screener would take the file for the API: nothing fails, and nothing in
   * its last stage warns. Empty when a rule of its last stage could not be judged.
   */
  public Optional<Boolean> apiSuitable() {
    List<Outcome> last =
        results.stream()
            .filter(r -> r.rule().stage() == Stage.CHECK_API)
            .map(Result::outcome)
            .toList();
    boolean fails =
        results.stream()
            .anyMatch(r -> r.rule().stage().isPublishers() && r.outcome() == Outcome.FAIL);
    if (fails || last.contains(Outcome.WARNING)) {
      return Optional.of(false);
    }
    return last.contains(Outcome.NOT_RUN) ? Optional.empty() : Optional.of(true);
  }

  /** How many rules have an outcome. */
  public long count(Outcome outcome) {
    return results.stream().filter(r -> r.outcome() == outcome).count();
  }

  /** All findings, in the order of the rules. */
  public List<Finding> findings() {
    return results.stream().flatMap(r -> r.findings().stream()).toList();
  }

  /** All findings of a severity. */
  public List<Finding> findings(Severity severity) {
    return findings().stream().filter(f -> f.severity() == severity).toList();
  }
}
