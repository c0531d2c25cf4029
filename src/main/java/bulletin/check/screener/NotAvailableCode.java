package bulletin.check.screener;

import bulletin.check.Stage;

/** The name Not available must have the code x. */
final class NotAvailableCode extends NotAvailableRule {
  NotAvailableCode() {
    super(
        Says.fails(
            "check_geog_na_code",
            Stage.CHECK_GEOGRAPHY,
            "a place called Not available whose code is not x",
            "The service knows places by their codes."),
        () -> OtherPlacesRule.trusts().data("Vale Trust", "Not available"),
        false);
  }
}
