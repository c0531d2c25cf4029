package bulletin.report;

import bulletin.analysis.Flag;
import bulletin.analysis.Gap;
import bulletin.analysis.GapChange;
import bulletin.analysis.Interval;
import bulletin.analysis.Verdict;
import bulletin.figures.RowKey;
import bulletin.report.definition.ReportDefinition.Measure;
import bulletin.report.model.Sentence;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns gaps and verdicts into words, and claims no more than the verdict does. */
public final class Claims {
  private final Wording wording;

  /** Takes its words from the wording. */
  public Claims(Wording wording) {
    this.wording = wording;
  }

  /** A verdict in a table cell. */
  public String verdict(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Lower lower -> wording.say("verdict.lower");
      case Verdict.Higher higher -> wording.say("verdict.higher");
      case Verdict.NoSignificantDifference none -> wording.say("verdict.none");
      case Verdict.Borderline borderline ->
          wording.say("verdict.borderline", Map.of("reason", borderline.reason()));
      case Verdict.NotTested not ->
          wording.say("verdict.not_tested", Map.of("reason", not.reason()));
    };
  }

  /** The verdict of a gap, with what the reader must know beside it. */
  public String verdict(Gap.Calculated gap) {
    return beside(gap, verdict(gap.verdict()));
  }

  /** A verdict with the flags that a reader must see beside it. */
  private String beside(Gap.Calculated gap, String verdict) {
    String said = verdict;
    if (gap.flags().contains(Flag.DEPENDS_ON_ROUNDING)) {
      said = wording.say("verdict.depends_on_rounding", Map.of("verdict", said));
    }
    boolean tested = !(gap.verdict() instanceof Verdict.NotTested);
    if (tested && gap.flags().contains(Flag.SMALL_NUMBERS)) {
      said = wording.say("verdict.small_numbers", Map.of("verdict", said));
    }
    return said;
  }

  /** A sentence, and another when the result depends on rounding. */
  public String sentence(Gap.Calculated gap, String sentence) {
    return gap.flags().contains(Flag.DEPENDS_ON_ROUNDING)
        ? sentence + wording.say("depends_on_rounding")
        : sentence;
  }

  /** A change's verdict: narrowed, widened, turned, or no significant change. */
  String changeVerdict(Gap.Calculated later, Gap.Calculated earlier, Gap.Calculated change) {
    return beside(change, movement(later, earlier, change));
  }

  private String movement(Gap.Calculated later, Gap.Calculated earlier, Gap.Calculated change) {
    return switch (change.verdict()) {
      case Verdict.Borderline borderline -> verdict(borderline);
      case Verdict.NotTested not -> verdict(not);
      case Verdict.Lower lower -> wording.say("verdict." + moved(later, earlier, change));
      case Verdict.Higher higher -> wording.say("verdict." + moved(later, earlier, change));
      case Verdict.NoSignificantDifference none -> wording.say("verdict.no_change");
    };
  }

  private static String moved(Gap.Calculated later, Gap.Calculated earlier, Gap.Calculated change) {
    return GapChange.movement(later, earlier, change)
        .map(movement -> movement.name().toLowerCase(Locale.ROOT))
        .orElse("none");
  }

  /** A gap's size with its direction and rounding range: "about 27.7 lower (27.4 to 27.8)". */
  String size(ShownGap gap) {
    return wording.say("size." + certainty(gap), parts(gap));
  }

  /** As {@link #size}, with the unit: "about 27.7 percentage points lower (27.4 to 27.8)". */
  String points(ShownGap gap) {
    return wording.say("size.points." + certainty(gap), parts(gap));
  }

  /** A gap that is printed as 0, or may lie on either side of it, has no direction. */
  private static String certainty(ShownGap gap) {
    String side = gap.undirected() ? "_zero" : "";
    return (gap.about() ? "about" : "exact") + side;
  }

  private Map<String, String> parts(ShownGap gap) {
    return Map.of(
        "size", Numbers.text(gap.undirected() ? gap.value() : gap.value().abs()),
        "points", points(gap.value()),
        "direction", direction(gap),
        "low", Numbers.text(gap.undirected() ? gap.low() : gap.nearest()),
        "high", Numbers.text(gap.undirected() ? gap.high() : gap.farthest()));
  }

  private String points(BigDecimal size) {
    return wording.say(Numbers.text(size.abs()).equals("1") ? "point" : "points");
  }

  private String direction(ShownGap gap) {
    return wording.say(gap.value().signum() < 0 ? "direction.lower" : "direction.higher");
  }

  /** One sentence about a group's gap. */
  Sentence gap(Evaluation evaluation, RowKey key) {
    return new Sentence(
        gapText(evaluation, key),
        List.of(evaluation.worked("gap", key, evaluation.subject().comparator(key))));
  }

  private String gapText(Evaluation evaluation, RowKey key) {
    Map<String, String> values = names(evaluation, key);
    if (!(evaluation.gap(key) instanceof Gap.Calculated gap)) {
      return wording.say("gap.not_calculated", values);
    }
    Optional<ShownGap> shown = ShownGap.of(gap);
    if (shown.isEmpty()) {
      return wording.say("gap.too_coarse", values);
    }
    values.putAll(sizes(shown.get(), gap.interval()));
    String said =
        switch (gap.verdict()) {
          case Verdict.Lower lower -> wording.say("gap.lower", values);
          case Verdict.Higher higher -> wording.say("gap.higher", values);
          case Verdict.NoSignificantDifference none -> wording.say("gap.none", values);
          case Verdict.Borderline borderline -> wording.say("gap.borderline", values);
          case Verdict.NotTested not -> wording.say("gap.not_tested", values);
        };
    return sentence(gap, said);
  }

  /**
   * What a sentence may say of a gap's size: gap, size, allowing, allowing_signed and the interval.
   */
  public Map<String, String> sizes(ShownGap shown, Optional<Interval> interval) {
    Map<String, String> values = new LinkedHashMap<>();
    String about = shown.about() ? wording.say("about") : "";
    values.put("gap", about + Numbers.text(shown.value()));
    values.put("size", about + Numbers.text(shown.value().abs()));
    values.put("points", points(shown.value()));
    boolean signed = shown.undirected();
    values.put(
        "allowing",
        allowing(
            shown,
            signed ? shown.low() : shown.nearest(),
            signed ? shown.high() : shown.farthest()));
    values.put("allowing_signed", allowing(shown, shown.low(), shown.high()));
    interval.ifPresent(i -> bounds(i, values));
    return values;
  }

  private String allowing(ShownGap shown, BigDecimal low, BigDecimal high) {
    return shown.about()
        ? wording.say("allowing", Map.of("low", Numbers.text(low), "high", Numbers.text(high)))
        : "";
  }

  private static void bounds(Interval interval, Map<String, String> values) {
    double near = Math.min(Math.abs(interval.lower()), Math.abs(interval.upper()));
    double far = Math.max(Math.abs(interval.lower()), Math.abs(interval.upper()));
    values.put("near", Numbers.text(Numbers.round(near, 1)));
    values.put("far", Numbers.text(Numbers.round(far, 1)));
    values.put("lower", Numbers.text(Numbers.round(interval.lower(), 1)));
    values.put("upper", Numbers.text(Numbers.round(interval.upper(), 1)));
  }

  /** One sentence about how a group's gap changed. */
  Sentence change(Evaluation evaluation, RowKey key) {
    RowKey comparator = evaluation.subject().comparator(key);
    Optional<RowKey> before = evaluation.yearBefore(key);
    List<RowKey> inputs =
        before
            .map(b -> List.of(key, comparator, b, evaluation.subject().comparator(b)))
            .orElse(List.of(key, comparator));
    return new Sentence(
        changeText(evaluation, key, before),
        List.of(evaluation.worked("change of gap", inputs.toArray(RowKey[]::new))));
  }

  private String changeText(Evaluation evaluation, RowKey key, Optional<RowKey> before) {
    Map<String, String> values = names(evaluation, key);
    if (before.isEmpty()
        || !(evaluation.change(key) instanceof Gap.Calculated change)
        || !(evaluation.gap(key) instanceof Gap.Calculated later)
        || !(evaluation.gap(before.get()) instanceof Gap.Calculated earlier)) {
      return wording.say("change.not_calculated", values);
    }
    values.put("earlier_period", before.get().period().label());
    Optional<ShownGap> shown = ShownGap.of(change);
    if (shown.isEmpty()) {
      return wording.say("change.too_coarse", values);
    }
    values.putAll(sizes(shown.get(), change.interval()));
    String said =
        switch (change.verdict()) {
          case Verdict.Lower lower ->
              wording.say("change." + moved(later, earlier, change), values);
          case Verdict.Higher higher ->
              wording.say("change." + moved(later, earlier, change), values);
          case Verdict.NoSignificantDifference none -> wording.say("change.none", values);
          case Verdict.Borderline borderline -> wording.say("change.borderline", values);
          case Verdict.NotTested not -> wording.say("change.not_tested", values);
        };
    return sentence(change, said);
  }

  /** One sentence about a score beside zero. */
  Sentence score(Evaluation evaluation, RowKey key) {
    Map<String, String> values = names(evaluation, key);
    values.put("score", Cells.published(evaluation, key, evaluation.mainIndicator()).text());
    String text =
        switch (evaluation.againstZero(key)) {
          case Verdict.Lower lower -> wording.say("score.lower", values);
          case Verdict.Higher higher -> wording.say("score.higher", values);
          case Verdict.NoSignificantDifference none -> wording.say("score.none", values);
          case Verdict.Borderline borderline -> wording.say("score.borderline", values);
          case Verdict.NotTested not -> wording.say("score.not_tested", values);
        };
    return new Sentence(text, List.of(evaluation.worked("score beside zero", key)));
  }

  /** The names that a sentence about a row may use. */
  Map<String, String> names(Evaluation evaluation, RowKey key) {
    Subject subject = evaluation.subject();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("period", key.period().label());
    values.put(
        "group",
        subject.compare().filter().isEmpty() || subject.isComparator(key)
            ? subject.label(key)
            : subject.name(key.options().getOrDefault(subject.compare().filter().get(), "")));
    values.put("comparator", subject.compare().comparator().name());
    values.put("measure", inSentence(evaluation.measure(), key));
    return values;
  }

  private String inSentence(Measure measure, RowKey key) {
    Map<String, String> options = new LinkedHashMap<>();
    key.options().forEach((column, option) -> options.put(column, wording.inSentence(option)));
    return Wording.fill(
        measure.sentence(), options, "report.yaml, sentence of measure " + measure.id());
  }
}
