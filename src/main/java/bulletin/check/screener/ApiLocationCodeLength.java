package bulletin.check.screener;

import bulletin.check.Findings;
import bulletin.check.Findings.Wish;
import bulletin.check.Rule;
import bulletin.check.Stage;
import bulletin.check.Submission;
import java.util.List;

/** The API takes codes of places of up to 30 characters. */
final class ApiLocationCodeLength extends Rule {
  private static final int MOST = 30;

  ApiLocationCodeLength() {
    super(
        Says.warns(
            "check_api_char_loc_code",
            Stage.CHECK_API,
            "a code of a place longer than 30 characters",
            "The API does not take longer codes."),
        () -> OtherPlacesRule.trusts().data("5002", "5".repeat(31)));
  }

  @Override
  protected void judge(Submission submission, Findings findings) {
    for (Level level : Level.all()) {
      for (String name : List.of(level.code(), level.second())) {
        submission
            .data()
            .column(name)
            .ifPresent(
                column ->
                    findings.cells(
                        submission.data(),
                        column,
                        code -> column.value(code).length() > MOST,
                        "a code of more than " + MOST + " characters",
                        new Wish("at most " + MOST, "Use the place's standard code.")));
      }
    }
  }
}
