package bulletin.source.rehearsal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A query in an address, made into the body of the same query by POST. */
final class GetQuery {
  private static final List<String> FACETS =
      List.of("filters", "geographicLevels", "locations", "timePeriods");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private GetQuery() {}

  static ObjectNode body(Parameters parameters) throws Fault {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode criteria = JSON.createObjectNode();
    for (Map.Entry<String, List<String>> parameter : parameters.all().entrySet()) {
      String name = parameter.getKey().replaceAll("\\[\\d+]$", "");
      String facet = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
      if (FACETS.contains(facet)) {
        String comparator = name.substring(facet.length() + 1);
        put(criteria.withObject("/" + facet), facet, comparator, parameter.getValue());
      } else {
        put(body, name, parameters, split(parameter.getValue()));
      }
    }
    if (!criteria.isEmpty()) {
      body.set("criteria", criteria);
    }
    return body;
  }

  /** Values of a list are told apart by commas, so that none may hold one. */
  private static List<String> split(List<String> values) {
    return values.stream().flatMap(v -> Arrays.stream(v.split(",", -1))).toList();
  }

  private static void put(ObjectNode body, String name, Parameters parameters, List<String> values)
      throws Fault {
    switch (name) {
      case "indicators" -> values.forEach(body.withArray("indicators")::add);
      case "page", "pageSize" -> body.put(name, parameters.number(name, 1));
      case "debug" -> body.put(name, values.getFirst().equals("true"));
      case "sorts" -> {
        for (String sort : values) {
          body.withArray("sorts").add(sort(sort));
        }
      }
      case "dataSetVersion" -> {}
      default -> throw Fault.unknownField(name);
    }
  }

  private static JsonNode sort(String text) throws Fault {
    int at = text.lastIndexOf('|');
    if (at < 1) {
      throw Fault.badRequest("SortFormat", "sorts", "Must be a field and a direction.", text);
    }
    return JSON.createObjectNode()
        .put("field", text.substring(0, at))
        .put("direction", text.substring(at + 1));
  }

  private static void put(ObjectNode of, String facet, String comparator, List<String> values)
      throws Fault {
    if (comparator.equals("in") || comparator.equals("notIn")) {
      for (String value : split(values)) {
        of.withArray(comparator).add(value(facet, comparator, value));
      }
    } else {
      of.set(comparator, value(facet, comparator, values.getFirst()));
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
