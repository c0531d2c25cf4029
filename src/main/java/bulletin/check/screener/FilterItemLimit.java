package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;

/** A filter must not have too many options. */
final class FilterItemLimit extends RolesRule {
  private static final int MOST = 25_000;

  FilterItemLimit() {
    super(
        Says.fails(
            "check_filter_item_limit",
            Stage.CHECK_FILTERS,
            "a filter with more than 25,000 options",
            "The service cannot show so many, and a column of that many options is rarely a filter."),
        FilterItemLimit::many);
  }

  private static Example many() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i <= MOST; i++) {
      rows.append("202425,Academic year,National,E92000001,England,,,,,,Made up ")
          .append(i)
          .append(",Final,5\n");
    }
    return Example.small()
        .data("202425,Academic year,Regional", rows + "202425,Academic year,Regional")
        .alsoTrips("check_data_dict_fil_item");
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.filters()) {
      if (column.distinct() > MOST) {
        findings.add(
            submission.place(column),
            "%,d options".formatted(column.distinct()),
            "at most 25,000",
            "Split the file, group the options, or take the column out of the filters.");
      }
    }
  }
}
