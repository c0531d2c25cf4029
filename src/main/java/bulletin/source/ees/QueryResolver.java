package bulletin.source.ees;

import bulletin.source.ees.Meta.Level;
import bulletin.source.ees.Meta.MetaFilter;
import bulletin.source.ees.Meta.MetaIndicator;
import bulletin.source.ees.Meta.Option;
import bulletin.source.ees.Meta.Place;
import bulletin.source.ees.Meta.Places;
import bulletin.source.ees.Query.Choice;
import bulletin.source.ees.ResolvedQuery.AtPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the ids of what a question names. This is the dry run: it needs a data set's meta and no
 * request, and names everything that is wrong at once.
 */
public final class QueryResolver {
  private static final int MOST_NAMED = 12;

  private final Meta meta;
  private final List<String> faults = new ArrayList<>();

  private QueryResolver(Meta meta) {
    this.meta = meta;
  }

  /**
   * Resolves a question.
   *
   * @throws EesRefusal when the data set has no such thing, or more than one of that name
   */
  public static ResolvedQuery resolve(Query query, Meta meta) throws EesRefusal {
    return new QueryResolver(meta).resolve(query);
  }

  private ResolvedQuery resolve(Query query) throws EesRefusal {
    List<IndicatorId> indicators =
        query.indicators().stream()
            .flatMap(n -> indicator(n).stream())
            .map(MetaIndicator::id)
            .toList();
    Map<FilterId, List<OptionId>> filters = new LinkedHashMap<>();
    query.where().forEach(choice -> filter(choice, filters));
    List<AtPlace> places = query.places().stream().flatMap(this::places).toList();
    List<String> levels =
        new ArrayList<>(
            query.levels().stream().flatMap(n -> level(n).stream()).map(Level::code).toList());
    // A country's rows are all rows within it: without a level, places would bring their parts.
    if (levels.isEmpty()) {
      places.stream().map(AtPlace::level).distinct().forEach(levels::add);
    }
    List<Period> periods = periods(query.periods());
    if (!faults.isEmpty()) {
      throw new EesRefusal(
          "the query does not fit the data set: "
              + String.join("; ", faults)
              + ". Correct the query; nothing was asked for.");
    }
    return new ResolvedQuery(indicators, filters, levels, places, periods);
  }

  private Optional<MetaIndicator> indicator(String name) {
    return one(
        "indicator", name, meta.indicators(), i -> List.of(i.column(), i.label(), i.id().value()));
  }

  private void filter(Choice choice, Map<FilterId, List<OptionId>> into) {
    Optional<MetaFilter> filter =
        one(
            "filter",
            choice.of(),
            meta.filters(),
            f -> List.of(f.column(), f.label(), f.id().value()));
    filter.ifPresent(
        f ->
            into.computeIfAbsent(f.id(), id -> new ArrayList<>())
                .addAll(
                    choice.options().stream()
                        .flatMap(name -> option(f, name).stream())
                        .map(Option::id)
                        .toList()));
  }

  private Optional<Option> option(MetaFilter filter, String name) {
    return one(
        "option of " + filter.column(),
        name,
        filter.options(),
        o -> List.of(o.label(), o.id().value()));
  }

  private Optional<Level> level(String name) {
    List<Level> known =
        Stream.concat(meta.levels().stream(), meta.places().stream().map(Places::level))
            .distinct()
            .toList();
    return one("geographic level", name, known, l -> List.of(l.code(), l.label()));
  }

  private Stream<AtPlace> places(Choice choice) {
    Optional<Level> level = level(choice.of());
    if (level.isEmpty()) {
      return Stream.empty();
    }
    List<Place> known =
        meta.places().stream()
            .filter(p -> p.level().equals(level.get()))
            .flatMap(p -> p.options().stream())
            .toList();
    return choice.options().stream()
        .flatMap(
            name ->
                one("place of level " + level.get().code(), name, known, QueryResolver::names)
                    .stream())
        .map(place -> new AtPlace(level.get().code(), place.id()));
  }

  private static List<String> names(Place place) {
    return Stream.of(
            Stream.of(place.label(), place.id().value()),
            // Joined codes such as E09000021 / E09000027 name one place.
            place.codes().values().stream(),
            place.codes().values().stream().flatMap(c -> Stream.of(c.split(" / "))))
        .flatMap(names -> names)
        .toList();
  }

  private List<Period> periods(Query.Periods asked) {
    List<Period> some =
        asked.some().stream()
            .flatMap(
                name ->
                    one(
                        "time period",
                        name,
                        meta.periods(),
                        p -> p.isCalled(name) ? List.of(name) : List.of(p.label()))
                        .stream())
            .toList();
    if (asked.from().isEmpty() && asked.to().isEmpty()) {
      return some;
    }
    List<Period> between = between(asked);
    if (between.isEmpty()) {
      faults.add(
          "no time period lies between %s and %s; there are %s"
              .formatted(
                  asked.from().orElse("the first"),
                  asked.to().orElse("the last"),
                  named(meta.periods().stream().map(Period::label).toList())));
    }
    return between;
  }

  /** Compares with years the data set lacks too, of which the API itself would find nothing. */
  private List<Period> between(Query.Periods asked) {
    return meta.periods().stream()
        .filter(p -> asked.from().map(text -> isWithin(bound(text), p)).orElse(true))
        .filter(p -> asked.to().map(text -> isWithin(p, bound(text))).orElse(true))
        .toList();
  }

  private static boolean isWithin(Period earlier, Period later) {
    boolean isYearOnly = earlier.code().isEmpty() || later.code().isEmpty();
    return isYearOnly ? earlier.year().compareTo(later.year()) <= 0 : earlier.compareTo(later) <= 0;
  }

  private Period bound(String text) {
    return meta.periods().stream()
        .filter(p -> p.isCalled(text))
        .findFirst()
        .orElse(new Period("", text, text));
  }

  private <T> Optional<T> one(String kind, String name, List<T> known, Names<T> names) {
    List<T> exact = known.stream().filter(k -> names.of(k).contains(name)).toList();
    Predicate<T> alike = k -> names.of(k).stream().anyMatch(name.strip()::equalsIgnoreCase);
    List<T> found = exact.isEmpty() ? known.stream().filter(alike).toList() : exact;
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    List<String> there =
        (found.isEmpty() ? known : found).stream().map(k -> names.of(k).getFirst()).toList();
    faults.add(
        found.isEmpty()
            ? "there is no %s \"%s\" (%s)".formatted(kind, name, named(there))
            : "\"%s\" is the name of %d of kind %s; use an id or code"
                .formatted(name, found.size(), kind));
    return Optional.empty();
  }

  private static String named(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    return names.size() > MOST_NAMED
        ? some + " and " + (names.size() - MOST_NAMED) + " more"
        : some;
  }

  /** The names by which a person may call a thing, the one to show first. */
  @FunctionalInterface
  private interface Names<T> {
    List<String> of(T thing);
  }
}
