package bulletin.check.screener;

import bulletin.check.Example;

/** The example of rules about grouped filters. */
final class Grouped {
  private Grouped() {}

  /** As it should be. */
  static Example example() {
    return Example.of(
        """
        time_period,time_identifier,geographic_level,country_code,country_name,ethnicity_major,ethnicity_minor,pupil_count
        202425,Academic year,National,E92000001,England,Total,Total,5510
        202425,Academic year,National,E92000001,England,White,Irish,2710
        """,
        """
        col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column
        ethnicity_major,Filter,Ethnicity major,,,,,
        ethnicity_minor,Filter,Ethnicity minor,,,,,ethnicity_major
        pupil_count,Indicator,Number of pupils,,,0,,
        """);
  }
}
