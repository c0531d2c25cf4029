package bulletin.cli;

import bulletin.check.Card;
import bulletin.check.Checks;
import bulletin.check.Example;
import bulletin.check.Finding;
import bulletin.check.Finding.Severity;
import bulletin.check.Result;
import bulletin.check.Result.Outcome;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints what was checked for a person at a terminal. */
final class CheckPrinter {
  private static final String ESCAPE = "\u001b[";
  private static final int WIDTH = 100;
  private static final int MOST_LINES = 12;

  private CheckPrinter() {}

  /** Findings, worst first; then what was not judged, and the sum. */
  static void table(Checks checks, Submission submission, PrintStream out) {
    out.println(bold(about(submission)));
    for (Severity severity : Severity.values()) {
      causesFirst(checks)
          .flatMap(r -> r.findings().stream())
          .filter(f -> f.severity() == severity)
          .forEach(f -> finding(f, out));
    }
    notJudged(checks, out);
    out.println();
    out.println(sum(checks));
    out.println(stage(checks));
    out.flush();
  }

  /** Of a file that is no proper text, whatever else is found follows from that. */
  private static Stream<Result> causesFirst(Checks checks) {
    return checks.results().stream()
        .sorted(Comparator.comparing(r -> r.rule().stage() != Stage.TEXT));
  }

  private static String about(Submission submission) {
    return "%s: %s, %s; %s; %s"
        .formatted(
            submission.data().file(),
            counted(submission.data().rows(), "row"),
            counted(submission.data().columns().size(), "column"),
            submission.meta().map(m -> "metadata " + m.file()).orElse("no metadata file"),
            submission.design().map(d -> "read as " + d.report()).orElse("no report fits"));
  }

  private static String counted(long count, String thing) {
    return "%,d %s%s".formatted(count, thing, count == 1 ? "" : "s");
  }

  private static void finding(Finding finding, PrintStream out) {
    out.println();
    out.println(coloured(finding.severity()) + "  " + bold(finding.rule()));
    wrapped(finding.place() + ": " + finding.found(), out);
    wrapped("wanted: " + finding.wanted(), out);
    wrapped(finding.next(), out);
  }

  private static void wrapped(String text, PrintStream out) {
    StringBuilder line = new StringBuilder("  ");
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder("    ");
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }

  /** One line for each reason. */
  private static void notJudged(Checks checks, PrintStream out) {
    Map<String, List<String>> byReason = new LinkedHashMap<>();
    for (Result result : checks.results()) {
      result
          .notJudged()
          .ifPresent(
              why -> byReason.computeIfAbsent(why, w -> new ArrayList<>()).add(result.rule().id()));
    }
    if (!byReason.isEmpty()) {
      out.println();
    }
    byReason.forEach(
        (why, rules) -> {
          out.println(dim("not run: ") + why + " (" + counted(rules.size(), "rule") + ")");
          wrapped(String.join(", ", rules), out);
        });
  }

  private static String sum(Checks checks) {
    return "%d rules: %d passed, %s, %s, %d not run"
        .formatted(
            checks.results().size(),
            checks.count(Outcome.PASS),
            tinted(checks.count(Outcome.WARNING), "warning", Severity.WARNING),
            tinted(checks.count(Outcome.FAIL), "failed", Severity.ERROR),
            checks.count(Outcome.NOT_RUN));
  }

  private static String tinted(long count, String word, Severity severity) {
    String text = count + " " + word + (word.equals("warning") && count != 1 ? "s" : "");
    return count == 0 ? text : paint(text, colour(severity));
  }

  private static String stage(Checks checks) {
    String reached = "The publisher's screener would get to the stage " + checks.reached().label();
    return checks
        .apiSuitable()
        .map(fits -> reached + "; the file " + (fits ? "suits" : "does not suit") + " the API.")
        .orElse(reached + "; whether the file suits the API was not judged.");
  }

  /** Every rule on a line, under its stage. */
  static void list(List<Rule> rules, PrintStream out) {
    String stage = "";
    for (Rule rule : rules) {
      Card card = rule.card();
      if (!card.stage().label().equals(stage)) {
        stage = card.stage().label();
        out.println(bold(stage));
      }
      out.printf("  %-7s %-32s %s%n", word(card.severity()), card.id(), card.looksFor());
    }
    out.flush();
  }

  /** All that a rule says of itself. */
  static void card(Rule rule, PrintStream out) {
    Card card = rule.card();
    out.println(bold(card.id()));
    wrapped("looks for: " + card.looksFor(), out);
    wrapped("why: " + card.why(), out);
    wrapped(
        "stage: "
            + card.stage().label()
            + (card.stage().isPublishers() ? ", of the publisher's screener" : ", our own"),
        out);
    wrapped("finds: " + word(card.severity()), out);
    wrapped("guidance: " + card.guidance(), out);
    Example.Files files = rule.example().spoiled();
    out.println();
    out.println("The smallest file that trips it: " + files.name());
    lines(files.data(), out);
    files
        .meta()
        .ifPresent(
            meta -> {
              out.println("with " + files.metaName());
              lines(meta, out);
            });
    out.flush();
  }

  private static void lines(String text, PrintStream out) {
    List<String> lines = text.lines().toList();
    lines.stream().limit(MOST_LINES).forEach(line -> out.println("  " + line));
    if (lines.size() > MOST_LINES) {
      out.printf("  ... and %,d lines more%n", lines.size() - MOST_LINES);
    }
  }

  static String word(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  private static String coloured(Severity severity) {
    return paint(word(severity), colour(severity));
  }

  private static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "1;31m";
      case WARNING -> "1;33m";
      case NOTE -> "1;36m";
    };
  }

  private static String bold(String text) {
    return paint(text, "1m");
  }

  private static String dim(String text) {
    return paint(text, "2m");
  }

  private static String paint(String text, String code) {
    return Boolean.getBoolean("bulletin.colour") ? ESCAPE + code + text + ESCAPE + "0m" : text;
  }
}
