package bulletin.report;

import bulletin.check.Checks;
import bulletin.check.Finding;
import bulletin.check.Finding.Severity;
import bulletin.check.Result;
import bulletin.check.Submission;
import bulletin.report.definition.AcceptedCheck;
import bulletin.report.model.CheckList;
import bulletin.report.model.CheckList.Check;
import bulletin.report.model.FindingNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the rules said of a report's data, and what of it the report accepts by name. */
public final class CheckedData {
  private final Submission submission;
  private final Checks checks;
  private final List<AcceptedCheck> accepted;

  /** The outcome of all rules for the data that are named. */
  public CheckedData(Submission submission, Checks checks, List<AcceptedCheck> accepted) {
    this.submission = submission;
    this.checks = checks;
    this.accepted = List.copyOf(accepted);
  }

  /** The errors that nobody accepted: with any, there is no release. */
  public List<FindingNote> refused() {
    return checks.findings(Severity.ERROR).stream()
        .filter(f -> acceptance(f.rule()).isEmpty())
        .map(f -> note(f, word(f)))
        .toList();
  }

  private Optional<AcceptedCheck> acceptance(String rule) {
    return accepted.stream().filter(a -> a.rule().equals(rule)).findFirst();
  }

  private static String word(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  private static FindingNote note(Finding f, String severity) {
    return new FindingNote(f.rule(), severity, f.place(), f.found(), f.wanted(), f.next());
  }

  /** What the release says: each acceptance with what it lets stand, and those that fit nothing. */
  public List<FindingNote> notes() {
    List<FindingNote> notes = new ArrayList<>();
    for (AcceptedCheck acceptance : accepted) {
      List<Finding> stands = stands(acceptance.rule());
      stands.forEach(f -> notes.add(accepted(f, acceptance)));
      if (stands.isEmpty()) {
        notes.add(unused(acceptance));
      }
    }
    return notes;
  }

  private List<Finding> stands(String rule) {
    return checks.findings().stream()
        .filter(f -> f.rule().equals(rule) && f.severity() != Severity.NOTE)
        .toList();
  }

  private static FindingNote accepted(Finding f, AcceptedCheck acceptance) {
    return new FindingNote(
        f.rule(), "accepted", f.place(), f.found(), f.wanted(), said(acceptance) + ".");
  }

  private static String said(AcceptedCheck acceptance) {
    String reason = acceptance.reason().strip();
    return "Accepted by "
        + acceptance.by()
        + ": "
        + (reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
  }

  private FindingNote unused(AcceptedCheck acceptance) {
    boolean isRule =
        checks.results().stream().anyMatch(r -> r.rule().id().equals(acceptance.rule()));
    return new FindingNote(
        "acceptance-unused",
        "warning",
        "report.yaml line " + acceptance.place().line(),
        isRule
            ? "the rule " + acceptance.rule() + " is accepted and found nothing in the data"
            : "there is no rule " + acceptance.rule() + " to accept",
        "acceptances of what is found",
        isRule
            ? "Take it out of accepted_checks, so that it hides nothing later."
            : "Correct the name: bulletin check --list prints all.");
  }

  /** All of it, for its page. */
  public CheckList list() {
    return new CheckList(
        submission.data().file(),
        submission.data().rows(),
        submission.meta().map(m -> m.file()),
        checks.reached().label(),
        checks.apiSuitable(),
        checks.results().stream().map(this::check).toList());
  }

  private Check check(Result result) {
    Optional<AcceptedCheck> acceptance =
        acceptance(result.rule().id()).filter(a -> !stands(a.rule()).isEmpty());
    return new Check(
        result.rule().id(),
        result.rule().stage().label(),
        word(result, acceptance.isPresent()),
        result.rule().looksFor(),
        result.rule().why(),
        result.rule().guidance(),
        result.findings().stream().map(f -> note(f, word(f))).toList(),
        result.notJudged(),
        acceptance.map(CheckedData::said));
  }

  private static String word(Result result, boolean isAccepted) {
    return switch (result.outcome()) {
      case FAIL -> isAccepted ? "accepted" : "error";
      case WARNING -> isAccepted ? "accepted" : "warning";
      case PASS -> "passed";
      case NOT_RUN -> "not run";
    };
  }
}
