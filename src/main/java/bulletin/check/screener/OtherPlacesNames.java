package bulletin.check.screener;

import bulletin.check.Stage;

/** A name of a place without a list must have one code. */
final class OtherPlacesNames extends OtherPlacesRule {
  OtherPlacesNames() {
    super(
        Says.fails(
            "check_geog_other_dupes",
            Stage.CHECK_GEOGRAPHY,
            "an opportunity area, trust or sponsor with more than one code",
            "The service would show it as several places of one name."),
        () -> trusts().data("Vale Trust", "Hill Trust"),
        true);
  }
}
