package bulletin.report;

import java.util.Arrays;
import java.util.Locale;

/** What a column of a table may show. The names in lower case are those of {@code show:}. */
enum Shown {
  DENOMINATOR,
  NUMERATOR,
  PERCENT,
  PERCENT_LOWER,
  PERCENT_UPPER,
  COMPARATOR_PERCENT,
  GAP,
  GAP_WORDS,
  GAP_ROUNDING_LOW,
  GAP_ROUNDING_HIGH,
  GAP_LOWER,
  GAP_UPPER,
  P,
  VERDICT,
  RATIO,
  RELATIVE_GAP,
  EARLIER_GAP,
  CHANGE,
  CHANGE_LOWER,
  CHANGE_UPPER,
  CHANGE_VERDICT,
  PUPILS,
  SCORE,
  SCORE_LOWER,
  SCORE_UPPER,
  SCORE_VERDICT,
  COMPARATOR_SCORE;

  /** The name as in {@code report.yaml}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The constant of a name that the schema has let through. */
  static Shown of(String key) {
    return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst().orElseThrow();
  }
}
