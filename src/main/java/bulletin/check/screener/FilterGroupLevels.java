package bulletin.check.screener;

import bulletin.check.Findings;
import bulletin.check.MetaRow;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.Optional;

/** A filter must have at least as many options as its groups. */
final class FilterGroupLevels extends MetaRule {
  FilterGroupLevels() {
    super(
        Says.fails(
            "check_filter_group_level",
            Stage.CHECK_FILTERS,
            "a filter with fewer options than groups",
            "The two columns are likely the wrong way round."),
        () ->
            Grouped.example()
                .data(
                    "2710\n",
                    "2710\n202425,Academic year,National,E92000001,England,Asian / Asian British,Total,10\n"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (MetaRow row : submission.metaRows()) {
      Optional<TextColumn> filter = submission.data().column(row.column());
      Optional<TextColumn> group = submission.data().column(row.groupingColumn());
      if (row.isFilter()
          && filter.isPresent()
          && group.isPresent()
          && group.get().distinct() > filter.get().distinct()) {
        findings.add(
            submission.place(filter.get()),
            filter.get().distinct()
                + " options in "
                + group.get().distinct()
                + " groups of "
                + group.get().name(),
            "at least as many options as groups",
            "Exchange the two columns in the metadata, or correct the groups.");
      }
    }
  }
}
