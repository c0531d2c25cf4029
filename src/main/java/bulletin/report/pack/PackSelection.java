package bulletin.report.pack;

import bulletin.figures.Filter;
import bulletin.figures.RowKey;
import bulletin.figures.TimePeriod;
import bulletin.report.ReportProblem;
import bulletin.report.Subject;
import bulletin.report.definition.PackDefinition.Areas;
import bulletin.report.definition.PackDefinition.PackChart;
import bulletin.report.definition.PackDefinition.PackTable;
import bulletin.report.definition.ReportDefinition.Periods;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The part of the figures that one table, chart or list of sentences of a pack is about. */
final class PackSelection {
  /** The dimension of time. */
  static final String PERIOD = "period";

  /** The dimension of places. */
  static final String AREA = "area";

  /** What is asked for. */
  record Scope(
      String name,
      String measure,
      Map<String, List<String>> where,
      List<String> dimensions,
      Areas areas,
      Periods periods) {

    static Scope of(PackTable table) {
      List<String> dimensions = new ArrayList<>(table.rows());
      table.across().ifPresent(dimensions::add);
      return new Scope(
          "table " + table.id(),
          table.measure(),
          table.where(),
          dimensions,
          table.areas(),
          table.periods());
    }

    static Scope of(PackChart chart) {
      return new Scope(
          "chart " + chart.id(),
          chart.measure(),
          chart.where(),
          List.of(chart.categories(), chart.series()),
          chart.series().equals(AREA) ? Areas.BESIDE : Areas.OWN,
          chart.periods());
    }
  }

  private final PackAssembly pack;
  private final Yardstick yardstick;
  private final Subject subject;
  private final Scope scope;
  private final Map<String, List<String>> options = new LinkedHashMap<>();
  private final List<TimePeriod> periods;
  private final List<Who> areas;

  PackSelection(PackAssembly pack, Scope scope) {
    this.pack = pack;
    this.scope = scope;
    this.yardstick = pack.yardstick(scope.measure());
    this.subject = yardstick.evaluation().subject();
    subject.data().filters().forEach(filter -> options.put(filter.column(), chosen(filter)));
    this.periods = periodsOf(scope.periods());
    this.areas = areasOf(scope.areas());
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

  /** All that differs in these dimensions only, the last changing fastest. */
  List<Spot> along(List<String> dimensions) {
    List<Spot> spots = List.of(start());
    for (String dimension : dimensions) {
      spots = spots.stream().flatMap(spot -> along(spot, dimension)).toList();
    }
    return spots;
  }

  private Spot start() {
    Map<String, String> first = new LinkedHashMap<>();
    options.forEach((column, chosen) -> first.put(column, chosen.getFirst()));
    return new Spot(
        new RowKey(periods.getFirst(), pack.subject().place(), first), areas.getFirst());
  }

  /** What differs from this in one dimension. */
  Stream<Spot> along(Spot spot, String dimension) {
    RowKey row = spot.row();
    return switch (dimension) {
      case PERIOD ->
          periods.stream()
              .map(p -> new Spot(new RowKey(p, row.location(), row.options()), spot.who()));
      case AREA -> areas.stream().map(who -> new Spot(row, who));
      default ->
          options.getOrDefault(dimension, List.of()).stream()
              .map(o -> new Spot(with(row, dimension, o), spot.who()));
    };
  }

  private static RowKey with(RowKey row, String column, String option) {
    Map<String, String> changed = new LinkedHashMap<>(row.options());
    changed.put(column, option);
    return new RowKey(row.period(), row.location(), changed);
  }

  /** What it is called in a dimension. */
  String label(Spot spot, String dimension) {
    return switch (dimension) {
      case PERIOD -> spot.row().period().label();
      case AREA -> pack.name(spot.who());
      default -> label(dimension, spot.row().options().getOrDefault(dimension, ""));
    };
  }

  private String label(String filter, String option) {
    boolean compared = subject.definition().compare().filter().filter(filter::equals).isPresent();
    return compared ? subject.label(option) : subject.label(filter, option);
  }

  /** What a dimension is called as a whole. */
  String heading(String dimension) {
    return switch (dimension) {
      case PERIOD -> pack.wording().say("heading.period");
      case AREA -> pack.wording().say("heading.location");
      default -> subject.filter(dimension).label();
    };
  }

  /** The place of footnotes that something stands for in a dimension. */
  String footnotePlace(Spot spot, String dimension) {
    return switch (dimension) {
      case PERIOD -> "period:" + spot.row().period().code();
      case AREA -> "location:" + pack.name(spot.who());
      default -> {
        String option = spot.row().options().getOrDefault(dimension, "");
        boolean compared =
            subject.definition().compare().filter().filter(dimension::equals).isPresent();
        yield (compared ? "group:" : dimension + ":") + option;
      }
    };
  }

  // ---- what is chosen

  private List<String> chosen(Filter filter) {
    List<String> wanted = scope.where().get(filter.column());
    if (wanted != null) {
      wanted.forEach(option -> requireOption(filter, option));
      requireApart(filter, wanted);
      return wanted;
    }
    if (scope.dimensions().contains(filter.column())) {
      return filter.options();
    }
    return List.of(standing(filter));
  }

  private void requireOption(Filter filter, String option) {
    if (!filter.options().contains(option)) {
      throw new ReportProblem(
          "report.yaml, packs, %s: the data have no %s \"%s\". They have %s. Correct where:, or the data."
              .formatted(scope.name(), filter.column(), option, filter.options()));
    }
  }

  private void requireApart(Filter filter, List<String> wanted) {
    if (wanted.size() > 1 && !scope.dimensions().contains(filter.column())) {
      throw new ReportProblem(
          "report.yaml, packs, %s: it is about %d options of %s, which none of its dimensions tells apart. Use %s as a dimension, or choose one under where:."
              .formatted(scope.name(), wanted.size(), filter.column(), filter.column()));
    }
  }

  /** The option that stands for all where a filter is left open. */
  private String standing(Filter filter) {
    Optional<String> total =
        subject.definition().data().filters().stream()
            .filter(f -> f.column().equals(filter.column()))
            .findFirst()
            .flatMap(f -> f.total());
    if (total.filter(filter.options()::contains).isPresent()) {
      return total.get();
    }
    if (filter.options().size() == 1) {
      return filter.options().getFirst();
    }
    throw new ReportProblem(
        "report.yaml, packs, %s: nothing says which %s is meant. Name it under where:, use it as a dimension, or give the filter a total:."
            .formatted(scope.name(), filter.column()));
  }

  private List<TimePeriod> periodsOf(Periods asked) {
    List<TimePeriod> all = subject.data().periods();
    return switch (asked.rule()) {
      case ALL -> untilItsEnd(all);
      case LATEST -> List.of(yardstick.latest(pack.subject()));
      case LATEST_IN_FILE -> List.of(all.getLast());
      case WITH_FIGURES -> untilItsEnd(withFigures(all));
      case LISTED -> all.stream().filter(p -> asked.codes().contains(p.code())).toList();
    };
  }

  /** Every period when none has figures: a table that says so beats a table that is not there. */
  private List<TimePeriod> withFigures(List<TimePeriod> all) {
    return yardstick.withFigures().isEmpty() ? all : yardstick.withFigures();
  }

  /** What came after an authority that is no more is not part of its pack. */
  private List<TimePeriod> untilItsEnd(List<TimePeriod> periods) {
    TimePeriod last = pack.subject().years().getLast();
    List<TimePeriod> until = periods.stream().filter(p -> p.compareTo(last) <= 0).toList();
    return pack.subject().current() || until.isEmpty() ? periods : until;
  }

  private List<Who> areasOf(Areas asked) {
    Who own = new Who.Own(pack.subject().place());
    return switch (asked) {
      case OWN -> List.of(own);
      case BESIDE -> beside(own);
      case NEIGHBOURS -> neighbours(own);
    };
  }

  private List<Who> beside(Who own) {
    List<Who> areas = new ArrayList<>();
    areas.add(own);
    yardstick.region(pack.subject().place()).ifPresent(r -> areas.add(new Who.Region(r)));
    areas.add(new Who.Comparator(pack.roster().comparator()));
    if (pack.hasNeighbours()) {
      // Last: where it is left out, the others keep their colours.
      areas.add(pack.average());
    }
    return areas;
  }

  private List<Who> neighbours(Who own) {
    List<Who> areas = new ArrayList<>();
    areas.add(own);
    pack.roster()
        .neighbours(pack.subject().place())
        .forEach(n -> areas.add(new Who.Neighbour(n.place(), n.closeness())));
    if (pack.hasNeighbours()) {
      areas.add(new Who.Mean());
      areas.add(new Who.Median());
    }
    return areas;
  }
}
