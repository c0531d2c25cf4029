package bulletin.report.definition;

import bulletin.figures.GeographicLevel;
import bulletin.report.definition.ReportDefinition.AxisSpec;
import bulletin.report.definition.ReportDefinition.ChartType;
import bulletin.report.definition.ReportDefinition.Periods;
import bulletin.report.definition.ReportDefinition.SectionSpec;
import bulletin.yaml.Place;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The {@code packs:} of a {@code report.yaml}: what each area is told, in a workbook and in a
 * briefing. The names are those of the file, whose schema explains each.
 *
 * @param title with {@code {area}} for the area's name
 * @param summary likewise
 * @param level which areas get a pack
 * @param widerRegions the region that stands in for one without a figure in the latest period
 * @param polarity which end of a measure is good, by measure
 * @param families the filters whose options are families of tests of their own
 * @param names what an option of a filter is called inside a sentence
 */
public record PackDefinition(
    String title,
    String summary,
    GeographicLevel level,
    Map<String, String> widerRegions,
    NeighbourRule neighbours,
    Map<String, Good> polarity,
    List<String> families,
    Map<String, Map<String, String>> names,
    List<SectionSpec> workbook,
    List<SectionSpec> briefing,
    List<PackTable> tables,
    List<PackChart> charts,
    Place place) {

  /**
   * How statistical neighbours are averaged.
   *
   * @param minimum how many must have a figure
   * @param average which average stands for them in gaps and charts
   */
  public record NeighbourRule(int minimum, Average average) {}

  /** An average. */
  public enum Average {
    /** The unweighted mean. */
    MEAN,
    /** The median. */
    MEDIAN
  }

  /** Which end of a measure is good. */
  public enum Good {
    /** A higher value is better. */
    HIGH,
    /** A lower value is better. */
    LOW,
    /** Neither: no rank and no band. */
    NONE
  }

  /** Which areas a table lists besides the pack's own. */
  public enum Areas {
    /** None. */
    OWN,
    /** Its region, its neighbours' average and the comparator. */
    BESIDE,
    /** Each neighbour, their mean and median, the region and the comparator. */
    NEIGHBOURS
  }

  /**
   * A table.
   *
   * @param rows the dimensions that name a row: period, area or a filter
   * @param across the dimension that is spread over the columns
   * @param show what is shown of each, by the names of {@link PackShown}
   */
  public record PackTable(
      String id,
      String title,
      String measure,
      Map<String, List<String>> where,
      List<String> rows,
      Optional<String> across,
      Areas areas,
      Periods periods,
      List<String> show,
      Place place) {}

  /**
   * A chart: lines and dumbbells draw the area beside its comparators, intervals its own values.
   *
   * @param categories the dimension of the categories; for lines always the period
   * @param series the dimension of the series; the areas unless it draws intervals
   */
  public record PackChart(
      String id,
      ChartType type,
      String headline,
      String subtitle,
      String measure,
      Map<String, List<String>> where,
      String categories,
      String series,
      Periods periods,
      AxisSpec axis,
      Place place) {}

  /** Whether a footnote's place, such as {@code table:data}, is one that packs show. */
  public boolean shows(String place) {
    Stream<String> sections =
        Stream.concat(workbook.stream(), briefing.stream()).map(s -> "section:" + s.id());
    Stream<String> parts =
        Stream.concat(
            tables.stream().map(t -> "table:" + t.id()),
            charts.stream().map(c -> "chart:" + c.id()));
    return Stream.concat(sections, parts).anyMatch(place::equals);
  }

  /** The table with this id. */
  public Optional<PackTable> table(String table) {
    return tables.stream().filter(t -> t.id().equals(table)).findFirst();
  }

  /** The chart with this id. */
  public Optional<PackChart> chart(String chart) {
    return charts.stream().filter(c -> c.id().equals(chart)).findFirst();
  }
}
