package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;

/** A column must be described once. */
final class MetaColumnNameRepeated extends MetaRepeatedRule {
  MetaColumnNameRepeated() {
    super(
        Says.fails(
            "check_meta_col_name_dupe",
            Stage.CHECK_META,
            "a col_name that two rows of the metadata have",
            "The service cannot know which of the two rows holds."),
        () -> Example.small().meta("pupil_count,", "sex,Filter,Legal sex,,,,,\npupil_count,"),
        "col_name",
        MetaRow::column,
        new Wish("one row for each column", "Remove one of the two, or correct its name."));
  }
}
