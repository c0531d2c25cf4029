package bulletin.report.model;

import java.util.List;
import java.util.Map;

/**
 * A line of figures.csv: one figure, gap or change with all that is known of it.
 *
 * @param values column name to value, in the order of {@link #COLUMNS}; a missing column is empty
 */
public record FigureLine(Map<String, String> values) {
  /** The columns of figures.csv. Gaps are in percentage points; bounds are not rounded. */
  public static final List<String> COLUMNS =
      List.of(
          "kind",
          "measure",
          "time_period",
          "geographic_level",
          "location_code",
          "location",
          "breakdown",
          "group",
          "comparator",
          "value",
          "printed",
          "unit",
          "method",
          "interval_lower",
          "interval_upper",
          "interval_level",
          "p_value",
          "p_adjusted",
          "verdict",
          "rounding_lower",
          "rounding_upper",
          "ratio",
          "ratio_lower",
          "ratio_upper",
          "flags",
          "reason",
          "source_file",
          "source_line",
          "source_column",
          "inputs");

  /** Copies the values. */
  public FigureLine {
    values = Map.copyOf(values);
  }
}
