package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.List;
import java.util.Optional;

/** A unit must be one that the service knows. */
final class MetaUnitKnown extends MetaRowRule {
  private static final List<String> UNITS = List.of("%", "pp", "\u00a3", "\u00a3m", "numberstring");

  MetaUnitKnown() {
    super(
        Says.fails(
            "check_meta_ind_unit_validation",
            Stage.CHECK_META,
            "an indicator_unit that the service does not know",
            "The service prints figures with their units, and prints none that it does not know."),
        () -> Example.small().meta("pupils,,,0,,", "pupils,,percent,0,,"),
        "indicator_unit",
        "a unit that the service does not know",
        new Wish("blank, or one of " + String.join(", ", UNITS), "Correct it."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(!row.unit().isBlank() && !UNITS.contains(row.unit()), row.unit());
  }
}
