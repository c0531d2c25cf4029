package bulletin.source.ees;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A question in the API's ids. Filters are ANDed: the API's own {@code filters.in} over options of
 * two filters means OR, so each filter is a condition of its own.
 *
 * @param indicators none asks for all; the API takes an empty list for no indicator at all
 * @param periods each is one that the data set has: the API finds nothing beyond them
 */
public record ResolvedQuery(
    List<IndicatorId> indicators,
    Map<FilterId, List<OptionId>> filters,
    List<String> levels,
    List<AtPlace> places,
    List<Period> periods) {
  private static final int LONGEST_URL = 8000;

  /** A place of a level. */
  public record AtPlace(String level, LocationId id) {}

  /** Copies what it is given. */
  public ResolvedQuery {
    indicators = List.copyOf(indicators);
    filters = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(filters));
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
    filters.values().forEach(o -> all.add(in("filters", o.stream().map(OptionId::value).toList())));
    if (!levels.isEmpty()) {
      all.add(in("geographicLevels", levels));
    }
    if (!places.isEmpty()) {
      all.add(in("locations", places.stream().map(ResolvedQuery::place).toList()));
    }
    if (!periods.isEmpty()) {
      all.add(in("timePeriods", periods.stream().map(ResolvedQuery::period).toList()));
    }
    return all;
  }

  private static Map<String, Object> in(String facet, List<?> values) {
    return Map.of(facet, Map.of("in", values));
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
   * say it: it joins two filters by AND only when one of them has a single option, and its address
   * must be short.
   */
  public Optional<String> parameters(int pageSize) {
    List<List<OptionId>> one = filters.values().stream().filter(o -> o.size() == 1).toList();
    List<List<OptionId>> many = filters.values().stream().filter(o -> o.size() > 1).toList();
    if (many.size() > 1 || filters.size() > 2) {
      return Optional.empty();
    }
    List<String> said = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      said.add((i == 0 ? "filters.eq=" : "filters.in=") + one.get(i).getFirst());
    }
    many.forEach(options -> said.add("filters.in=" + joined(options)));
    if (!levels.isEmpty()) {
      said.add("geographicLevels.in=" + joined(levels));
    }
    if (!places.isEmpty()) {
      said.add(
          "locations.in=" + joined(places.stream().map(p -> p.level() + "|id|" + p.id()).toList()));
    }
    if (!periods.isEmpty()) {
      said.add(
          "timePeriods.in="
              + joined(periods.stream().map(p -> p.period() + "|" + p.code()).toList()));
    }
    if (!indicators.isEmpty()) {
      said.add("indicators=" + joined(indicators));
    }
    said.add("pageSize=" + pageSize);
    return Optional.of(String.join("&", said)).filter(text -> text.length() < LONGEST_URL);
  }

  private static String joined(List<?> values) {
    return values.stream()
        .map(v -> EesClient.encoded(v.toString()))
        .collect(Collectors.joining(","));
  }
}
