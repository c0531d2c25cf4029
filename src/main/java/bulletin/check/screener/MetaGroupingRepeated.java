package bulletin.check.screener;

import bulletin.check.Findings.Wish;
import bulletin.check.MetaRow;
import bulletin.check.Stage;

/** A grouping column must group one filter. */
final class MetaGroupingRepeated extends MetaRepeatedRule {
  MetaGroupingRepeated() {
    super(
        Says.fails(
            "check_meta_fil_grp_dupe",
            Stage.CHECK_META,
            "a filter_grouping_column that two filters have",
            "Each filter's groups are made of its own column."),
        () ->
            Grouped.example()
                .first("ethnicity_minor,pupil_count", "ethnicity_minor,sex,pupil_count")
                .first(",5510", ",Total,5510")
                .first(",2710", ",Female,2710")
                .firstMeta("pupil_count,", "sex,Filter,Sex,,,,,\npupil_count,")
                .meta("sex,Filter,Sex,,,,,", "sex,Filter,Sex,,,,,ethnicity_major"),
        "filter_grouping_column",
        MetaRow::groupingColumn,
        new Wish(
            "a grouping column for each filter",
            "Give one of the filters a grouping column of its own."));
  }
}
