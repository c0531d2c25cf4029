package bulletin.report;

import bulletin.check.Finding;
import bulletin.check.StatementCheck;
import bulletin.figures.DataSet;
import bulletin.figures.TimePeriod;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.FootnoteSpec;
import bulletin.report.model.FindingNote;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects what is found while a report is put together, in the order in which it is found. */
final class DataFindings {
  private final ReportDefinition definition;
  private final DataSet data;
  private final List<Finding> findings = new ArrayList<>();
  private final List<FindingNote> checked;

  /**
   * Findings of a report.
   *
   * @param checked what was said of the data before
   */
  DataFindings(ReportDefinition definition, DataSet data, List<FindingNote> checked) {
    this.checked = List.copyOf(checked);
    this.definition = definition;
    this.data = data;
  }

  /**
   * What is printed of each footnote: its text, and the publisher's words where they do not fit.
   */
  Map<String, String> checkedFootnotes(Wording wording) {
    Map<String, String> texts = new HashMap<>();
    StatementCheck check = new StatementCheck(data);
    for (FootnoteSpec note : definition.footnotes()) {
      List<Finding> found =
          note.published()
              .map(words -> check.check("footnote " + note.id(), words))
              .orElse(List.of());
      findings.addAll(found);
      texts.put(note.id(), found.isEmpty() ? note.text() : withFindings(note, found, wording));
    }
    return texts;
  }

  private static String withFindings(FootnoteSpec note, List<Finding> found, Wording wording) {
    return wording.say(
        "findings.footnote",
        Map.of(
            "text",
            note.text(),
            "published",
            note.published().orElse(""),
            "found",
            found.stream().map(Finding::found).collect(Collectors.joining("; "))));
  }

  /** What can be said only when all parts are made: notes without a place, groups without rows. */
  void complete(Assembly assembly) {
    assembly.footnotes().unused().forEach(this::unusedFootnote);
    absentGroups(assembly.subject()).forEach(findings::add);
    statusOfChanges(assembly).ifPresent(findings::add);
  }

  private void unusedFootnote(FootnoteSpec note) {
    if (definition.packs().filter(packs -> note.at().stream().anyMatch(packs::shows)).isPresent()) {
      return;
    }
    findings.add(
        new Finding(
            "footnote-unused",
            Finding.Severity.WARNING,
            "footnote " + note.id(),
            "it attaches to " + note.at() + ", which the report does not show",
            "a place that the report shows",
            "Correct at: in report.yaml, or take the footnote out."));
  }

  private Stream<Finding> absentGroups(Subject subject) {
    Optional<String> filter = definition.compare().filter();
    if (filter.isEmpty()) {
      return Stream.of();
    }
    List<String> options = subject.filter(filter.get()).options();
    Stream<String> wanted =
        Stream.concat(
            definition.compare().groups().stream().map(g -> g.option()),
            definition.compare().comparator().option().stream());
    return wanted
        .filter(option -> !options.contains(option))
        .map(
            option ->
                new Finding(
                    "group-absent",
                    Finding.Severity.ERROR,
                    data.info().file() + ", column " + filter.get(),
                    "no row has the option \"" + option + "\"",
                    "one of the groups that report.yaml compares",
                    "Its figures are shown as [x]. Correct compare: in report.yaml, or the data."));
  }

  /** A change between figures of different status is no like for like: it is said once. */
  private Optional<Finding> statusOfChanges(Assembly assembly) {
    if (assembly.changedPeriods().isEmpty()) {
      return Optional.empty();
    }
    Map<TimePeriod, Set<String>> versions = assembly.subject().versions();
    return assembly.changedPeriods().stream()
        .filter(later -> differs(versions, later))
        .findFirst()
        .map(
            later ->
                new Finding(
                    "status-of-changes",
                    Finding.Severity.NOTE,
                    data.info().file() + ", column " + Subject.VERSION,
                    later.label()
                        + " is "
                        + String.join(", ", versions.getOrDefault(later, Set.of()))
                        + " and the year before is "
                        + String.join(", ", before(versions, later)),
                    "figures of one status on both sides of a change",
                    "Read changes to " + later.label() + " with this in mind."));
  }

  private static boolean differs(Map<TimePeriod, Set<String>> versions, TimePeriod later) {
    Set<String> before = before(versions, later);
    return !before.isEmpty() && !before.equals(versions.getOrDefault(later, before));
  }

  private static Set<String> before(Map<TimePeriod, Set<String>> versions, TimePeriod later) {
    return versions.entrySet().stream()
        .filter(e -> e.getKey().startYear() + 1 == later.startYear())
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse(Set.of());
  }

  /** Everything found, as the report carries it. */
  List<FindingNote> notes() {
    return Stream.concat(checked.stream(), found()).toList();
  }

  /** Whether something in the data was accepted. */
  boolean hasAccepted() {
    return checked.stream().anyMatch(note -> note.severity().equals("accepted"));
  }

  private Stream<FindingNote> found() {
    return findings.stream()
        .map(
            f ->
                new FindingNote(
                    f.rule(),
                    f.severity().name().toLowerCase(Locale.ROOT),
                    f.place(),
                    f.found(),
                    f.wanted(),
                    f.next()));
  }
}
