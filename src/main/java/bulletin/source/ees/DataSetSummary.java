package bulletin.source.ees;

import java.util.Optional;

/**
 * A data set's page.
 *
 * @param status {@code Published}, {@code Deprecated} or {@code Withdrawn}
 * @param supersededBy the id of the data set that takes its place
 * @param latest the version that is live; a data set may have none
 */
public record DataSetSummary(
    String id,
    String title,
    String summary,
    String status,
    Optional<String> supersededBy,
    Optional<VersionFacts> latest) {
  /** What a person must know before using it; empty when all is well. */
  public Optional<String> notice() {
    return VersionFacts.isLive(status)
        ? supersededBy.map(other -> "The data set is superseded by " + other + ".")
        : Optional.of(
            "The data set is "
                + VersionFacts.said(status)
                + supersededBy.map(other -> "; it is superseded by " + other).orElse("")
                + ".");
  }
}
