package bulletin.source.rehearsal;

import bulletin.source.rehearsal.Criteria.Seen;
import bulletin.source.rehearsal.Facts.IndicatorIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The answer to /query. */
final class QueryAnswer {
  private static final Set<String> BODY =
      Set.of("criteria", "indicators", "sorts", "page", "pageSize", "debug");
  private static final int LARGEST_PAGE = 10_000;
  private static final int USUAL_PAGE = 1000;

  private QueryAnswer() {}

  static Map<String, Object> of(Facts facts, JsonNode body, boolean isPost) throws Fault {
    for (Map.Entry<String, JsonNode> property : body.properties()) {
      if (!BODY.contains(property.getKey())) {
        throw Fault.unknownField(property.getKey());
      }
    }
    int page = body.path("page").asInt(1);
    int size = body.path("pageSize").asInt(USUAL_PAGE);
    check(page, size);
    List<IndicatorIds> indicators = indicators(facts, body.path("indicators"));
    Criteria criteria = new Criteria(facts);
    Predicate<Seen> wanted = criteria.of(body.path("criteria"), isPost ? "criteria" : "");
    List<List<String>> found = found(facts, wanted);
    found.sort(new Sorting(facts, indicators).of(body.path("sorts")));
    boolean isDebug = body.path("debug").asBoolean(false);
    Naming naming = isDebug ? Naming.withLabels(facts) : Naming.IDS;
    Asked asked = new Asked(page, size, indicators, naming);
    return answer(facts, asked, found, warnings(criteria, found.isEmpty(), isDebug));
  }

  private record Asked(int page, int size, List<IndicatorIds> indicators, Naming naming) {}

  private static void check(int page, int size) throws Fault {
    if (page < 1) {
      throw Fault.badRequest(
          "GreaterThanOrEqual", "page", "Must be 1 or more.", String.valueOf(page));
    }
    if (size < 1 || size > LARGEST_PAGE) {
      throw Fault.badRequest(
          "InclusiveBetween", "pageSize", "Must be between 1 and 10000.", String.valueOf(size));
    }
  }

  /** Null means all; an empty list means none. */
  private static List<IndicatorIds> indicators(Facts facts, JsonNode asked) throws Fault {
    if (asked.isMissingNode() || asked.isNull()) {
      return facts.indicators;
    }
    List<IndicatorIds> chosen = new ArrayList<>();
    for (JsonNode id : asked) {
      chosen.add(
          facts.indicators.stream()
              .filter(i -> i.id().equals(id.asString("")))
              .findFirst()
              .orElseThrow(
                  () ->
                      Fault.badRequest(
                          "IndicatorsNotFound",
                          "indicators",
                          "One or more indicators could not be found.",
                          id.asString(""))));
    }
    return chosen;
  }

  private static List<List<String>> found(Facts facts, Predicate<Seen> wanted) {
    List<List<String>> found = new ArrayList<>();
    for (List<String> row : facts.rows) {
      if (wanted.test(
          new Seen(
              facts.period(row), facts.levelCode(row), facts.places(row), facts.options(row)))) {
        found.add(row);
      }
    }
    return found;
  }

  private static List<Map<String, Object>> warnings(
      Criteria criteria, boolean isEmpty, boolean isDebug) {
    List<Map<String, Object>> all = new ArrayList<>(criteria.warnings());
    if (isEmpty) {
      all.add(
          MetaAnswer.pair("message", "The query returned no results.", "code", "QueryNoResults"));
    }
    if (isDebug) {
      all.add(MetaAnswer.pair("message", "Debugging is enabled.", "code", "DebugEnabled"));
    }
    return all;
  }

  private static Map<String, Object> answer(
      Facts facts, Asked asked, List<List<String>> found, List<Map<String, Object>> warnings) {
    int from = (int) Math.min(found.size(), (asked.page() - 1L) * asked.size());
    int to = Math.min(found.size(), from + asked.size());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("paging", paging(asked.page(), asked.size(), found.size()));
    answer.put(
        "results", found.subList(from, to).stream().map(row -> row(facts, row, asked)).toList());
    answer.put("warnings", warnings);
    return answer;
  }

  static Map<String, Object> paging(int page, int size, int total) {
    Map<String, Object> paging = MetaAnswer.pair("page", page, "pageSize", size);
    paging.put("totalResults", total);
    paging.put("totalPages", pages(size, total));
    return paging;
  }

  /** Nothing fills one page, but no page at all when pages hold one row. */
  private static int pages(int size, int total) {
    return size == 1 ? total : Math.max(1, (total + size - 1) / size);
  }

  private static Map<String, Object> row(Facts facts, List<String> row, Asked asked) {
    PeriodText period = facts.period(row);
    Naming naming = asked.naming();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("timePeriod", MetaAnswer.pair("code", period.code(), "period", period.period()));
    json.put("geographicLevel", facts.levelCode(row));
    Map<String, String> places = new LinkedHashMap<>();
    facts.places(row).forEach((level, id) -> places.put(level, naming.place(level, id)));
    json.put("locations", places);
    Map<String, String> options = new LinkedHashMap<>();
    facts.options(row).forEach((f, option) -> options.put(naming.filter(f), naming.option(option)));
    json.put("filters", options);
    Map<String, String> values = new LinkedHashMap<>();
    asked.indicators().forEach(i -> values.put(naming.indicator(i), row.get(i.at())));
    json.put("values", values);
    return json;
  }
}
