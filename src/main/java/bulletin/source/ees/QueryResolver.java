package bulletin.source.ees;

import bulletin.source.ees.Meta.Level;
import bulletin.source.ees.Meta.MetaFilter;
import bulletin.source.ees.Meta.MetaIndicator;
import bulletin.source.ees.Meta.Option;
import bulletin.source.ees.Meta.Place;
import bulletin.source.ees.Meta.Places;
import bulletin.source.ees.Query.Choice;
import bulletin.source.ees.ResolvedQuery.AtPlace;
import bulletin.source.ees.ResolvedQuery.OfFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the ids of what a question names. This is the dry run: it needs a data set's meta and no
 * request, and names everything that is wrong at once.
 */
public final class QueryResolver {
  private static final int MOST_NAMED = 12;

  private final Meta meta;
  private final List<QueryFault> faults = new ArrayList<>();

  private QueryResolver(Meta meta) {
    this.meta = meta;
  }

  /**
   * Resolves a question.
   *
   * @throws EesRefusal when the data set has no such thing, or more than one of that name
   */
  public static ResolvedQuery resolve(Query query, Meta meta) throws EesRefusal {
    QueryResolver resolver = new QueryResolver(meta);
    ResolvedQuery resolved = resolver.resolve(query);
    if (!resolver.faults.isEmpty()) {
      throw new EesRefusal(
          "the query does not fit the data set: "
              + resolver.faults.stream().map(QueryFault::clause).collect(Collectors.joining("; "))
              + ". Correct the query; nothing was asked for.");
    }
    return resolved;
  }

  /** What a data set lacks of a question; empty when the question can be asked. */
  public static List<QueryFault> faults(Query query, Meta meta) {
    QueryResolver resolver = new QueryResolver(meta);
    resolver.resolve(query);
    return List.copyOf(resolver.faults);
  }

  private ResolvedQuery resolve(Query query) {
    return new ResolvedQuery(
        query.indicators().stream().flatMap(this::indicator).toList(),
        query.where().stream().flatMap(this::filter).toList(),
        query.levels().stream()
            .flatMap(name -> level(List.of("levels", name), name, true).stream())
            .map(Level::code)
            .toList(),
        query.places().stream().flatMap(c -> places(c, query.levels().isEmpty())).toList(),
        periods(query.periods()));
  }

  private Stream<IndicatorId> indicator(String name) {
    return one(
            List.of("indicators", name),
            new Names<>("indicator", meta.indicators(), QueryResolver::names),
            name)
        .stream()
        .map(MetaIndicator::id);
  }

  private static List<String> names(MetaIndicator indicator) {
    return List.of(indicator.column(), indicator.label(), indicator.id().value());
  }

  private Stream<OfFilter> filter(Choice choice) {
    return one(
            List.of("where", choice.of()),
            new Names<>(
                "filter", meta.filters(), f -> List.of(f.column(), f.label(), f.id().value())),
            choice.of())
        .stream()
        .map(f -> new OfFilter(f.id(), options(f, choice), choice.not()));
  }

  private List<OptionId> options(MetaFilter filter, Choice choice) {
    Names<Option> names =
        new Names<>(
            "option of " + filter.column(),
            filter.options(),
            o -> List.of(o.label(), o.id().value()));
    return choice.options().stream()
        .flatMap(name -> one(List.of("where", choice.of(), name), names, name).stream())
        .map(Option::id)
        .toList();
  }

  /** A data set may have places of a level at which it has no row. */
  private Optional<Level> level(List<String> at, String name, boolean needsRows) {
    List<Level> known =
        needsRows
            ? meta.levels()
            : Stream.concat(meta.levels().stream(), meta.places().stream().map(Places::level))
                .distinct()
                .toList();
    return one(at, new Names<>("geographic level", known, l -> List.of(l.code(), l.label())), name);
  }

  private Stream<AtPlace> places(Choice choice, boolean ownRows) {
    return level(List.of("places", choice.of()), choice.of(), ownRows).stream()
        .flatMap(level -> places(choice, level));
  }

  private Stream<AtPlace> places(Choice choice, Level level) {
    List<Place> known =
        meta.places().stream()
            .filter(p -> p.level().equals(level))
            .flatMap(p -> p.options().stream())
            .toList();
    Names<Place> names = new Names<>("place of level " + level.code(), known, QueryResolver::names);
    return choice.options().stream()
        .flatMap(name -> one(List.of("places", choice.of(), name), names, name).stream())
        .map(place -> new AtPlace(level.code(), place.id()));
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
    List<Period> some = asked.some().stream().flatMap(this::called).distinct().toList();
    return asked.from().isEmpty() && asked.to().isEmpty() ? some : between(asked, some);
  }

  /** Every period of that name: a year may have three terms. */
  private Stream<Period> called(String name) {
    List<Period> found = meta.periods().stream().filter(p -> p.isCalled(name)).toList();
    if (found.isEmpty()) {
      faults.add(
          new QueryFault(
              List.of("periods", name), "there is no time period \"" + name + "\"", periods()));
    }
    return found.stream();
  }

  private String periods() {
    return said(meta.periods().stream().map(Period::label).toList());
  }

  private List<Period> between(Query.Periods asked, List<Period> some) {
    List<Period> between =
        (some.isEmpty() ? meta.periods() : some)
            .stream()
                .filter(p -> asked.from().map(text -> isWithin(bound(text), p)).orElse(true))
                .filter(p -> asked.to().map(text -> isWithin(p, bound(text))).orElse(true))
                .toList();
    if (between.isEmpty()) {
      faults.add(
          new QueryFault(
              List.of(asked.from().isPresent() ? "from" : "to"),
              "no time period lies between %s and %s"
                  .formatted(asked.from().orElse("the first"), asked.to().orElse("the last")),
              periods()));
    }
    return between;
  }

  private static boolean isWithin(Period earlier, Period later) {
    boolean isYearOnly = earlier.code().isEmpty() || later.code().isEmpty();
    return isYearOnly ? earlier.year().compareTo(later.year()) <= 0 : earlier.compareTo(later) <= 0;
  }

  /**
   * The period of that name; just a year when there is none, of which the API itself would find
   * nothing, or when there are several.
   */
  private Period bound(String text) {
    List<Period> called = meta.periods().stream().filter(p -> p.isCalled(text)).toList();
    return called.size() == 1 ? called.getFirst() : new Period("", text, text);
  }

  private <T> Optional<T> one(List<String> at, Names<T> names, String name) {
    List<T> exact = names.called(n -> n.equals(name));
    List<T> found = exact.isEmpty() ? names.called(name.strip()::equalsIgnoreCase) : exact;
    if (found.size() == 1) {
      return Optional.of(found.getFirst());
    }
    faults.add(
        found.isEmpty()
            ? new QueryFault(
                at, "there is no %s \"%s\"".formatted(names.kind(), name), names.said())
            : new QueryFault(
                at,
                "\"%s\" is the name of %d of kind %s; use an id or code"
                    .formatted(name, found.size(), names.kind()),
                ""));
    return Optional.empty();
  }

  private static String said(List<String> names) {
    String some = String.join("; ", names.subList(0, Math.min(MOST_NAMED, names.size())));
    return names.size() > MOST_NAMED
        ? some + " and " + (names.size() - MOST_NAMED) + " more"
        : some;
  }

  /**
   * Things of one kind.
   *
   * @param of the names by which a person may call a thing, the one to show first
   */
  private record Names<T>(
      String kind, List<T> known, java.util.function.Function<T, List<String>> of) {
    List<T> called(Predicate<String> isIt) {
      return known.stream().filter(k -> of.apply(k).stream().anyMatch(isIt)).toList();
    }

    String said() {
      return QueryResolver.said(known.stream().map(k -> of.apply(k).getFirst()).toList());
    }
  }
}
