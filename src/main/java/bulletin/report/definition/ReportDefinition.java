package bulletin.report.definition;

import bulletin.figures.GeographicLevel;
import bulletin.figures.Selection;
import bulletin.figures.Shorthand;
import bulletin.yaml.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code report.yaml}, read and found valid. The names are those of the file, whose schema
 * ({@code report.schema.json}) explains each.
 *
 * @param id the name of the report's folder
 */
public record ReportDefinition(
    String id,
    String title,
    String summary,
    String language,
    String publisher,
    List<String> keywords,
    Release release,
    Data data,
    Compare compare,
    List<Measure> measures,
    List<Break> breaks,
    Map<Shorthand, String> shorthand,
    List<SectionSpec> sections,
    List<TableSpec> tables,
    List<ChartSpec> charts,
    List<FootnoteSpec> footnotes,
    List<AcceptedCheck> acceptedChecks,
    PreviousSpec previous,
    Optional<PackDefinition> packs) {

  /** The same report of an exact version of its data set: {@code 1.2} in place of {@code 1.*}. */
  public ReportDefinition withVersion(String version) {
    return new ReportDefinition(
        id,
        title,
        summary,
        language,
        publisher,
        keywords,
        release,
        data.withVersion(version),
        compare,
        measures,
        breaks,
        shorthand,
        sections,
        tables,
        charts,
        footnotes,
        acceptedChecks,
        previous,
        packs);
  }

  /** Facts of the release. */
  public record Release(
      String publication,
      String theme,
      String name,
      Optional<String> type,
      Optional<LocalDate> published,
      Optional<String> draft,
      Optional<String> nextUpdate,
      String geography,
      Contact contact,
      Optional<Link> methodology) {}

  /** Whom to ask. */
  public record Contact(String team, Optional<String> email, Optional<String> phone) {}

  /** A link. */
  public record Link(String text, String url) {}

  /**
   * The data set and how its columns are read.
   *
   * @param sample a file in the report's folder that is used when no data are given
   * @param illustrative a sentence for every page when figures of the sample are made up
   * @param rounding to what counts are rounded at a level; levels that are absent are learnt from
   *     the data
   * @param query what is taken of the data set
   */
  public record Data(
      String name,
      String description,
      Optional<String> dataSetId,
      Optional<String> version,
      Optional<String> url,
      String source,
      Optional<String> sample,
      Optional<String> illustrative,
      List<FilterSpec> filters,
      List<FilterSpec> attributes,
      Optional<WideSpec> wide,
      List<IndicatorSpec> indicators,
      Map<String, Shorthand> values,
      Map<GeographicLevel, Integer> rounding,
      Selection query) {
    Data withVersion(String exact) {
      return new Data(
          name,
          description,
          dataSetId,
          Optional.of(exact),
          url,
          source,
          sample,
          illustrative,
          filters,
          attributes,
          wide,
          indicators,
          values,
          rounding,
          query);
    }
  }

  /**
   * A filter.
   *
   * @param total the option that stands for all; used where a table leaves the filter open
   * @param labels short names of options, for headings and charts
   */
  public record FilterSpec(
      String column, String label, Optional<String> total, Map<String, String> labels) {}

  /** The filter that a wide file holds in its column names. */
  public record WideSpec(String column, String label, Map<String, String> options) {}

  /**
   * An indicator.
   *
   * @param heading a shorter name for column headings
   * @param columns in a wide file, the pattern of its columns, with {@code {}} for the token
   * @param only in a wide file, the tokens that have the column; empty means all
   */
  public record IndicatorSpec(
      String column,
      String label,
      Optional<String> heading,
      String unit,
      int decimals,
      Optional<String> columns,
      List<String> only) {}

  /**
   * What is compared with what: the options of a filter with one of its options, or places with the
   * place of one level.
   */
  public record Compare(
      Optional<String> filter,
      Optional<GeographicLevel> level,
      Comparator comparator,
      boolean containsGroups,
      List<Group> groups,
      Place place) {}

  /**
   * What the groups are compared with.
   *
   * @param label for charts and the start of a heading
   * @param name inside a sentence or heading
   */
  public record Comparator(Optional<String> option, String label, String name) {}

  /**
   * A group that the report is about.
   *
   * @param label short, for headings and charts
   * @param name in full, for sentences
   */
  public record Group(String option, String label, String name) {}

  /** A measure. */
  public sealed interface Measure {
    /** Lower case, dashes. */
    String id();

    /** For headings. */
    String label();

    /** For sentences, with {@code {column}} for the option of a filter. */
    String sentence();

    /**
     * Whether the same children are counted in two years, so that no interval of a change may be
     * given.
     */
    boolean sameChildren();

    /** Where it is defined. */
    Place place();
  }

  /** A percentage with its counts. */
  public record Percentage(
      String id,
      String label,
      String sentence,
      boolean sameChildren,
      String numerator,
      String denominator,
      String percent,
      Place place)
      implements Measure {}

  /**
   * A score with its published interval.
   *
   * @param total the indicator that adds up all scores, against which they are checked
   */
  public record Score(
      String id,
      String label,
      String sentence,
      boolean sameChildren,
      String pupils,
      Optional<String> total,
      String score,
      String lower,
      String upper,
      Place place)
      implements Measure {}

  /** A stretch of time periods without figures, by code, and what is said of it. */
  public record Break(String from, String to, String label) {}

  /** A section. */
  public record SectionSpec(String id, String heading, List<ContentSpec> content, Place place) {}

  /** One thing in a section. */
  public sealed interface ContentSpec {
    /** Where it stands. */
    Place place();
  }

  /** A macro of the report's template. */
  public record TextContent(String macro, Place place) implements ContentSpec {}

  /** A table by id. */
  public record TableContent(String table, Place place) implements ContentSpec {}

  /** A chart by id. */
  public record ChartContent(String chart, Place place) implements ContentSpec {}

  /** A part that Bulletin makes by itself. */
  public record StandardContent(Standard standard, Place place) implements ContentSpec {}

  /** Tiles, one for each group and the comparator. */
  public record TilesContent(String measure, Map<String, List<String>> where, Place place)
      implements ContentSpec {}

  /**
   * Sentences, one for each group.
   *
   * @param about what they tell
   */
  public record SentencesContent(
      String measure, About about, Map<String, List<String>> where, Place place)
      implements ContentSpec {}

  /** What sentences tell. */
  public enum About {
    /** How far a group is from the comparator in the latest period. */
    GAP,
    /** How the gap changed since the period before. */
    CHANGE,
    /** A score beside zero. */
    SCORE
  }

  /** The parts that Bulletin makes by itself. */
  public enum Standard {
    /** Facts of the release. */
    RELEASE,
    /** Details of the data set. */
    DATA_SET,
    /** Its first rows. */
    PREVIEW,
    /** Its columns and their descriptions. */
    VARIABLES,
    /** The methods that this report used, with references. */
    METHODS,
    /** The shorthand that this report prints. */
    SHORTHAND,
    /** What was found in the data and in what is said of them. */
    FINDINGS,
    /** All footnotes. */
    FOOTNOTES,
    /** Whom to ask. */
    CONTACT
  }

  /** Which time periods: by rule or by code. */
  public record Periods(Rule rule, List<String> codes) {
    /** The rules. */
    public enum Rule {
      /** Every period of the file. */
      ALL,
      /** The latest period in which the measure has a figure. */
      LATEST,
      /** The latest period of the file. */
      LATEST_IN_FILE,
      /** The periods in which the measure has a figure. */
      WITH_FIGURES,
      /** The codes that are listed. */
      LISTED
    }
  }

  /** Which groups. */
  public enum Groups {
    /** Those that the report lists. */
    LISTED,
    /** Those and the comparator. */
    WITH_COMPARATOR,
    /** Every option of the data, the listed ones first and the comparator last. */
    ALL
  }

  /** How many tests are allowed for. */
  public enum Adjust {
    /** Each test by itself. */
    NONE,
    /** Holm. */
    HOLM,
    /** Benjamini and Hochberg. */
    BENJAMINI_HOCHBERG
  }

  /**
   * A table.
   *
   * @param where options of filters, each one or more
   * @param rows the dimensions that name a row: period, group, location, location_code or a filter
   * @param across the dimension that is spread over the columns
   * @param show what is shown of each, by the names of {@code Shown}
   */
  public record TableSpec(
      String id,
      String title,
      String measure,
      Map<String, List<String>> where,
      List<GeographicLevel> levels,
      List<String> rows,
      Optional<String> across,
      Groups groups,
      Periods periods,
      Adjust adjust,
      List<String> show,
      Place place) {}

  /** The kinds of chart. */
  public enum ChartType {
    /** Over time. */
    LINES,
    /** Series beside one another, by category. */
    DUMBBELL,
    /** Values with intervals, by category. */
    INTERVALS
  }

  /**
   * A chart.
   *
   * @param categories the dimension of the categories; for lines always the period
   * @param series the dimension of the series; the groups unless said otherwise
   */
  public record ChartSpec(
      String id,
      ChartType type,
      String headline,
      String subtitle,
      String measure,
      Map<String, List<String>> where,
      List<GeographicLevel> levels,
      String value,
      String categories,
      String series,
      Groups groups,
      Periods periods,
      AxisSpec axis,
      Place place) {}

  /** A values axis. */
  public record AxisSpec(
      String title, BigDecimal low, BigDecimal high, BigDecimal step, String suffix) {}

  /**
   * A footnote.
   *
   * @param at where it attaches: {@code report}, or a kind and a name such as {@code
   *     period:201920}, {@code section:gaps}, {@code table:gap-by-year}, {@code chart:...}, {@code
   *     group:...}, {@code measure:...}
   * @param published the publisher's own words, when they are to be checked against the data
   * @param text what is printed
   */
  public record FootnoteSpec(
      String id, List<String> at, Optional<String> published, String text, Place place) {}

  /** The measure with this id. */
  public Optional<Measure> measure(String measure) {
    return measures.stream().filter(m -> m.id().equals(measure)).findFirst();
  }

  /** The table with this id. */
  public Optional<TableSpec> table(String table) {
    return tables.stream().filter(t -> t.id().equals(table)).findFirst();
  }

  /** The chart with this id. */
  public Optional<ChartSpec> chart(String chart) {
    return charts.stream().filter(c -> c.id().equals(chart)).findFirst();
  }
}
