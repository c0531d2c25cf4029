package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** A filter has no decimal places. */
final class MetaDecimalsOnFilter extends MetaRowRule {
  MetaDecimalsOnFilter() {
    super(
        Says.fails(
            "check_meta_indicator_dp",
            Stage.CHECK_META,
            "a filter with an indicator_dp",
            "Decimal places are of figures; a number here is often in the wrong row."),
        () -> Example.small().meta("Sex,,,,,", "Sex,,,1,,"),
        "indicator_dp",
        "decimal places in the row of a filter",
        new Wish("a blank cell", "Blank it."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.isFilter() && !row.decimals().isBlank(), row.decimals());
  }
}
