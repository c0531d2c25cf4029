package bulletin.source.ees;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the API says of a version. Levels, filters and indicators are labels here, not codes.
 *
 * @param type {@code Major}, {@code Minor} or {@code Patch}; empty in a data set's summary
 * @param status {@code Published}, {@code Deprecated}, {@code Withdrawn} or {@code Draft}; empty in
 *     a data set's summary
 * @param published as the API writes it; empty for a draft
 * @param release the title of the release that it came with
 * @param notes the publisher's words; often empty
 */
public record VersionFacts(
    Version version,
    String type,
    String status,
    String published,
    String release,
    String notes,
    Scope scope) {
  /** What a version covers. */
  public record Scope(
      long totalResults,
      String firstPeriod,
      String lastPeriod,
      List<String> levels,
      List<String> filters,
      List<String> indicators) {
    /** Copies the lists. */
    public Scope {
      levels = List.copyOf(levels);
      filters = List.copyOf(filters);
      indicators = List.copyOf(indicators);
    }
  }

  /** What a person must know before using it; empty when all is well. */
  public Optional<String> notice() {
    return isLive(status)
        ? Optional.empty()
        : Optional.of("Version " + version + " is " + said(status) + ".");
  }

  static boolean isLive(String status) {
    return status.isEmpty() || status.equals("Published");
  }

  static String said(String status) {
    return switch (status) {
      case "Withdrawn" -> "withdrawn: the publisher asks that its figures are not used";
      case "Deprecated" -> "deprecated: the publisher no longer keeps it up to date";
      default -> status.toLowerCase(Locale.ROOT);
    };
  }
}
