package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** Decimal places must be a whole number. */
final class MetaDecimalsValues extends MetaRowRule {
  MetaDecimalsValues() {
    super(
        Says.fails(
            "check_meta_ind_dp_values",
            Stage.CHECK_META,
            "an indicator_dp that is no whole number, 0 or more",
            "The service rounds figures for show by it."),
        () -> Example.small().meta("pupils,,,0,,", "pupils,,,one,,"),
        "indicator_dp",
        "decimal places that are no whole number, 0 or more",
        new Wish("a whole number, 0 or more", "Correct it, or blank it for a filter."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(!row.decimals().isBlank() && !row.decimals().matches("\\d+"), row.decimals());
  }
}
