package bulletin.source.ees;

import java.util.Map;

/**
 * A row of an answer, keyed by ids. What a row has no value for is absent, never null.
 *
 * @param level the level's code
 * @param locations by level code
 * @param values exactly as the publisher's file has them: text, shorthand included
 */
public record QueryRow(
    String periodCode,
    String period,
    String level,
    Map<String, LocationId> locations,
    Map<FilterId, OptionId> filters,
    Map<IndicatorId, String> values) {
  /** Copies the maps. */
  public QueryRow {
    locations = Map.copyOf(locations);
    filters = Map.copyOf(filters);
    values = Map.copyOf(values);
  }
}
