package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** An indicator has no grouping column. */
final class MetaGroupingOnIndicator extends MetaRowRule {
  MetaGroupingOnIndicator() {
    super(
        Says.fails(
            "check_meta_fil_grp",
            Stage.CHECK_META,
            "an indicator with a filter_grouping_column",
            "Only filters are grouped by a column; indicators are grouped by indicator_grouping."),
        () ->
            Example.small()
                .meta("pupils,,,0,,", "pupils,,,0,,sex")
                .alsoTrips("check_data_dict_col_name"),
        "filter_grouping_column",
        "a grouping column in the row of an indicator",
        new Wish("a blank cell", "Blank it; group indicators by indicator_grouping."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.isIndicator() && !row.groupingColumn().isBlank(), row.groupingColumn());
  }
}
