package bulletin.source.ees;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A time period as the API writes it. Ordered by time: W2 before W10, September before October.
 *
 * @param code {@code AY}, {@code CYQ2}, {@code W37}, {@code T1T2}, ...
 * @param period {@code 2024/2025} or {@code 2025}
 * @param label {@code 2024/25}, {@code 2021 Week 37}
 */
public record Period(String code, String period, String label) implements Comparable<Period> {
  private static final List<String> TERMS = List.of("T1", "T1T2", "T2", "T3");
  private static final Comparator<Period> BY_TIME =
      Comparator.comparing(Period::year)
          .thenComparing(Period::family)
          .thenComparingInt(Period::place)
          .thenComparing(Period::period);

  /** The calendar year in which it starts, four digits. */
  public String year() {
    return period.length() < 4 ? period : period.substring(0, 4);
  }

  private String family() {
    return TERMS.contains(code) ? "T" : code.replaceAll("\\d+$", "").replaceAll("Q$", "");
  }

  private int place() {
    if (TERMS.contains(code)) {
      return TERMS.indexOf(code);
    }
    String digits = code.replaceAll("^\\D+", "");
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /** Whether a person who writes this text means this period. */
  boolean isCalled(String text) {
    String plain = text.strip().toUpperCase(Locale.ROOT);
    String digits = period.replaceAll("^(\\d{4})/\\d\\d(\\d\\d)$", "$1$2");
    return plain.equals(label.toUpperCase(Locale.ROOT))
        || plain.equals(digits)
        || plain.equals(period)
        || plain.equals(period + "|" + code)
        || plain.equals(year() + "|" + code);
  }

  @Override
  public int compareTo(Period other) {
    return BY_TIME.compare(this, other);
  }
}
