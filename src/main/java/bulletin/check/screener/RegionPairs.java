package bulletin.check.screener;

import bulletin.check.Example;
import java.util.Optional;

/** Regions must be on the list. */
final class RegionPairs extends PlaceListRule {
  RegionPairs() {
    super(
        card("check_geog_region_combos", "Regional"),
        () -> Example.small().data("North East", "North east"),
        "Regional",
        Optional.of(PlaceList.of("regions.csv", "region_code", "region_name")));
  }

  @Override
  boolean isBlankHome() {
    return true;
  }
}
