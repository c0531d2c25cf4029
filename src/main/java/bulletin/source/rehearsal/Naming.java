package bulletin.source.rehearsal;

import bulletin.source.rehearsal.Facts.FilterIds;
import bulletin.source.rehearsal.Facts.IndicatorIds;
import bulletin.source.rehearsal.Facts.LevelIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How an answer names what has an id: by the id alone or, to debug, with its column or label.
 *
 * @param filters columns by filter id
 * @param options labels by option id
 * @param places labels and codes by level code and place id
 */
record Naming(
    boolean isDebug,
    Map<String, String> filters,
    Map<String, String> options,
    Map<String, Map<String, String>> places) {
  static final Naming IDS = new Naming(false, Map.of(), Map.of(), Map.of());

  static Naming withLabels(Facts facts) {
    Map<String, String> filters = new HashMap<>();
    Map<String, String> options = new HashMap<>();
    for (FilterIds filter : facts.filters) {
      filters.put(filter.id(), filter.column());
      filter.options().forEach((label, id) -> options.put(id, label));
    }
    Map<String, Map<String, String>> places = new HashMap<>();
    for (LevelIds level : facts.levels) {
      Map<String, String> of = new HashMap<>();
      level.places().forEach((cells, id) -> of.put(id, described(level, cells)));
      places.put(level.code(), of);
    }
    return new Naming(true, filters, options, places);
  }

  private static String described(LevelIds level, List<String> cells) {
    String old = cells.get(2).isEmpty() ? "" : ", oldCode = " + cells.get(2);
    return "%s (%s = %s%s)".formatted(cells.get(0), Levels.codeKind(level.of()), cells.get(1), old);
  }

  String filter(String id) {
    return named(id, filters.getOrDefault(id, ""));
  }

  String option(String id) {
    return named(id, options.getOrDefault(id, ""));
  }

  String indicator(IndicatorIds indicator) {
    return named(indicator.id(), indicator.column());
  }

  String place(String level, String id) {
    return named(id, places.getOrDefault(level, Map.of()).getOrDefault(id, ""));
  }

  private String named(String id, String name) {
    return isDebug ? id + " :: " + name : id;
  }
}
