package bulletin.source.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** A query's conditions, with the meanings that the API gives them. */
final class Criteria {
  /** A row as conditions see it. */
  record Seen(
      PeriodText period, String level, Map<String, String> places, Map<String, String> options) {}

  private static final Set<String> CLAUSES = Set.of("and", "or", "not");
  private static final Set<String> PLAIN = Set.of("eq", "notEq", "in", "notIn");
  private static final Set<String> ORDERED = Set.of("gt", "gte", "lt", "lte");
  private static final int LONGEST_ID = 10;

  private final Facts facts;
  private final List<Map<String, Object>> warnings = new ArrayList<>();

  Criteria(Facts facts) {
    this.facts = facts;
  }

  List<Map<String, Object>> warnings() {
    return warnings;
  }

  Predicate<Seen> of(JsonNode node, String path) throws Fault {
    return node.isMissingNode() || node.isNull() ? row -> true : clause(node, path);
  }

  private Predicate<Seen> clause(JsonNode node, String path) throws Fault {
    if (node.has("and")) {
      return joined(node, "and", path, Predicate::and);
    }
    if (node.has("or")) {
      return joined(node, "or", path, Predicate::or);
    }
    if (node.has("not")) {
      only(node, path, Set.of("not"));
      return not(node.path("not"), inside(path, "not"));
    }
    return facets(node, path, Predicate::and);
  }

  /** Facets inside a NOT are joined by OR: none of them may match. */
  private Predicate<Seen> not(JsonNode inner, String path) throws Fault {
    boolean isClause = CLAUSES.stream().anyMatch(inner::has);
    return (isClause ? clause(inner, path) : facets(inner, path, Predicate::or)).negate();
  }

  private Predicate<Seen> joined(
      JsonNode node, String name, String path, BinaryOperator<Predicate<Seen>> join) throws Fault {
    only(node, path, Set.of(name));
    JsonNode parts = node.path(name);
    if (parts.isEmpty()) {
      throw Fault.badRequest("NotEmpty", inside(path, name), "Must not be empty.", "");
    }
    List<Predicate<Seen>> all = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      all.add(clause(parts.path(i), inside(path, name) + "[" + i + "]"));
    }
    return all.stream().reduce(join).orElse(row -> true);
  }

  private static void only(JsonNode node, String path, Set<String> names) throws Fault {
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      if (!names.contains(property.getKey())) {
        throw Fault.unknownField(inside(path, property.getKey()));
      }
    }
  }

  private Predicate<Seen> facets(JsonNode node, String path, BinaryOperator<Predicate<Seen>> join)
      throws Fault {
    List<Predicate<Seen>> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> facet : node.properties()) {
      String at = inside(path, facet.getKey());
      all.add(
          switch (facet.getKey()) {
            case "filters" -> facet(facet.getValue(), at, "Filters", this::option);
            case "geographicLevels" -> facet(facet.getValue(), at, "GeographicLevels", this::level);
            case "locations" -> facet(facet.getValue(), at, "Locations", this::place);
            case "timePeriods" -> facet(facet.getValue(), at, "TimePeriods", this::period);
            default -> throw Fault.unknownField(at);
          });
    }
    return all.stream().reduce(join).orElse(row -> true);
  }

  /** What a value of a facet matches; null when the data set has no such thing. */
  private interface Match {
    @org.jspecify.annotations.Nullable
    Predicate<Seen> of(JsonNode value, String path) throws Fault;
  }

  private Predicate<Seen> facet(JsonNode node, String path, String kind, Match match) throws Fault {
    Predicate<Seen> all = row -> true;
    for (Map.Entry<String, JsonNode> part : node.properties()) {
      String name = part.getKey();
      String at = inside(path, name);
      if (PLAIN.contains(name)) {
        Predicate<Seen> any = any(part.getValue(), at, kind, match);
        all = all.and(name.startsWith("not") ? any.negate() : any);
      } else if (ORDERED.contains(name) && kind.equals("TimePeriods")) {
        all = all.and(ordered(name, part.getValue(), at));
      } else {
        throw Fault.unknownField(at);
      }
    }
    return all;
  }

  /** Options of different filters too are alternatives here, which surprises. */
  private Predicate<Seen> any(JsonNode value, String path, String kind, Match match) throws Fault {
    List<JsonNode> values = value.isArray() ? List.copyOf(value.values()) : List.of(value);
    if (values.isEmpty()) {
      throw Fault.badRequest("NotEmpty", path, "Must not be empty.", "");
    }
    List<String> missing = new ArrayList<>();
    Predicate<Seen> any = row -> false;
    for (JsonNode one : values) {
      Predicate<Seen> found = match.of(one, path);
      if (found == null) {
        missing.add(one.isObject() ? one.toString() : one.asString(""));
      } else {
        any = any.or(found);
      }
    }
    warn(kind, path, missing);
    return any;
  }

  private void warn(String kind, String path, List<String> missing) {
    if (!missing.isEmpty()) {
      Map<String, Object> warning = new LinkedHashMap<>();
      warning.put("message", "One or more items could not be found.");
      warning.put("path", path);
      warning.put("code", kind + "NotFound");
      warning.put("detail", Map.of("items", missing));
      warnings.add(warning);
    }
  }

  private @org.jspecify.annotations.Nullable Predicate<Seen> option(JsonNode value, String path)
      throws Fault {
    String id = value.asString("");
    if (id.length() > LONGEST_ID) {
      throw Fault.badRequest(
          "MaximumLength", path, "Must be 10 characters or fewer (was " + id.length() + ").", id);
    }
    boolean isKnown = facts.filters.stream().anyMatch(f -> f.options().containsValue(id));
    return isKnown ? row -> row.options().containsValue(id) : null;
  }

  private @org.jspecify.annotations.Nullable Predicate<Seen> level(JsonNode value, String path) {
    String code = value.asString("");
    boolean isKnown = facts.rows.stream().anyMatch(row -> facts.levelCode(row).equals(code));
    return isKnown ? row -> row.level().equals(code) : null;
  }

  /** Rows carry the places they lie in, so that a country matches every row within it. */
  private @org.jspecify.annotations.Nullable Predicate<Seen> place(JsonNode value, String path) {
    String level = value.path("level").asString("");
    Function<String, String> asked = name -> value.path(name).asString("");
    for (Facts.LevelIds ids : facts.levels) {
      for (Map.Entry<List<String>, String> place : ids.places().entrySet()) {
        boolean isIt =
            asked.apply("id").equals(place.getValue())
                || asked.apply(Levels.codeKind(ids.of())).equals(place.getKey().get(1))
                || (value.has("oldCode") && asked.apply("oldCode").equals(place.getKey().get(2)));
        if (ids.code().equals(level) && isIt) {
          return row -> place.getValue().equals(row.places().get(level));
        }
      }
    }
    return null;
  }

  private @org.jspecify.annotations.Nullable Predicate<Seen> period(JsonNode value, String path) {
    return find(value).map(p -> (Predicate<Seen>) row -> row.period().equals(p)).orElse(null);
  }

  private java.util.Optional<PeriodText> find(JsonNode value) {
    String period = value.path("period").asString("");
    String code = value.path("code").asString("");
    return facts.periods.stream()
        .filter(p -> p.code().equals(code))
        .filter(p -> p.period().equals(period) || p.period().startsWith(period + "/"))
        .findFirst();
  }

  /** A period that the data set lacks is not compared with: nothing is found. */
  private Predicate<Seen> ordered(String name, JsonNode value, String path) {
    java.util.Optional<PeriodText> bound = find(value);
    if (bound.isEmpty()) {
      warn("TimePeriods", path, List.of(value.toString()));
      return row -> false;
    }
    String time = bound.get().time();
    return switch (name) {
      case "gt" -> row -> row.period().time().compareTo(time) > 0;
      case "gte" -> row -> row.period().time().compareTo(time) >= 0;
      case "lt" -> row -> row.period().time().compareTo(time) < 0;
      default -> row -> row.period().time().compareTo(time) <= 0;
    };
  }

  private static String inside(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
