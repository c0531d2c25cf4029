package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** A column must be a filter or an indicator. */
final class MetaColumnType extends MetaRowRule {
  MetaColumnType() {
    super(
        Says.fails(
            "precheck_meta_col_type",
            Stage.PRECHECK_META,
            "a col_type that is neither Filter nor Indicator",
            "The service must know what can be chosen and what is a figure."),
        () -> Example.small().meta("sex,Filter", "sex,filter").alsoTrips("check_general_dupes"),
        "col_type",
        "a type that is neither Filter nor Indicator",
        new Wish("Filter or Indicator, written so", "Correct the type."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(!row.isFilter() && !row.isIndicator(), row.type());
  }
}
