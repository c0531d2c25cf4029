package bulletin.report.definition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a table or chart may show of a measure; the names in the file are lower case. */
public enum Shown {
  DENOMINATOR(Of.PERCENTAGE, Form.NUMBER),
  NUMERATOR(Of.PERCENTAGE, Form.NUMBER),
  PERCENT(Of.PERCENTAGE, Form.NUMBER_WITH_INTERVAL),
  PERCENT_LOWER(Of.PERCENTAGE, Form.NUMBER),
  PERCENT_UPPER(Of.PERCENTAGE, Form.NUMBER),
  COMPARATOR_PERCENT(Of.PERCENTAGE, Form.NUMBER),
  GAP(Of.EITHER, Form.NUMBER_WITH_INTERVAL),
  GAP_WORDS(Of.PERCENTAGE, Form.WORDS),
  GAP_ROUNDING_LOW(Of.PERCENTAGE, Form.NUMBER),
  GAP_ROUNDING_HIGH(Of.PERCENTAGE, Form.NUMBER),
  GAP_LOWER(Of.EITHER, Form.NUMBER),
  GAP_UPPER(Of.EITHER, Form.NUMBER),
  P(Of.EITHER, Form.NUMBER),
  VERDICT(Of.EITHER, Form.WORDS),
  RATIO(Of.PERCENTAGE, Form.NUMBER),
  RELATIVE_GAP(Of.PERCENTAGE, Form.NUMBER),
  EARLIER_GAP(Of.EITHER, Form.NUMBER),
  CHANGE(Of.EITHER, Form.NUMBER_WITH_INTERVAL),
  CHANGE_LOWER(Of.EITHER, Form.NUMBER),
  CHANGE_UPPER(Of.EITHER, Form.NUMBER),
  CHANGE_VERDICT(Of.EITHER, Form.WORDS),
  PUPILS(Of.SCORE, Form.NUMBER),
  SCORE(Of.SCORE, Form.NUMBER_WITH_INTERVAL),
  SCORE_LOWER(Of.SCORE, Form.NUMBER),
  SCORE_UPPER(Of.SCORE, Form.NUMBER),
  SCORE_VERDICT(Of.SCORE, Form.WORDS),
  COMPARATOR_SCORE(Of.SCORE, Form.NUMBER);

  private enum Of {
    PERCENTAGE,
    SCORE,
    EITHER
  }

  private enum Form {
    NUMBER,
    NUMBER_WITH_INTERVAL,
    WORDS
  }

  private final Of of;
  private final Form form;

  Shown(Of of, Form form) {
    this.of = of;
    this.form = form;
  }

  /** The name in {@code report.yaml}: {@code gap_lower}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What has this name in {@code report.yaml}. */
  public static Optional<Shown> of(String word) {
    return Arrays.stream(values()).filter(s -> s.word().equals(word)).findFirst();
  }

  /** Whether a chart can draw it. */
  public boolean drawn() {
    return form != Form.WORDS;
  }

  /** Whether it has bounds of its own. */
  public boolean hasInterval() {
    return form == Form.NUMBER_WITH_INTERVAL;
  }

  /** Whether a measure of this type, {@code percentage} or {@code score}, has it. */
  boolean fits(String measureType) {
    return of == Of.EITHER || of.name().equalsIgnoreCase(measureType);
  }

  /** The names of those that a measure of this type has. */
  static List<String> words(String measureType) {
    return Arrays.stream(values()).filter(s -> s.fits(measureType)).map(Shown::word).toList();
  }
}
