package bulletin.report;

import bulletin.figures.Filter;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Location;
import bulletin.figures.RowKey;
import bulletin.figures.TimePeriod;
import bulletin.report.definition.ReportDefinition.ChartSpec;
import bulletin.report.definition.ReportDefinition.Groups;
import bulletin.report.definition.ReportDefinition.Periods;
import bulletin.report.definition.ReportDefinition.TableSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The part of a data set that a table or chart is about: which periods, places and options, and
 * which row stands where.
 */
final class Selection {
  /** The dimension of time. */
  static final String PERIOD = "period";

  private static final String GROUP = "group";
  private static final String LOCATION = "location";
  private static final String LOCATION_CODE = "location_code";

  /** What a table or chart asks for. */
  record Scope(
      String name,
      Map<String, List<String>> where,
      List<GeographicLevel> levels,
      Groups groups,
      Periods periods,
      List<String> dimensions) {

    static Scope of(TableSpec table) {
      List<String> dimensions = new ArrayList<>(table.rows());
      table.across().ifPresent(dimensions::add);
      return new Scope(
          "table " + table.id(),
          table.where(),
          table.levels(),
          table.groups(),
          table.periods(),
          dimensions);
    }

    static Scope of(ChartSpec chart) {
      return new Scope(
          "chart " + chart.id(),
          chart.where(),
          chart.levels(),
          chart.groups(),
          chart.periods(),
          List.of(chart.categories(), chart.series()));
    }
  }

  private final Evaluation evaluation;
  private final Subject subject;
  private final Scope scope;
  private final Map<String, List<String>> options = new LinkedHashMap<>();
  private final List<Location> locations;
  private final List<TimePeriod> periods;

  Selection(Evaluation evaluation, Scope scope) {
    this.evaluation = evaluation;
    this.subject = evaluation.subject();
    this.scope = scope;
    subject.data().filters().forEach(filter -> options.put(filter.column(), chosen(filter)));
    this.locations = places();
    this.periods = chosenPeriods();
    requireDimensions();
  }

  List<TimePeriod> periods() {
    return periods;
  }

  /** "2018/19 to 2024/25", or the one period. */
  String periodsInWords() {
    String first = periods.getFirst().label();
    String last = periods.getLast().label();
    return first.equals(last) ? first : first + " to " + last;
  }

  /** The row from which {@link #along} departs: the first of everything. */
  private RowKey start() {
    Map<String, String> first = new LinkedHashMap<>();
    options.forEach((column, chosen) -> first.put(column, chosen.getFirst()));
    return new RowKey(periods.getFirst(), locations.getFirst(), first);
  }

  /** All rows that differ in these dimensions only, the last dimension changing fastest. */
  List<RowKey> along(List<String> dimensions) {
    List<RowKey> rows = List.of(start());
    for (String axis : dimensions.stream().map(this::axis).distinct().toList()) {
      rows = rows.stream().flatMap(row -> along(row, axis)).toList();
    }
    return rows;
  }

  /** The rows that differ from this one in one dimension. */
  Stream<RowKey> along(RowKey row, String dimension) {
    String axis = axis(dimension);
    return switch (axis) {
      case PERIOD -> periods.stream().map(p -> new RowKey(p, row.location(), row.options()));
      case LOCATION -> locations.stream().map(l -> new RowKey(row.period(), l, row.options()));
      default -> options.getOrDefault(axis, List.of()).stream().map(o -> with(row, axis, o));
    };
  }

  private static RowKey with(RowKey row, String column, String option) {
    Map<String, String> changed = new LinkedHashMap<>(row.options());
    changed.put(column, option);
    return new RowKey(row.period(), row.location(), changed);
  }

  /** The dimension that a name stands for: {@code group} is the compared filter. */
  String axis(String dimension) {
    return switch (dimension) {
      case GROUP -> subject.compare().filter().orElse(LOCATION);
      case LOCATION_CODE -> LOCATION;
      default -> dimension;
    };
  }

  /** What a row is called in a dimension. */
  String label(RowKey row, String dimension) {
    return switch (dimension) {
      case PERIOD -> row.period().label();
      case LOCATION_CODE -> row.location().code();
      case LOCATION -> row.location().name();
      default -> optionLabel(row, axis(dimension));
    };
  }

  private String optionLabel(RowKey row, String axis) {
    if (axis.equals(LOCATION)) {
      return row.location().name();
    }
    String option = row.options().getOrDefault(axis, "");
    return isCompared(axis) ? subject.label(option) : subject.label(axis, option);
  }

  /** What the rows of a dimension are called as a whole. */
  String heading(String dimension, Wording wording) {
    String axis = axis(dimension);
    return switch (dimension) {
      case PERIOD, LOCATION_CODE, LOCATION -> wording.say("heading." + dimension);
      default ->
          axis.equals(LOCATION) ? wording.say("heading.location") : subject.filter(axis).label();
    };
  }

  /** The places of footnotes that a row stands for in a dimension. */
  String footnotePlace(RowKey row, String dimension) {
    String axis = axis(dimension);
    return switch (axis) {
      case PERIOD -> "period:" + row.period().code();
      case LOCATION -> "location:" + row.location().name();
      default -> (isCompared(axis) ? "group:" : axis + ":") + row.options().get(axis);
    };
  }

  private boolean isCompared(String axis) {
    return subject.compare().filter().filter(axis::equals).isPresent();
  }

  // ---- what is chosen

  private List<String> chosen(Filter filter) {
    List<String> wanted = scope.where().get(filter.column());
    if (wanted != null) {
      wanted.forEach(option -> requireOption(filter, option));
      return wanted;
    }
    if (scope.dimensions().stream().map(this::axis).anyMatch(filter.column()::equals)) {
      return isCompared(filter.column()) ? groups() : filter.options();
    }
    return List.of(standing(filter));
  }

  private void requireOption(Filter filter, String option) {
    if (!filter.options().contains(option)) {
      throw new ReportProblem(
          "report.yaml, %s: the data have no %s \"%s\". They have %s. Correct where:, or the data."
              .formatted(scope.name(), filter.column(), option, filter.options()));
    }
  }

  /** What a dimension does not tell apart there may only be one of. */
  private void requireDimensions() {
    Set<String> axes = scope.dimensions().stream().map(this::axis).collect(Collectors.toSet());
    requireDimension(axes, PERIOD, periods.stream().map(TimePeriod::label).toList(), "periods:");
    requireDimension(axes, LOCATION, locations.stream().map(Location::name).toList(), "levels:");
    options.forEach((column, chosen) -> requireDimension(axes, column, chosen, "where:"));
  }

  private void requireDimension(Set<String> axes, String axis, List<String> chosen, String key) {
    if (chosen.size() > 1 && !axes.contains(axis)) {
      throw new ReportProblem(
          "report.yaml, %s: it is about %d of %s (%s, ...), which none of its dimensions tells apart. "
                  .formatted(scope.name(), chosen.size(), axis, chosen.getFirst())
              + "Use %s as a dimension, or choose one under %s".formatted(axis, key));
    }
  }

  private List<String> groups() {
    List<String> listed =
        subject.compare().groups().isEmpty()
            ? subject.allGroups()
            : subject.compare().groups().stream().map(g -> g.option()).toList();
    return switch (scope.groups()) {
      case LISTED -> listed;
      case ALL ->
          Stream.concat(subject.allGroups().stream(), Stream.of(subject.comparatorOption()))
              .toList();
      case WITH_COMPARATOR ->
          Stream.concat(listed.stream(), Stream.of(subject.comparatorOption())).toList();
    };
  }

  /** The option that stands for all where a filter is left open. */
  private String standing(Filter filter) {
    Optional<String> total =
        subject.definition().data().filters().stream()
            .filter(f -> f.column().equals(filter.column()))
            .findFirst()
            .flatMap(f -> f.total());
    if (total.isPresent()) {
      requireTotal(filter, total.get());
      return total.get();
    }
    if (filter.options().size() == 1) {
      return filter.options().getFirst();
    }
    throw new ReportProblem(
        "report.yaml, %s: nothing says which %s is meant. Name it under where:, use it as a"
                .formatted(scope.name(), filter.column())
            + " dimension, or give the filter a total:.");
  }

  private static void requireTotal(Filter filter, String total) {
    if (!filter.options().contains(total)) {
      throw new ReportProblem(
          "report.yaml, data, filter %s: the data have no total \"%s\". They have %s. Correct total:, or the data."
              .formatted(filter.column(), total, filter.options()));
    }
  }

  private List<Location> places() {
    List<Location> places =
        subject.data().locations().stream()
            .filter(place -> scope.levels().contains(place.level()))
            .sorted(Comparator.comparing(Location::level).thenComparing(Location::name))
            .toList();
    if (places.isEmpty()) {
      throw new ReportProblem(
          "report.yaml, %s: the data have no rows at the level %s. They have %s. Correct levels:."
              .formatted(
                  scope.name(),
                  scope.levels().stream().map(GeographicLevel::label).toList(),
                  subject.data().levels().stream().map(GeographicLevel::label).toList()));
    }
    return places;
  }

  private List<TimePeriod> chosenPeriods() {
    List<TimePeriod> all = subject.data().periods();
    return switch (scope.periods().rule()) {
      case ALL -> all;
      case LATEST_IN_FILE -> List.of(all.getLast());
      case LATEST -> List.of(withFigures(all).getLast());
      case WITH_FIGURES -> withFigures(all);
      case LISTED -> listed(all);
    };
  }

  /** The periods with a figure; without any, the latest, whose cells say why. */
  private List<TimePeriod> withFigures(List<TimePeriod> all) {
    List<TimePeriod> known = all.stream().filter(this::hasFigures).toList();
    return known.isEmpty() ? List.of(all.getLast()) : known;
  }

  private List<TimePeriod> listed(List<TimePeriod> all) {
    List<String> codes = all.stream().map(TimePeriod::code).toList();
    for (String code : scope.periods().codes()) {
      if (!codes.contains(code)) {
        throw new ReportProblem(
            "report.yaml, %s: the data have no time period %s. They have %s. Correct periods:, or the data."
                .formatted(scope.name(), code, codes));
      }
    }
    return all.stream().filter(p -> scope.periods().codes().contains(p.code())).toList();
  }

  private boolean hasFigures(TimePeriod period) {
    List<RowKey> rows = new ArrayList<>();
    for (Location location : locations) {
      rows.add(new RowKey(period, location, Map.of()));
    }
    for (Map.Entry<String, List<String>> filter : options.entrySet()) {
      rows =
          rows.stream()
              .flatMap(row -> filter.getValue().stream().map(o -> with(row, filter.getKey(), o)))
              .toList();
    }
    return rows.stream().anyMatch(evaluation::hasFigure);
  }
}
