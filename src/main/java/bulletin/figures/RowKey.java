package bulletin.figures;

import java.util.Map;

/**
 * Which row of a data set: one time period, one place, one option of each filter.
 *
 * @param options filter column to option; a filter that is left out is not looked at by {@link
 *     DataSet#rows}, and must not be left out for {@link DataSet#row}
 */
public record RowKey(TimePeriod period, Location location, Map<String, String> options) {
  /** Copies the options. */
  public RowKey {
    options = Map.copyOf(options);
  }
}
