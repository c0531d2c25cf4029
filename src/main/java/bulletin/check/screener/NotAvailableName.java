package bulletin.check.screener;

import bulletin.check.Stage;

/** The code x must have the name Not available. */
final class NotAvailableName extends NotAvailableRule {
  NotAvailableName() {
    super(
        Says.fails(
            "check_geog_na",
            Stage.CHECK_GEOGRAPHY,
            "a place with the code x that is not called Not available",
            "All places without a code are one place to the service."),
        () -> OtherPlacesRule.trusts().data("5002", "x"),
        true);
  }
}
