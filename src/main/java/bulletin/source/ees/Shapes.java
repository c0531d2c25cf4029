package bulletin.source.ees;

import bulletin.source.ees.Changes.Change;
import bulletin.source.ees.Meta.Level;
import bulletin.source.ees.Meta.MetaFilter;
import bulletin.source.ees.Meta.MetaIndicator;
import bulletin.source.ees.Meta.Option;
import bulletin.source.ees.Meta.Place;
import bulletin.source.ees.Meta.Places;
import bulletin.source.ees.VersionFacts.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API's JSON as records. What has no value is left out there, never null. */
final class Shapes {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** What may change of a thing beside its label and code, in the publisher's words for it. */
  private static final List<Map.Entry<String, String>> DETAILS =
      List.of(
          Map.entry("column", "column"),
          Map.entry("hint", "hint"),
          Map.entry("unit", "unit"),
          Map.entry("decimalPlaces", "number of decimal places"),
          Map.entry("oldCode", "old code"),
          Map.entry("urn", "URN"),
          Map.entry("laEstab", "LAEstab"),
          Map.entry("ukprn", "UKPRN"));

  private Shapes() {}

  static <T> Page<T> page(JsonNode tree, Function<JsonNode, T> item) {
    JsonNode paging = tree.path("paging");
    return new Page<>(
        paging.path("page").asInt(0),
        paging.path("pageSize").asInt(0),
        paging.path("totalResults").asLong(-1),
        paging.path("totalPages").asInt(0),
        list(tree.path("results"), item));
  }

  static Publication publication(JsonNode tree) {
    return new Publication(
        text(tree, "id"),
        text(tree, "title"),
        text(tree, "slug"),
        text(tree, "summary"),
        text(tree, "lastPublished"));
  }

  static DataSetSummary dataSet(JsonNode tree) {
    return new DataSetSummary(
        text(tree, "id"),
        text(tree, "title"),
        text(tree, "summary"),
        text(tree, "status"),
        Optional.of(text(tree, "supersedingDataSetId")).filter(id -> !id.isEmpty()),
        tree.has("latestVersion") ? version(tree.path("latestVersion")) : Optional.empty());
  }

  /** Empty when the version's number cannot be read. */
  static Optional<VersionFacts> version(JsonNode tree) {
    return Version.parse(text(tree, "version"))
        .map(
            version ->
                new VersionFacts(
                    version,
                    text(tree, "type"),
                    text(tree, "status"),
                    text(tree, "published"),
                    text(tree.path("release"), "title"),
                    text(tree, "notes"),
                    scope(tree)));
  }

  private static Scope scope(JsonNode tree) {
    return new Scope(
        tree.path("totalResults").asLong(0),
        text(tree.path("timePeriods"), "start"),
        text(tree.path("timePeriods"), "end"),
        texts(tree.path("geographicLevels")),
        texts(tree.path("filters")),
        texts(tree.path("indicators")));
  }

  static Meta meta(JsonNode tree) {
    return new Meta(
        list(tree.path("filters"), Shapes::filter),
        list(tree.path("indicators"), Shapes::indicator),
        list(tree.path("geographicLevels"), Shapes::level),
        list(tree.path("locations"), Shapes::places),
        list(tree.path("timePeriods"), Shapes::period));
  }

  private static MetaFilter filter(JsonNode tree) {
    return new MetaFilter(
        new FilterId(text(tree, "id")),
        text(tree, "column"),
        text(tree, "label"),
        text(tree, "hint"),
        list(tree.path("options"), o -> new Option(new OptionId(text(o, "id")), text(o, "label"))));
  }

  private static MetaIndicator indicator(JsonNode tree) {
    JsonNode decimals = tree.path("decimalPlaces");
    return new MetaIndicator(
        new IndicatorId(text(tree, "id")),
        text(tree, "column"),
        text(tree, "label"),
        text(tree, "unit"),
        decimals.isNumber() ? OptionalInt.of(decimals.asInt()) : OptionalInt.empty());
  }

  private static Level level(JsonNode tree) {
    return new Level(text(tree, "code"), text(tree, "label"));
  }

  private static Places places(JsonNode tree) {
    return new Places(level(tree.path("level")), list(tree.path("options"), Shapes::place));
  }

  private static Place place(JsonNode tree) {
    Map<String, String> codes = new HashMap<>();
    for (String kind : List.of("code", "oldCode", "urn", "laEstab", "ukprn")) {
      if (tree.has(kind)) {
        codes.put(kind, text(tree, kind));
      }
    }
    return new Place(new LocationId(text(tree, "id")), text(tree, "label"), codes);
  }

  private static Period period(JsonNode tree) {
    return new Period(text(tree, "code"), text(tree, "period"), text(tree, "label"));
  }

  static QueryRow row(JsonNode tree) {
    return new QueryRow(
        text(tree.path("timePeriod"), "code"),
        text(tree.path("timePeriod"), "period"),
        text(tree, "geographicLevel"),
        map(tree.path("locations"), Function.identity(), LocationId::new),
        map(tree.path("filters"), FilterId::new, OptionId::new),
        map(tree.path("values"), IndicatorId::new, Function.identity()));
  }

  private static <K, V> Map<K, V> map(
      JsonNode tree, Function<String, K> key, Function<String, V> value) {
    Map<K, V> map = new LinkedHashMap<>();
    tree.properties()
        .forEach(p -> map.put(key.apply(p.getKey()), value.apply(p.getValue().asString(""))));
    return map;
  }

  static Warning warning(JsonNode tree) {
    return new Warning(
        text(tree, "code"),
        text(tree, "message"),
        text(tree, "path"),
        texts(tree.path("detail").path("items")));
  }

  static Changes changes(JsonNode tree) {
    List<Change> changes = new ArrayList<>();
    set(tree.path("majorChanges"), true, changes);
    set(tree.path("minorChanges"), false, changes);
    return new Changes(
        Version.parse(text(tree, "versionNumber")).orElse(new Version(0, 0, 0)),
        text(tree, "notes"),
        changes,
        list(tree.path("patchHistory"), Shapes::changes).stream()
            .sorted(Comparator.comparing(Changes::version))
            .toList());
  }

  private static void set(JsonNode set, boolean major, List<Change> into) {
    each(set.path("filters"), major, "filter", into);
    for (JsonNode group : set.path("filterOptions")) {
      String of = "option of " + text(group.path("filter"), "label");
      each(group.path("options"), major, of, into);
    }
    each(set.path("geographicLevels"), major, "geographic level", into);
    each(set.path("indicators"), major, "indicator", into);
    each(set.path("locationGroups"), major, "group of locations", into);
    for (JsonNode group : set.path("locationOptions")) {
      each(
          group.path("options"),
          major,
          "location (" + text(group.path("level"), "label") + ")",
          into);
    }
    each(set.path("timePeriods"), major, "time period", into);
  }

  private static void each(JsonNode changes, boolean major, String kind, List<Change> into) {
    for (JsonNode change : changes) {
      JsonNode before = change.path("previousState");
      JsonNode after = change.path("currentState");
      String what =
          before.isMissingNode() ? "added" : after.isMissingNode() ? "removed" : "changed";
      into.add(
          new Change(major, kind, what, called(before), called(after), warning(before, after)));
    }
  }

  /** Ids outlive a renamed column; what is keyed on columns does not. */
  private static String warning(JsonNode before, JsonNode after) {
    if (before.isMissingNode() || after.isMissingNode()) {
      return "";
    }
    List<String> said = new ArrayList<>();
    for (Map.Entry<String, String> detail : DETAILS) {
      String was = text(before, detail.getKey());
      String is = text(after, detail.getKey());
      if (!was.equals(is)) {
        said.add("its %s was \"%s\", is \"%s\"".formatted(detail.getValue(), was, is));
      }
    }
    if (!text(before, "column").equals(text(after, "column"))) {
      said.add("reports that name the column must change");
    }
    return String.join("; ", said);
  }

  private static String called(JsonNode state) {
    String label = text(state.has("level") ? state.path("level") : state, "label");
    String code = text(state, "code");
    return code.isEmpty() || label.equals(code)
        ? label
        : label.isEmpty() ? code : label + " (" + code + ")";
  }

  static String text(JsonNode tree, String name) {
    return tree.path(name).asString("");
  }

  private static List<String> texts(JsonNode array) {
    return list(array, item -> item.asString(""));
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
    return array.valueStream().map(item).toList();
  }
}
