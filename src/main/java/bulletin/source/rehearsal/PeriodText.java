package bulletin.source.rehearsal;

import java.util.Locale;
import java.util.Map;

/**
 * A period as the API writes it.
 *
 * @param period {@code 2024/2025} or {@code 2025}
 */
record PeriodText(String code, String period, String label) {
  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("academic year", "AY"),
          Map.entry("calendar year", "CY"),
          Map.entry("financial year", "FY"),
          Map.entry("tax year", "TY"),
          Map.entry("reporting year", "RY"),
          Map.entry("autumn term", "T1"),
          Map.entry("spring term", "T2"),
          Map.entry("autumn and spring term", "T1T2"),
          Map.entry("summer term", "T3"));

  /** The period of a file's {@code time_period} and {@code time_identifier}. */
  static PeriodText of(String digits, String identifier) {
    String code = code(identifier.strip());
    String year = digits.substring(0, Math.min(4, digits.length()));
    boolean spans = digits.length() == 6;
    String period = spans ? year + "/" + year.substring(0, 2) + digits.substring(4) : digits;
    String join = code.equals("FY") || code.equals("TY") ? "-" : "/";
    String label = spans ? year + join + digits.substring(4) : digits;
    boolean isYear = code.endsWith("Y");
    return new PeriodText(code, period, isYear ? label : label + " " + identifier);
  }

  private static String code(String identifier) {
    String lower = identifier.toLowerCase(Locale.ROOT);
    String known = CODES.get(lower);
    if (known != null) {
      return known;
    }
    return lower.startsWith("week ") ? "W" + lower.substring(5) : month(lower);
  }

  private static String month(String lower) {
    for (java.time.Month month : java.time.Month.values()) {
      if (month.name().equalsIgnoreCase(lower)) {
        return "M" + month.getValue();
      }
    }
    return "AY";
  }

  /** Codes are compared as text by the API: M10 before M2. */
  String order() {
    return code + " " + period;
  }

  /** By year, then by type. */
  String time() {
    return period + " " + code;
  }
}
