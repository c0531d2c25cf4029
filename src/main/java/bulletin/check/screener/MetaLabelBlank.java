package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import java.util.Optional;

/** A column must have a label. */
final class MetaLabelBlank extends MetaRowRule {
  MetaLabelBlank() {
    super(
        Says.fails(
            "check_meta_label",
            Stage.CHECK_META,
            "a row of the metadata without a label",
            "The label is all that people see of a column."),
        () -> Example.small().meta("Number of pupils", ""),
        "label",
        "a blank label",
        new Wish("a label", "Say in a few words what the column holds."));
  }

  @Override
  Optional<String> fault(MetaRow row) {
    return when(row.label().isBlank(), "");
  }
}
