package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** A filter has no unit. */
final class MetaUnitOnFilter extends MetaRowRule {
  MetaUnitOnFilter() {
    super(
        Says.fails(
            "check_meta_ind_unit",
            Stage.CHECK_META,
            "a filter with an indicator_unit",
            "Units are of figures; one here is often in the wrong row."),
        () -> Example.small().meta("Sex,,,,,", "Sex,,%,,,"),
        "indicator_unit",
        "a unit in the row of a filter",
        new Wish("a blank cell", "Blank it."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.isFilter() && !row.unit().isBlank(), row.unit());
  }
}
