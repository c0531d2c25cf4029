package bulletin.source.ees;

import java.util.List;

/**
 * All rows of a query.
 *
 * @param version the exact version that every page was read from
 */
public record Answer(Version version, List<QueryRow> rows, List<Warning> warnings) {
  /** Copies what it is given. */
  public Answer {
    rows = List.copyOf(rows);
    warnings = List.copyOf(warnings);
  }
}
