package bulletin.check.statistics;

import bulletin.check.Design;
import bulletin.check.Design.FilterColumn;
import bulletin.check.Design.IndicatorColumn;
import bulletin.check.Design.Mean;
import bulletin.check.Design.Share;
import bulletin.check.Example;
import bulletin.check.StandardTable;
import bulletin.figures.DataLayout;
import bulletin.figures.DataLayout.PublishedInterval;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small clean files of invented figures that the examples of the rules spoil. */
final class Small {
  static final String HEADER =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
          + "region_name,old_la_code,new_la_code,la_name,sex,version,pupil_count,met_count,"
          + "met_percent,scored_count,score_total,score_average,score_lower,score_upper\n";

  /** One year: counts exact for authorities, to the nearest 10 above; scores of one deviation. */
  private static final String ROWS =
      """
      202425,Academic year,National,E92000001,England,,,,,,Total,Final,5510,2770,50,5510,830.6,0.15,-0.01,0.31
      202425,Academic year,National,E92000001,England,,,,,,Female,Final,2710,1370,51,2710,271.4,0.1,-0.13,0.33
      202425,Academic year,National,E92000001,England,,,,,,Male,Final,2800,1400,50,2800,559.2,0.2,-0.02,0.42
      202425,Academic year,Regional,E92000001,England,E12000001,North East,,,,Total,Final,1230,620,50,1230,166.1,0.14,-0.2,0.47
      202425,Academic year,Regional,E92000001,England,E12000001,North East,,,,Female,Final,610,310,51,610,67.7,0.11,-0.36,0.58
      202425,Academic year,Regional,E92000001,England,E12000001,North East,,,,Male,Final,610,310,50,610,98.4,0.16,-0.31,0.63
      202425,Academic year,Local authority,E92000001,England,E12000001,North East,805,E06000001,Hartlepool,Total,Final,124,62,50,124,0.4,0,-1.05,1.06
      202425,Academic year,Local authority,E92000001,England,E12000001,North East,805,E06000001,Hartlepool,Female,Final,63,31,49,63,12.6,0.2,-1.28,1.68
      202425,Academic year,Local authority,E92000001,England,E12000001,North East,805,E06000001,Hartlepool,Male,Final,61,31,51,61,-12.2,-0.2,-1.71,1.31
      202425,Academic year,Local authority,E92000001,England,E12000001,North East,806,E06000002,Middlesbrough,Total,Final,1104,556,50,1104,165.7,0.15,-0.2,0.5
      202425,Academic year,Local authority,E92000001,England,E12000001,North East,806,E06000002,Middlesbrough,Female,Final,551,280,51,551,55.1,0.1,-0.4,0.6
      202425,Academic year,Local authority,E92000001,England,E12000001,North East,806,E06000002,Middlesbrough,Male,Final,553,276,50,553,110.6,0.2,-0.3,0.7
      """;

  /** Starts the region's total of the last year. */
  static final String LATEST_REGION =
      "202425,Academic year,Regional,E92000001,England,E12000001,North East,,,,Total,Final,";

  /** A whole row of {@link #authorities}. */
  static final String LAST_OF_FIRST =
      "202425,Academic year,Local authority,E92000001,England,E12000001,North East,805,E06000001,"
          + "\"Hartlepool\",Male,Final,101,101,100,z,z,z,z,z\n";

  private static final int AUTHORITIES = 36;

  private Small() {}

  /** One year of a country, a region and its two authorities. */
  static Example example() {
    return Example.of(HEADER + ROWS, design());
  }

  /** The same three times, for 2022/23 to 2024/25. */
  static Example years() {
    return Example.of(
        HEADER + ROWS.replace("202425,", "202223,") + ROWS.replace("202425,", "202324,") + ROWS,
        design());
  }

  /** Two years of many authorities, whose numbers differ a little. */
  static Example authorities() {
    StringBuilder rows = new StringBuilder(HEADER);
    List<Map<String, String>> register =
        StandardTable.of("local-authorities.csv").rows().stream()
            .filter(row -> row.getOrDefault("last_year", "").isEmpty())
            .limit(AUTHORITIES)
            .toList();
    for (int year = 0; year < 2; year++) {
      for (int i = 0; i < AUTHORITIES; i++) {
        rows.append(authority(register.get(i), year, i));
      }
    }
    return Example.of(rows.toString(), design());
  }

  private static String authority(Map<String, String> authority, int year, int i) {
    String start =
        (year == 0 ? "202324" : "202425")
            + ",Academic year,Local authority,E92000001,England,E12000001,North East,"
            + authority.get("old_la_code")
            + ","
            + authority.get("new_la_code")
            + ",\""
            + authority.get("la_name")
            + "\",";
    int women = 100 + (i * 7 + year * 11 * i) % 40;
    int men = 101 + (i * 5 + year * 3 * i) % 40;
    return row(start + "Total", women + men)
        + row(start + "Female", women)
        + row(start + "Male", men);
  }

  private static String row(String start, int pupils) {
    return start + ",Final," + pupils + "," + pupils + ",100,z,z,z,z,z\n";
  }

  static Design design() {
    return new Design(
        "example",
        layout(),
        List.of(new FilterColumn("sex", "Sex", Optional.of("Total"))),
        Optional.empty(),
        List.of("version"),
        layout().indicators().stream()
            .map(i -> new IndicatorColumn(i.column(), i.label(), i.decimals()))
            .toList(),
        List.of(new Share("met", "met_count", "pupil_count", "met_percent")),
        List.of(
            new Mean(
                "score",
                "scored_count",
                Optional.of("score_total"),
                "score_average",
                "score_lower",
                "score_upper")),
        Map.of(),
        DataLayout.PUBLISHERS_SHORTHAND);
  }

  private static DataLayout layout() {
    return new DataLayout(
        List.of(new Filter("sex", "Sex", List.of())),
        List.of(new Filter("version", "Version", List.of())),
        List.of(
            new Indicator("pupil_count", "Number of pupils", Unit.NUMBER, 0),
            new Indicator("met_count", "Number who met the standard", Unit.NUMBER, 0),
            new Indicator("met_percent", "Percentage who met the standard", Unit.PERCENT, 0),
            new Indicator("scored_count", "Number of pupils with a score", Unit.NUMBER, 0),
            new Indicator("score_total", "Total score", Unit.NUMBER, 2),
            new Indicator("score_average", "Average score", Unit.NUMBER, 2),
            new Indicator("score_lower", "Lower limit", Unit.NUMBER, 2),
            new Indicator("score_upper", "Upper limit", Unit.NUMBER, 2)),
        List.of(new PublishedInterval("score_lower", "score_average", "score_upper")),
        Optional.empty(),
        DataLayout.PUBLISHERS_SHORTHAND);
  }
}
