package bulletin.check.screener;

import bulletin.check.Example;
import java.util.Optional;

/** Countries must be on the list. */
final class CountryPairs extends PlaceListRule {
  CountryPairs() {
    super(
        card("check_geog_country_combos", "National"),
        () -> Example.small().data("E92000001", "E92000002"),
        "National",
        Optional.of(PlaceList.of("countries.csv", "country_code", "country_name")));
  }
}
