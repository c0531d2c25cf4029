package bulletin.report;

import bulletin.analysis.Gap;
import bulletin.analysis.Method;
import bulletin.figures.RowKey;
import bulletin.figures.TimePeriod;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.Measure;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** What the parts of one report share while it is put together: names, numbers given out, lines. */
final class Assembly {
  private final Subject subject;
  private final Wording wording;
  private final Claims claims;
  private final Footnotes footnotes;
  private final FigureLines lines;
  private final Map<String, Evaluation> evaluations = new HashMap<>();
  private final Set<Method> methods = EnumSet.noneOf(Method.class);
  private final Set<TimePeriod> changedPeriods = new TreeSet<>();
  private int tables;
  private int figures;

  Assembly(Subject subject, Wording wording, Footnotes footnotes, RevisionMarks marks) {
    this.subject = subject;
    this.wording = wording;
    this.claims = new Claims(wording);
    this.footnotes = footnotes;
    this.lines = new FigureLines(claims, marks);
  }

  ReportDefinition definition() {
    return subject.definition();
  }

  Subject subject() {
    return subject;
  }

  Wording wording() {
    return wording;
  }

  Claims claims() {
    return claims;
  }

  Footnotes footnotes() {
    return footnotes;
  }

  FigureLines lines() {
    return lines;
  }

  Evaluation evaluation(String measure) {
    Optional<Measure> defined = definition().measure(measure);
    return evaluations.computeIfAbsent(
        measure, m -> new Evaluation(subject, defined.orElseThrow()));
  }

  /** Enters a gap that stands by itself. */
  void gap(Evaluation evaluation, RowKey key) {
    Gap gap = evaluation.gap(key);
    lines.gap(evaluation, key, gap, OptionalDouble.empty());
    StandardParts.methodsOf(gap).forEach(this::used);
  }

  /** Enters the change of a gap since the year before. */
  void change(Evaluation evaluation, RowKey key) {
    Gap change = evaluation.change(key);
    lines.change(evaluation, key, change);
    if (change instanceof Gap.Calculated) {
      changedPeriods.add(key.period());
    }
    StandardParts.methodsOf(change).forEach(this::used);
  }

  /** The periods to which a change is printed. */
  Set<TimePeriod> changedPeriods() {
    return changedPeriods;
  }

  /** A number that is printed came from this method. */
  void used(Method method) {
    methods.add(method);
  }

  Set<Method> methods() {
    return methods;
  }

  String nextTableLabel() {
    tables++;
    return wording.say("label.table", Map.of("number", Integer.toString(tables)));
  }

  String nextFigureLabel() {
    figures++;
    return wording.say("label.figure", Map.of("number", Integer.toString(figures)));
  }
}
