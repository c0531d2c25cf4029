package bulletin.check;

import bulletin.figures.DataLayout;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Shorthand;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report's definition says of its data, in the names of the file's own columns: a wide
 * file's indicators are listed once for each token.
 *
 * @param report the report's id
 * @param layout how the file becomes a data set
 * @param filters the file's filter columns, with their labels and totals
 * @param compared the filter whose options are compared with one another; empty when places are
 * @param attributes columns that say something of a row without being part of its key
 * @param indicators the file's columns of figures
 * @param shares percentages with their counts
 * @param means scores with their counts and intervals
 * @param rounding the unit to which counts are rounded, by level; levels that are not named are not
 *     rounded
 * @param shorthand texts that stand for a withheld figure
 */
public record Design(
    String report,
    DataLayout layout,
    List<FilterColumn> filters,
    Optional<String> compared,
    List<String> attributes,
    List<IndicatorColumn> indicators,
    List<Share> shares,
    List<Mean> means,
    Map<GeographicLevel, Integer> rounding,
    Map<String, Shorthand> shorthand) {

  /** Copies what it is given. */
  public Design {
    filters = List.copyOf(filters);
    attributes = List.copyOf(attributes);
    indicators = List.copyOf(indicators);
    shares = List.copyOf(shares);
    means = List.copyOf(means);
    rounding = Map.copyOf(rounding);
    shorthand = Map.copyOf(shorthand);
  }

  /**
   * A filter.
   *
   * @param total its option that stands for all, such as {@code Total}
   */
  public record FilterColumn(String column, String label, Optional<String> total) {}

  /** A column of figures. */
  public record IndicatorColumn(String column, String label, int decimals) {}

  /**
   * A percentage and its counts, by column.
   *
   * @param measure the report's name for it
   */
  public record Share(String measure, String numerator, String denominator, String percent) {}

  /**
   * A score, by column.
   *
   * @param measure the report's name for it
   */
  public record Mean(
      String measure,
      String pupils,
      Optional<String> total,
      String score,
      String lower,
      String upper) {}
}
