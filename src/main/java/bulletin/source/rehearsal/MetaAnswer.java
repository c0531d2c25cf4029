package bulletin.source.rehearsal;

import bulletin.figures.GeographicLevel;
import bulletin.source.rehearsal.Facts.FilterIds;
import bulletin.source.rehearsal.Facts.IndicatorIds;
import bulletin.source.rehearsal.Facts.LevelIds;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The answer to /meta: everything by label, periods by the text of their code. */
final class MetaAnswer {
  /** What can be asked for; capital letters count. */
  static final Set<String> TYPES = Set.of("Filters", "Indicators", "Locations", "TimePeriods");

  private MetaAnswer() {}

  /**
   * The answer.
   *
   * @param types what was asked for; empty for all
   */
  static Map<String, Object> of(Facts facts, Set<String> types) {
    Set<String> asked = types.isEmpty() ? TYPES : types;
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put(
        "filters",
        list(
            asked,
            "Filters",
            facts.filters.stream()
                .sorted(Comparator.comparing(FilterIds::label))
                .map(MetaAnswer::filter)));
    meta.put(
        "indicators",
        list(
            asked,
            "Indicators",
            facts.indicators.stream()
                .sorted(Comparator.comparing(i -> i.of().label()))
                .map(MetaAnswer::indicator)));
    meta.put(
        "geographicLevels",
        list(
            asked,
            "Locations",
            facts.usedLevels.stream()
                .flatMap(l -> GeographicLevel.of(l).stream())
                .map(MetaAnswer::level)));
    meta.put(
        "locations",
        list(
            asked,
            "Locations",
            facts.levels.stream()
                .sorted(Comparator.comparing(l -> l.of().label()))
                .map(MetaAnswer::places)));
    meta.put(
        "timePeriods", list(asked, "TimePeriods", facts.periods.stream().map(MetaAnswer::period)));
    return meta;
  }

  private static List<?> list(Set<String> asked, String type, Stream<?> items) {
    return asked.contains(type) ? items.toList() : List.of();
  }

  private static Map<String, Object> filter(FilterIds filter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", filter.id());
    json.put("column", filter.column());
    json.put("label", filter.label());
    json.put("hint", "");
    json.put(
        "options",
        filter.options().entrySet().stream()
            .map(o -> pair("id", o.getValue(), "label", o.getKey()))
            .toList());
    return json;
  }

  private static Map<String, Object> indicator(IndicatorIds indicator) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", indicator.id());
    json.put("column", indicator.column());
    json.put("label", indicator.of().label());
    json.put("unit", indicator.of().unit().symbol());
    json.put("decimalPlaces", indicator.of().decimals());
    return json;
  }

  private static Map<String, Object> level(GeographicLevel level) {
    return pair("code", Levels.code(level), "label", level.label());
  }

  private static Map<String, Object> places(LevelIds level) {
    List<Map<String, Object>> options =
        level.places().entrySet().stream()
            .sorted(Comparator.comparing(p -> p.getKey().getFirst()))
            .map(p -> place(level.of(), p.getKey(), p.getValue()))
            .toList();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("level", level(level.of()));
    json.put("options", options);
    return json;
  }

  private static Map<String, Object> place(GeographicLevel level, List<String> cells, String id) {
    Map<String, Object> json = pair("id", id, "label", cells.get(0));
    json.put(Levels.codeKind(level), cells.get(1));
    if (!cells.get(2).isEmpty()) {
      json.put("oldCode", cells.get(2));
    }
    return json;
  }

  private static Map<String, Object> period(PeriodText period) {
    Map<String, Object> json = pair("code", period.code(), "period", period.period());
    json.put("label", period.label());
    return json;
  }

  static Map<String, Object> pair(String name, Object value, String other, Object second) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(name, value);
    json.put(other, second);
    return json;
  }
}
