package bulletin.report.model;

import java.util.List;
import java.util.Optional;

/**
 * What the rules said of a release's data.
 *
 * @param file the data file's name
 * @param rows how many rows it has
 * @param metadata the metadata file's name; empty when there is none
 * @param stage the last stage that the publisher's screener would reach
 * @param api whether the file suits the publisher's API; empty when that was not judged
 * @param checks one for each rule, in order
 */
public record CheckList(
    String file,
    int rows,
    Optional<String> metadata,
    String stage,
    Optional<Boolean> api,
    List<Check> checks) {

  /** Copies the checks. */
  public CheckList {
    checks = List.copyOf(checks);
  }

  /**
   * What one rule said.
   *
   * @param result {@code error}, {@code accepted}, {@code warning}, {@code passed} or {@code not
   *     run}
   * @param looksFor what it looks for
   * @param guidance a web address
   * @param notJudged what could not be judged, and why
   * @param accepted why errors may stand, and who says so
   */
  public record Check(
      String id,
      String stage,
      String result,
      String looksFor,
      String why,
      String guidance,
      List<FindingNote> findings,
      Optional<String> notJudged,
      Optional<String> accepted) {
    /** Copies the findings. */
    public Check {
      findings = List.copyOf(findings);
    }
  }

  /** How many checks have a result. */
  public long count(String result) {
    return checks.stream().filter(c -> c.result().equals(result)).count();
  }

  /** The checks that found something, errors first. */
  public List<Check> withFindings() {
    return List.of("error", "accepted", "warning", "passed").stream()
        .flatMap(result -> checks.stream().filter(c -> c.result().equals(result)))
        .filter(c -> !c.findings().isEmpty())
        .toList();
  }

  /** The outcome in numbers: {@code 75 rules: 70 passed, 2 with warnings, ...}. */
  public String sum() {
    return "%d rules: %d passed, %d with warnings, %d with errors, %d accepted, %d not run"
        .formatted(
            checks.size(),
            count("passed"),
            count("warning"),
            count("error"),
            count("accepted"),
            count("not run"));
  }
}
