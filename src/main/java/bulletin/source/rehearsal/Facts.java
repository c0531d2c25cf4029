package bulletin.source.rehearsal;

import bulletin.figures.DataLayout;
import bulletin.figures.Filter;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.source.BadInput;
import bulletin.source.csv.CsvRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A file's rows with the ids that the API would give what is in them. */
final class Facts {
  /** A filter's column; ids of options by label. */
  record FilterIds(String id, String column, String label, int at, Map<String, String> options) {}

  /** An indicator's column. */
  record IndicatorIds(String id, String column, Indicator of, int at) {}

  /** A level whose columns the file has; ids of places by the text of their cells. */
  record LevelIds(
      GeographicLevel of, String code, List<Integer> at, Map<List<String>, String> places) {}

  private static final int EVERY_ROW = Integer.MAX_VALUE - 1;

  final List<FilterIds> filters = new ArrayList<>();
  final List<IndicatorIds> indicators = new ArrayList<>();
  final List<LevelIds> levels = new ArrayList<>();
  final List<PeriodText> periods;
  final TreeSet<String> usedLevels = new TreeSet<>();
  final List<List<String>> rows;
  private final Map<String, Integer> header = new HashMap<>();

  private Facts(List<List<String>> all, DataLayout layout) {
    List<String> columns = all.getFirst();
    for (int i = 0; i < columns.size(); i++) {
      header.put(columns.get(i), i);
    }
    rows = all.subList(1, all.size());
    addFilters(layout);
    addIndicators(layout);
    addLevels();
    periods =
        rows.stream()
            .map(this::period)
            .distinct()
            .sorted(Comparator.comparing(PeriodText::order))
            .toList();
    rows.forEach(row -> usedLevels.add(cell(row, "geographic_level")));
  }

  static Facts read(Path csv, DataLayout layout) throws BadInput, IOException {
    return new Facts(CsvRows.read(csv, EVERY_ROW), layout);
  }

  private void addFilters(DataLayout layout) {
    int options = 0;
    for (Filter filter : layout.filters()) {
      Integer at = header.get(filter.column());
      if (at != null) {
        Map<String, String> ids = new TreeMap<>();
        rows.stream()
            .map(row -> row.get(at))
            .filter(o -> !o.isBlank())
            .forEach(o -> ids.put(o, ""));
        for (String option : List.copyOf(ids.keySet())) {
          ids.put(option, Ids.of(options++));
        }
        String id = Ids.of(filters.size());
        filters.add(new FilterIds(id, filter.column(), filter.label(), at, ids));
      }
    }
  }

  private void addIndicators(DataLayout layout) {
    for (Indicator indicator : layout.indicators()) {
      for (String column : columns(indicator, layout)) {
        Integer at = header.get(column);
        if (at != null) {
          indicators.add(new IndicatorIds(Ids.of(indicators.size()), column, indicator, at));
        }
      }
    }
  }

  private static List<String> columns(Indicator indicator, DataLayout layout) {
    return layout
        .wide()
        .map(
            wide ->
                wide.columns().stream()
                    .filter(c -> c.indicator().equals(indicator.column()))
                    .flatMap(c -> c.tokens().stream().map(c::column))
                    .toList())
        .orElse(List.of(indicator.column()));
  }

  private void addLevels() {
    int places = 0;
    for (GeographicLevel level : GeographicLevel.values()) {
      Integer name = header.get(level.stem() + "_name");
      Integer code = header.get(Levels.codeColumn(level));
      if (name != null && code != null) {
        int old =
            level == GeographicLevel.LOCAL_AUTHORITY ? header.getOrDefault("old_la_code", -1) : -1;
        LevelIds ids =
            new LevelIds(
                level, Levels.code(level), List.of(name, code, old), new LinkedHashMap<>());
        for (List<String> row : rows) {
          List<String> place = place(row, ids);
          if (!place.getFirst().isBlank() && !ids.places().containsKey(place)) {
            ids.places().put(place, Ids.of(places++));
          }
        }
        levels.add(ids);
      }
    }
  }

  /** Name, code and old code. */
  static List<String> place(List<String> row, LevelIds level) {
    List<Integer> at = level.at();
    return List.of(row.get(at.get(0)), row.get(at.get(1)), at.get(2) < 0 ? "" : row.get(at.get(2)));
  }

  PeriodText period(List<String> row) {
    return PeriodText.of(cell(row, "time_period"), cell(row, "time_identifier"));
  }

  String levelCode(List<String> row) {
    return GeographicLevel.of(cell(row, "geographic_level")).map(Levels::code).orElse("");
  }

  String cell(List<String> row, String column) {
    Integer at = header.get(column);
    return at == null ? "" : row.get(at);
  }

  /** A row's option ids by filter id; a blank cell has none. */
  Map<String, String> options(List<String> row) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (FilterIds filter : filters) {
      Optional.ofNullable(filter.options().get(row.get(filter.at())))
          .ifPresent(id -> ids.put(filter.id(), id));
    }
    return ids;
  }

  /** A row's place ids by level code, its parents included. */
  Map<String, String> places(List<String> row) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (LevelIds level : levels) {
      Optional.ofNullable(level.places().get(place(row, level)))
          .ifPresent(id -> ids.put(level.code(), id));
    }
    return ids;
  }
}
