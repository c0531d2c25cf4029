package bulletin.source.ees;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question in the API's ids. Filters are ANDed: the API's own {@code filters.in} over options of
 * two filters means OR, so each filter is a condition of its own.
 *
 * @param indicators none asks for all; the API takes an empty list for no indicator at all
 * @param levels without any, places stand for their own rows: to the API, a country is every row
 *     within it
 * @param periods each is one that the data set has: the API finds nothing beyond them
 */
public record ResolvedQuery(
    List<IndicatorId> indicators,
    List<OfFilter> filters,
    List<String> levels,
    List<AtPlace> places,
    List<Period> periods) {
  private static final int LONGEST_URL = 8000;

  /** All rows and indicators. */
  static final ResolvedQuery ALL =
      new ResolvedQuery(List.of(), List.of(), List.of(), List.of(), List.of());

  /** Options of one filter, or the others. */
  public record OfFilter(FilterId filter, List<OptionId> options, boolean not) {
    /** Copies the options. */
    public OfFilter {
      options = List.copyOf(options);
    }

    private List<String> ids() {
      return options.stream().map(OptionId::value).toList();
    }
  }

  /** A place of a level. */
  public record AtPlace(String level, LocationId id) {}

  /** Copies what it is given. */
  public ResolvedQuery {
    indicators = List.copyOf(indicators);
    filters = List.copyOf(filters);
    levels = List.copyOf(levels);
    places = List.copyOf(places);
    periods = List.copyOf(periods);
  }

  /** The JSON that is posted. */
  public String body(int page, int pageSize) {
    Map<String, Object> body = new LinkedHashMap<>();
    List<Object> conditions = conditions();
    if (!conditions.isEmpty()) {
      body.put("criteria", Map.of("and", conditions));
    }
    if (!indicators.isEmpty()) {
      body.put("indicators", indicators.stream().map(IndicatorId::value).toList());
    }
    body.put("page", page);
    body.put("pageSize", pageSize);
    return Shapes.JSON.writeValueAsString(body);
  }

  private List<Object> conditions() {
    List<Object> all = new ArrayList<>();
    // Never the API's own NOT, whose facets are joined by OR.
    filters.forEach(f -> all.add(facet("filters", f.not() ? "notIn" : "in", f.ids())));
    if (!levels.isEmpty()) {
      all.add(facet("geographicLevels", "in", levels));
    }
    if (!places.isEmpty()) {
      all.add(levels.isEmpty() ? ownRows() : locations(places));
    }
    if (!periods.isEmpty()) {
      all.add(facet("timePeriods", "in", periods.stream().map(ResolvedQuery::period).toList()));
    }
    return all;
  }

  /** Places of each level with that level, so that no level brings the parts of its places. */
  private Map<String, Object> ownRows() {
    List<Map<String, Object>> each = new ArrayList<>();
    for (String level : levelsOfPlaces()) {
      Map<String, Object> own =
          new LinkedHashMap<>(facet("geographicLevels", "in", List.of(level)));
      own.putAll(locations(places.stream().filter(p -> p.level().equals(level)).toList()));
      each.add(own);
    }
    return each.size() == 1 ? each.getFirst() : Map.of("or", each);
  }

  private List<String> levelsOfPlaces() {
    return places.stream().map(AtPlace::level).distinct().toList();
  }

  private static Map<String, Object> locations(List<AtPlace> places) {
    return facet("locations", "in", places.stream().map(ResolvedQuery::place).toList());
  }

  private static Map<String, Object> facet(String facet, String comparator, List<?> values) {
    return Map.of(facet, Map.of(comparator, values));
  }

  private static Map<String, String> place(AtPlace place) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("level", place.level());
    json.put("id", place.id().value());
    return json;
  }

  private static Map<String, String> period(Period period) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("period", period.period());
    json.put("code", period.code());
    return json;
  }

  /**
   * The same by GET, for a browser: what follows the version in the address. Empty when GET cannot
   * say it: it joins two filters by AND only when one of them has a single option, it has one list
   * of places, its lists hold no value with a comma, and its address must be short.
   */
  public Optional<String> parameters(int pageSize) {
    List<String> said = new ArrayList<>();
    boolean isSaid = sayFilters(said) && (!levels.isEmpty() || levelsOfPlaces().size() <= 1);
    if (!isSaid || holdsComma()) {
      return Optional.empty();
    }
    say(said, "geographicLevels.in=", levels.isEmpty() ? levelsOfPlaces() : levels);
    say(
        said,
        "locations.in=",
        places.stream().map(p -> p.level() + "|id|" + p.id().value()).toList());
    say(said, "timePeriods.in=", periods.stream().map(p -> p.period() + "|" + p.code()).toList());
    say(said, "indicators=", indicators.stream().map(IndicatorId::value).toList());
    said.add("pageSize=" + pageSize);
    return Optional.of(String.join("&", said)).filter(text -> text.length() < LONGEST_URL);
  }

  /** One filter by eq and one by in, since each can be said once and both must hold. */
  private boolean sayFilters(List<String> said) {
    List<OfFilter> wanted =
        filters.stream()
            .filter(f -> !f.not())
            .sorted(Comparator.comparingInt((OfFilter f) -> f.options().size()))
            .toList();
    boolean canBeSaid =
        wanted.size() < 2 || (wanted.size() == 2 && wanted.getFirst().options().size() == 1);
    if (!wanted.isEmpty()) {
      OfFilter first = wanted.getFirst();
      say(said, first.options().size() == 1 ? "filters.eq=" : "filters.in=", first.ids());
    }
    wanted.stream().skip(1).forEach(f -> say(said, "filters.in=", f.ids()));
    say(
        said,
        "filters.notIn=",
        filters.stream().filter(OfFilter::not).flatMap(f -> f.ids().stream()).toList());
    return canBeSaid;
  }

  private static void say(List<String> said, String name, List<String> values) {
    if (!values.isEmpty()) {
      said.add(name + values.stream().map(EesClient::encoded).collect(Collectors.joining(",")));
    }
  }

  private boolean holdsComma() {
    return Stream.of(
            indicators.stream().map(IndicatorId::value),
            filters.stream().flatMap(f -> f.ids().stream()),
            places.stream().map(p -> p.id().value()))
        .flatMap(ids -> ids)
        .anyMatch(id -> id.contains(","));
  }
}
