package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** An indicator should say its decimal places. */
final class MetaDecimalsSet extends MetaRowRule {
  MetaDecimalsSet() {
    super(
        Says.warns(
            "check_meta_ind_dp_set",
            Stage.CHECK_META,
            "an indicator without indicator_dp",
            "Without it the service shows two decimal places, also of counts."),
        () -> Example.small().meta("pupils,,,0,,", "pupils,,,,,"),
        "indicator_dp",
        "no decimal places",
        new Wish("a whole number, 0 or more", "Fill in how many decimal places the figures have."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.isIndicator() && row.decimals().isBlank(), "");
  }
}
