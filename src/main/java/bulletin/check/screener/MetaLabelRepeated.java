package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;

/** A label must belong to one column. */
final class MetaLabelRepeated extends MetaRepeatedRule {
  MetaLabelRepeated() {
    super(
        Says.fails(
            "check_meta_dupe_label",
            Stage.CHECK_META,
            "a label that two rows of the metadata have",
            "People choose by labels and could not tell the two apart."),
        () -> Example.small().meta("Number of pupils", "Sex"),
        "label",
        MetaRow::label,
        new Wish("a label of its own for each column", "Reword one of the two."));
  }
}
