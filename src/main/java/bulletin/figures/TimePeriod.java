package bulletin.figures;

import java.util.Comparator;

/**
 * A time period as the publisher's data standard writes it: six digits for a year that spans two
 * calendar years, four for one that does not, and an identifier such as "Academic year".
 *
 * @param code {@code 202425} or {@code 2025}
 * @param identifier {@code Academic year}, {@code Calendar year}, ...
 */
public record TimePeriod(String code, String identifier) implements Comparable<TimePeriod> {
  private static final Comparator<TimePeriod> ORDER =
      Comparator.comparingInt(TimePeriod::startYear)
          .thenComparing(TimePeriod::code)
          .thenComparing(TimePeriod::identifier);

  /**
   * Refuses what is no code.
   *
   * @throws IllegalArgumentException when {@link #isCode} does not hold
   */
  public TimePeriod {
    if (!isCode(code)) {
      throw new IllegalArgumentException(
          "A time period is four digits, or six whose years follow one another such as 202425, not \""
              + code
              + "\"");
    }
  }

  /** Whether a text can be a time period's code: four digits, or six with consecutive years. */
  public static boolean isCode(String code) {
    if (!code.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    return code.length() == 4
        || (code.length() == 6
            && Integer.parseInt(code.substring(4))
                == (Integer.parseInt(code.substring(0, 4)) + 1) % 100);
  }

  /** The calendar year in which the period starts. */
  public int startYear() {
    return Integer.parseInt(code.substring(0, 4));
  }

  /** As it is printed: {@code 2024/25}; financial and tax years {@code 2024-25}; {@code 2025}. */
  public String label() {
    if (code.length() == 4) {
      return code;
    }
    String join = identifier.startsWith("Financial") || identifier.startsWith("Tax") ? "-" : "/";
    return code.substring(0, 4) + join + code.substring(4);
  }

  /** Orders by time, then by identifier. */
  @Override
  public int compareTo(TimePeriod other) {
    return ORDER.compare(this, other);
  }
}
