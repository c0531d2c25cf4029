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
public final class Assembly {
  private final Subject subject;
  private final Wording wording;
  private final Claims claims;
  private final Footnotes footnotes;
  private final FigureLines lines;
  private final Map<String, Evaluation> evaluations = new HashMap<>();
  private final Set<Method> methods = EnumSet.noneOf(Method.class);
  private final Set<TimePeriod> changedPeriods = new TreeSet<>();
  private final Optional<Revised> revised;
  private final RevisionMarks marks;
  private int tables;
  private int figures;

  /** Nothing is made yet, and nothing is revised. */
  public Assembly(Subject subject, Wording wording, Footnotes footnotes) {
    this(subject, wording, footnotes, Optional.empty());
  }

  Assembly(Subject subject, Wording wording, Footnotes footnotes, Optional<Revised> revised) {
    this.revised = revised;
    this.marks = new RevisionMarks(revised);
    this.subject = subject;
    this.wording = wording;
    this.claims = new Claims(wording);
    this.footnotes = footnotes;
    this.lines = new FigureLines(claims, marks);
  }

  /** What was revised since the previous release. */
  Optional<RevisionParts> revisions() {
    return revised.map(r -> new RevisionParts(this, r));
  }

  RevisionMarks marks() {
    return marks;
  }

  /** What the report says of itself. */
  public ReportDefinition definition() {
    return subject.definition();
  }

  Subject subject() {
    return subject;
  }

  /** The fixed sentences. */
  public Wording wording() {
    return wording;
  }

  /** Turns verdicts into words. */
  public Claims claims() {
    return claims;
  }

  /** Numbers the footnotes. */
  public Footnotes footnotes() {
    return footnotes;
  }

  /** Collects what is printed. */
  public FigureLines lines() {
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
  public void used(Method method) {
    methods.add(method);
  }

  Set<Method> methods() {
    return methods;
  }

  /** "Table 1", "Table 2", .... */
  public String nextTableLabel() {
    tables++;
    return wording.say("label.table", Map.of("number", Integer.toString(tables)));
  }

  /** "Figure 1", "Figure 2", .... */
  public String nextFigureLabel() {
    figures++;
    return wording.say("label.figure", Map.of("number", Integer.toString(figures)));
  }
}
