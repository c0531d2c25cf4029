package bulletin.source.rehearsal;

import bulletin.figures.GeographicLevel;
import bulletin.source.rehearsal.Facts.FilterIds;
import bulletin.source.rehearsal.Facts.IndicatorIds;
import bulletin.source.rehearsal.Facts.LevelIds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** The order of a query's rows: everything but time by its text, figures too. */
final class Sorting {
  private final Facts facts;
  private final List<IndicatorIds> answered;

  Sorting(Facts facts, List<IndicatorIds> answered) {
    this.facts = facts;
    this.answered = answered;
  }

  /** Latest period first when nothing is asked for; rows that are equal stay in file order. */
  Comparator<List<String>> of(JsonNode sorts) throws Fault {
    Comparator<List<String>> order = Comparator.comparing(row -> 0);
    for (JsonNode sort : sorts) {
      Comparator<List<String>> next = Comparator.comparing(key(sort.path("field").asString("")));
      order =
          order.thenComparing(
              switch (sort.path("direction").asString("")) {
                case "Asc" -> next;
                case "Desc" -> next.reversed();
                default ->
                    throw Fault.badRequest(
                        "SortDirection", "sorts", "Must be Asc or Desc.", sort.toString());
              });
    }
    return sorts.isEmpty() ? Comparator.comparing(this::time).reversed() : order;
  }

  private String time(List<String> row) {
    return facts.period(row).time();
  }

  private Function<List<String>, String> key(String field) throws Fault {
    int at = field.indexOf('|');
    String kind = at < 0 ? field : field.substring(0, at);
    String id = field.substring(at + 1);
    Optional<Function<List<String>, String>> key =
        switch (kind) {
          case "timePeriod" -> Optional.of(this::time);
          case "geographicLevel" -> Optional.of(Sorting.this::level);
          case "location" ->
              facts.levels.stream().filter(l -> l.code().equals(id)).findFirst().map(Sorting::name);
          case "filter" ->
              facts.filters.stream()
                  .filter(f -> f.id().equals(id))
                  .findFirst()
                  .map(Sorting::option);
          case "indicator" ->
              answered.stream().filter(i -> i.id().equals(id)).findFirst().map(Sorting::value);
          default -> Optional.empty();
        };
    return key.orElseThrow(
        () ->
            Fault.badRequest(
                "SortFieldsNotFound", "sorts", "One or more sorts could not be found.", field));
  }

  private String level(List<String> row) {
    return GeographicLevel.of(facts.cell(row, "geographic_level"))
        .map(GeographicLevel::label)
        .orElse("");
  }

  private static Function<List<String>, String> name(LevelIds level) {
    return row -> row.get(level.at().getFirst());
  }

  private static Function<List<String>, String> option(FilterIds filter) {
    return row -> row.get(filter.at());
  }

  private static Function<List<String>, String> value(IndicatorIds indicator) {
    return row -> row.get(indicator.at());
  }
}
