package bulletin.check;

import bulletin.check.Finding.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one rule said.
 *
 * @param notJudged what could not be judged, and why
 */
public record Result(Card rule, List<Finding> findings, Optional<String> notJudged) {
  /** Copies the findings. */
  public Result {
    findings = List.copyOf(findings);
  }

  /** The outcomes, the worst first. */
  public enum Outcome {
    /** An error was found. */
    FAIL,
    /** A warning was found. */
    WARNING,
    /** Nothing was found. */
    PASS,
    /** It could not be judged. */
    NOT_RUN
  }

  /** The outcome; a note is a pass with something to say. */
  public Outcome outcome() {
    if (has(Severity.ERROR)) {
      return Outcome.FAIL;
    }
    if (has(Severity.WARNING)) {
      return Outcome.WARNING;
    }
    return notJudged.isPresent() && findings.isEmpty() ? Outcome.NOT_RUN : Outcome.PASS;
  }

  private boolean has(Severity severity) {
    return findings.stream().anyMatch(f -> f.severity() == severity);
  }

  /** In one line: what was found, or why nothing was looked for. */
  public String message() {
    String found = findings.stream().map(Finding::toString).collect(Collectors.joining(" "));
    if (findings.isEmpty()) {
      return notJudged
          .map(why -> "Not run: " + why + ".")
          .orElse("Found none: " + rule.looksFor() + ".");
    }
    return found + notJudged.map(why -> " Not judged: " + why + ".").orElse("");
  }
}
