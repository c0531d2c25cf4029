package bulletin.check.screener;

import bulletin.check.Stage;

/** A code of a place without a list must have one name. */
final class OtherPlacesCodes extends OtherPlacesRule {
  OtherPlacesCodes() {
    super(
        Says.fails(
            "check_geog_other_code_dupes",
            Stage.CHECK_GEOGRAPHY,
            "a code of an opportunity area, trust or sponsor with more than one name",
            "The service would show one of the names for all."),
        () -> trusts().data("5002", "5001"),
        false);
  }
}
