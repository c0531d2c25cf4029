package bulletin.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the columns of a file make a data set. Time and place columns are those of the publisher's
 * data standard ({@code time_period, time_identifier, geographic_level, country_code, ...}) and are
 * not named here.
 *
 * @param filters the filters that are columns of the file; their options are learnt from the rows
 * @param attributes columns that say something of a row without being part of its key, such as
 *     {@code version}
 * @param indicators the figures; in a wide file {@link Indicator#column} is a name of the report's
 *     own and {@link Wide#columns} tells the file's
 * @param intervals which indicators are the bounds of which
 * @param wide present when the names of the columns hold a filter
 * @param shorthand the texts that stand for a withheld figure, such as {@code low} for {@link
 *     Shorthand#LOW}; matched exactly
 * @param selection which rows are read; the others are not
 */
public record DataLayout(
    List<Filter> filters,
    List<Filter> attributes,
    List<Indicator> indicators,
    List<PublishedInterval> intervals,
    Optional<Wide> wide,
    Map<String, Shorthand> shorthand,
    Selection selection) {

  /** The publisher's own shorthand. */
  public static final Map<String, Shorthand> PUBLISHERS_SHORTHAND =
      Map.of(
          "c", Shorthand.CONFIDENTIAL,
          "x", Shorthand.NOT_AVAILABLE,
          "z", Shorthand.NOT_APPLICABLE,
          "k", Shorthand.LOW,
          "low", Shorthand.LOW,
          "u", Shorthand.UNRELIABLE);

  /** A layout that takes every row. */
  public DataLayout(
      List<Filter> filters,
      List<Filter> attributes,
      List<Indicator> indicators,
      List<PublishedInterval> intervals,
      Optional<Wide> wide,
      Map<String, Shorthand> shorthand) {
    this(filters, attributes, indicators, intervals, wide, shorthand, Selection.ALL);
  }

  /** Copies what it is given. */
  public DataLayout {
    filters = List.copyOf(filters);
    attributes = List.copyOf(attributes);
    indicators = List.copyOf(indicators);
    intervals = List.copyOf(intervals);
    shorthand = Map.copyOf(shorthand);
  }

  /** The same layout of selected rows. */
  public DataLayout taking(Selection rows) {
    return new DataLayout(filters, attributes, indicators, intervals, wide, shorthand, rows);
  }

  /**
   * A published interval: three indicators by column.
   *
   * @param lower the lower bound's indicator
   * @param value the indicator that the interval is for
   * @param upper the upper bound's indicator
   */
  public record PublishedInterval(String lower, String value, String upper) {}

  /**
   * A filter that the file holds in its column names: {@code t_read_eligible_pupils}, {@code
   * t_mat_eligible_pupils}.
   *
   * @param filter its column and label in the data set that is made; the column must not occur in
   *     the file
   * @param options the token in the column names and the option it stands for, in the order of the
   *     rows that are made: {@code read -> Reading}
   * @param columns where each indicator is found
   */
  public record Wide(Filter filter, List<Token> options, List<WideColumn> columns) {
    /** Copies what it is given. */
    public Wide {
      options = List.copyOf(options);
      columns = List.copyOf(columns);
    }
  }

  /**
   * A token of a wide file's column names.
   *
   * @param token {@code read}
   * @param option {@code Reading}
   */
  public record Token(String token, String option) {}

  /**
   * An indicator's columns in a wide file.
   *
   * @param indicator {@link Indicator#column}
   * @param pattern the column's name with {@code {}} in place of the token: {@code
   *     t_{}_eligible_pupils}
   * @param tokens the tokens for which the file has the column; for the others the figure is {@link
   *     Shorthand#NOT_APPLICABLE}
   */
  public record WideColumn(String indicator, String pattern, List<String> tokens) {
    /** Copies the tokens. */
    public WideColumn {
      tokens = List.copyOf(tokens);
    }

    /** The file's column for a token. */
    public String column(String token) {
      return pattern.replace("{}", token);
    }
  }
}
