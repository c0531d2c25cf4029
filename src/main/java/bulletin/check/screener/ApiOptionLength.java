package bulletin.check.screener;

import bulletin.check.Example;
import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Stage;
import bulletin.check.Submission;
import bulletin.figures.TextColumn;

/** The API takes options of up to 120 characters. */
final class ApiOptionLength extends RolesRule {
  private static final int MOST = 120;

  ApiOptionLength() {
    super(
        Says.warns(
            "check_api_char_filter_items",
            Stage.CHECK_API,
            "an option of a filter longer than 120 characters",
            "The API does not take longer options."),
        () ->
            Example.small().data("Female", "F".repeat(121)).alsoTrips("check_data_dict_fil_item"));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (TextColumn column : submission.filters()) {
      findings.cells(
          submission.data(),
          column,
          code -> column.value(code).length() > MOST,
          "an option of more than " + MOST + " characters",
          new Wish("at most " + MOST, "Shorten the option."));
    }
  }
}
