package bulletin.check.screener;

import bulletin.check.Submission;
import bulletin.figures.TextColumn;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which columns are observational units: time and geography, which are never filters. */
final class Units {
  /** May be a filter when it is the only one. */
  static final Set<String> NAMES_OF_PLACES = Set.of("school_name", "provider_name");

  private static final String STEMS =
      "country|sch|prov|inst|estab|reg|la|local|rsc|pfa|pcon|lep|mca|oa|ward|mat";
  private static final Pattern LIKE_GEOGRAPHY =
      Pattern.compile(
          "(?:"
              + STEMS
              + ").*(?:name|code|urn|ukprn|number|upin|id)"
              + "|country|laestab|estab|sch|schools?|prov|providers?|inst|institutions?|name|code|urn"
              + "|ukprn|number|upin|id|region|la|lad|rsc|pfa|pcon|lep|mca|oa|ward|mat",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> ALL =
      Stream.concat(
              Stream.of("time_period", "time_identifier", "geographic_level"),
              Level.all().stream().flatMap(l -> l.columns().stream()))
          .collect(Collectors.toUnmodifiableSet());

  private Units() {}

  /** Whether a column is one. */
  static boolean is(String column) {
    return ALL.contains(column);
  }

  /** Whether a column's name looks like one. */
  static boolean isLike(String column) {
    return LIKE_GEOGRAPHY.matcher(column).matches();
  }

  /** Whether the names of schools or providers are the only filter, and so allowed as one. */
  static boolean isPlaceTheOnlyFilter(Submission submission) {
    List<TextColumn> filters = submission.filters();
    return filters.size() == 1
        && Stream.concat(filters.stream(), submission.groupings().stream())
            .anyMatch(c -> NAMES_OF_PLACES.contains(c.name()));
  }
}
