package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Finding.Severity;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;

/** A filter must leave a choice; whether it is one is the metadata's to say. */
final class FilterNotSingular extends RolesRule {
  FilterNotSingular() {
    super(
        Says.fails(
            "precheck_filter_not_singular",
            Stage.PRECHECK_FILTERS,
            "a filter with fewer than two options",
            "There is nothing to choose, and the table tool shows an empty step."),
        () -> Example.small().data("Female", "Total").alsoTrips("check_general_dupes"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.filters()) {
      if (column.distinct() < 2) {
        findings.add(
            submission.meta().isPresent() ? Severity.ERROR : Severity.WARNING,
            submission.place(column),
            "a filter with fewer than two options",
            "two options or more",
            submission.meta().isPresent()
                ? "Take it out of the metadata, and say what it says in the title or the guidance."
                : "Leave it out of the metadata file, or the publisher's screener fails it.");
      }
    }
  }
}
