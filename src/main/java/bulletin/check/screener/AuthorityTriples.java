package bulletin.check.screener;

import bulletin.check.Example;
import java.util.Optional;

/** Local authorities must be on the list with both codes. */
final class AuthorityTriples extends PlaceListRule {
  AuthorityTriples() {
    super(
        card("check_geog_la_combos", "Local authority"),
        () -> Example.small().data("Hartlepool", "Hartlepol"),
        "Local authority",
        Optional.of(
            PlaceList.of("local-authorities.csv", "old_la_code", "new_la_code", "la_name")));
  }
}
