package bulletin.source.rehearsal;

import bulletin.source.rehearsal.Criteria.Seen;
import bulletin.source.rehearsal.Facts.IndicatorIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answer to /query. */
final class QueryAnswer {
  private static final Set<String> BODY =
      Set.of("criteria", "indicators", "sorts", "page", "pageSize", "debug");
  private static final List<String> FACETS =
      List.of("filters", "geographicLevels", "locations", "timePeriods");
  private static final int LARGEST_PAGE = 10_000;
  private static final int USUAL_PAGE = 1000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private QueryAnswer() {}

  static Map<String, Object> of(Facts facts, JsonNode body, boolean isPost) throws Fault {
    for (Map.Entry<String, JsonNode> property : body.properties()) {
      if (!BODY.contains(property.getKey())) {
        throw Fault.unknownField(property.getKey());
      }
    }
    int page = Math.max(1, body.path("page").asInt(1));
    int size = body.path("pageSize").asInt(USUAL_PAGE);
    if (size < 1 || size > LARGEST_PAGE) {
      throw Fault.badRequest(
          "InclusiveBetween", "pageSize", "Must be between 1 and 10000.", String.valueOf(size));
    }
    List<IndicatorIds> indicators = indicators(facts, body.path("indicators"));
    Criteria criteria = new Criteria(facts);
    Predicate<Seen> wanted = criteria.of(body.path("criteria"), isPost ? "criteria" : "");
    List<List<String>> found = found(facts, wanted);
    return answer(facts, new Asked(page, size, indicators), found, criteria.warnings());
  }

  private record Asked(int page, int size, List<IndicatorIds> indicators) {}

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
    found.sort(Comparator.comparing((List<String> row) -> facts.period(row).time()).reversed());
    return found;
  }

  private static Map<String, Object> answer(
      Facts facts, Asked asked, List<List<String>> found, List<Map<String, Object>> warnings) {
    List<Map<String, Object>> all = new ArrayList<>(warnings);
    if (found.isEmpty()) {
      all.add(
          MetaAnswer.pair("message", "The query returned no results.", "code", "QueryNoResults"));
    }
    int from = (int) Math.min(found.size(), (asked.page() - 1L) * asked.size());
    int to = Math.min(found.size(), from + asked.size());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("paging", paging(asked.page(), asked.size(), found.size()));
    answer.put(
        "results",
        found.subList(from, to).stream().map(row -> row(facts, row, asked.indicators())).toList());
    answer.put("warnings", all);
    return answer;
  }

  static Map<String, Object> paging(int page, int size, int total) {
    Map<String, Object> paging = MetaAnswer.pair("page", page, "pageSize", size);
    paging.put("totalResults", total);
    paging.put("totalPages", Math.max(1, (total + size - 1) / size));
    return paging;
  }

  private static Map<String, Object> row(
      Facts facts, List<String> row, List<IndicatorIds> indicators) {
    PeriodText period = facts.period(row);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("timePeriod", MetaAnswer.pair("code", period.code(), "period", period.period()));
    json.put("geographicLevel", facts.levelCode(row));
    json.put("locations", facts.places(row));
    json.put("filters", facts.options(row));
    Map<String, String> values = new LinkedHashMap<>();
    indicators.forEach(i -> values.put(i.id(), row.get(i.at())));
    json.put("values", values);
    return json;
  }

  /** A query by GET as the body of the same query by POST. */
  static ObjectNode body(Map<String, List<String>> parameters) throws Fault {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode criteria = JSON.createObjectNode();
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      String name = parameter.getKey().replaceAll("\\[\\d+]$", "");
      List<String> values =
          parameter.getValue().stream().flatMap(v -> List.of(v.split(",")).stream()).toList();
      String facet = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
      if (FACETS.contains(facet)) {
        put(criteria, facet, name.substring(facet.length() + 1), values);
      } else if (name.equals("indicators")) {
        values.forEach(body.withArray("indicators")::add);
      } else if (name.equals("page") || name.equals("pageSize")) {
        body.put(name, Integer.parseInt(values.getFirst()));
      } else if (!name.equals("dataSetVersion") && !name.equals("sorts") && !name.equals("debug")) {
        throw Fault.unknownField(name);
      }
    }
    if (!criteria.isEmpty()) {
      body.set("criteria", criteria);
    }
    return body;
  }

  private static void put(ObjectNode criteria, String facet, String comparator, List<String> values)
      throws Fault {
    ObjectNode of = criteria.withObject("/" + facet);
    List<JsonNode> nodes = new ArrayList<>();
    for (String value : values) {
      nodes.add(value(facet, comparator, value));
    }
    if (comparator.equals("in") || comparator.equals("notIn")) {
      ArrayNode list =
          of.has(comparator) ? (ArrayNode) of.path(comparator) : of.putArray(comparator);
      nodes.forEach(list::add);
    } else {
      of.set(comparator, nodes.getFirst());
    }
  }

  private static JsonNode value(String facet, String comparator, String text) throws Fault {
    List<String> parts = List.of(text.split("\\|", -1));
    ObjectNode json = JSON.createObjectNode();
    if (facet.equals("timePeriods")) {
      if (parts.size() != 2) {
        throw Fault.badRequest(
            "TimePeriodFormat", facet + "." + comparator, "Must be a time period.", text);
      }
      return json.put("period", parts.get(0)).put("code", parts.get(1));
    }
    if (facet.equals("locations")) {
      if (parts.size() != 3) {
        throw Fault.badRequest(
            "LocationFormat", facet + "." + comparator, "Must be a location.", text);
      }
      return json.put("level", parts.get(0)).put(parts.get(1), parts.get(2));
    }
    return JSON.stringNode(text);
  }
}
