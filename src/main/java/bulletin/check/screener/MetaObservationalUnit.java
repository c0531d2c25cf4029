package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** Time and geography are not listed in the metadata. */
final class MetaObservationalUnit extends MetaRowRule {
  MetaObservationalUnit() {
    super(
        Says.fails(
            "precheck_meta_ob_unit",
            Stage.PRECHECK_META,
            "a column of time or geography that the metadata list",
            "The service knows these columns by their names and must not take them for filters."),
        () ->
            Example.small()
                .meta("sex,Filter", "region_name,Filter,Region,,,,,\nsex,Filter")
                .alsoTrips(
                    "check_meta_geog_catch",
                    "check_filter_blanks",
                    "check_filter_defaults",
                    "check_data_dict_col_name"),
        "col_name",
        "a column of time or geography",
        new Wish(
            "only filters and indicators",
            "Remove the row; the service finds the column by its name."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(
        Units.is(row.column()) && !Units.NAMES_OF_PLACES.contains(row.column()), row.column());
  }
}
