package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** A filter has no group of indicators. */
final class MetaIndicatorGroupOnFilter extends MetaRowRule {
  MetaIndicatorGroupOnFilter() {
    super(
        Says.fails(
            "check_meta_indicator_grouping",
            Stage.CHECK_META,
            "a filter with an indicator_grouping",
            "Only indicators are grouped so; filters are grouped by filter_grouping_column."),
        () -> Example.small().meta("Sex,,,,,", "Sex,People,,,,"),
        "indicator_grouping",
        "a group of indicators in the row of a filter",
        new Wish("a blank cell", "Blank it; group filters by filter_grouping_column."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.isFilter() && !row.indicatorGrouping().isBlank(), row.indicatorGrouping());
  }
}
