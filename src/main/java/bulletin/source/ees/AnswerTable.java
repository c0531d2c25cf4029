package bulletin.source.ees;

import bulletin.source.ees.Meta.MetaFilter;
import bulletin.source.ees.Meta.MetaIndicator;
import bulletin.source.ees.Meta.Option;
import bulletin.source.ees.Meta.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer as a person reads it: labels in place of ids, earliest period first, values as
 * published.
 */
public record AnswerTable(List<String> heads, List<List<String>> rows) {
  /** Copies what it is given. */
  public AnswerTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** The table of an answer, whose ids are those of this meta. */
  public static AnswerTable of(Answer answer, Meta meta) {
    return new Labels(meta).table(answer);
  }

  /** The four kinds of id in four maps: one text names a thing of each kind. */
  private static final class Labels {
    private final Meta meta;
    private final Map<OptionId, String> options = new HashMap<>();
    private final Map<String, Map<LocationId, String>> places = new HashMap<>();
    private final Map<String, Period> periods = new HashMap<>();

    Labels(Meta meta) {
      this.meta = meta;
      for (MetaFilter filter : meta.filters()) {
        for (Option option : filter.options()) {
          options.put(option.id(), option.label());
        }
      }
      meta.places()
          .forEach(
              level -> {
                Map<LocationId, String> of = new HashMap<>();
                for (Place place : level.options()) {
                  of.put(place.id(), place.label());
                }
                places.put(level.level().code(), of);
              });
      meta.periods().forEach(p -> periods.put(p.period() + "|" + p.code(), p));
    }

    AnswerTable table(Answer answer) {
      List<MetaIndicator> shown =
          meta.indicators().stream()
              .filter(i -> answer.rows().stream().anyMatch(r -> r.values().containsKey(i.id())))
              .toList();
      List<String> heads = new ArrayList<>(List.of("period", "level", "location"));
      meta.filters().forEach(f -> heads.add(f.column()));
      shown.forEach(i -> heads.add(i.column()));
      List<QueryRow> sorted = new ArrayList<>(answer.rows());
      sorted.sort((a, b) -> period(a).compareTo(period(b)));
      return new AnswerTable(heads, sorted.stream().map(row -> cells(row, shown)).toList());
    }

    private Period period(QueryRow row) {
      Period found = periods.get(row.period() + "|" + row.periodCode());
      return found == null ? new Period(row.periodCode(), row.period(), row.period()) : found;
    }

    private List<String> cells(QueryRow row, List<MetaIndicator> shown) {
      List<String> cells = new ArrayList<>();
      cells.add(period(row).label());
      cells.add(row.level());
      cells.add(place(row));
      for (MetaFilter filter : meta.filters()) {
        OptionId option = row.filters().get(filter.id());
        cells.add(option == null ? "" : options.getOrDefault(option, option.value()));
      }
      shown.forEach(i -> cells.add(row.values().getOrDefault(i.id(), "")));
      return cells;
    }

    private String place(QueryRow row) {
      LocationId id = row.locations().get(row.level());
      return id == null
          ? ""
          : places.getOrDefault(row.level(), Map.of()).getOrDefault(id, id.value());
    }
  }
}
