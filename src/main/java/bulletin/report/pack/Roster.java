package bulletin.report.pack;

import bulletin.figures.DataSet;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Location;
import bulletin.figures.Neighbours;
import bulletin.figures.TimePeriod;
import bulletin.report.ReportProblem;
import bulletin.report.definition.PackDefinition;
import bulletin.report.definition.ReportDefinition;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which areas there are, and with which places each is compared. */
final class Roster {
  /** A neighbour that is a place of the data. */
  record Near(Location place, String closeness) {}

  private final ReportDefinition definition;
  private final PackDefinition packs;
  private final Neighbours neighbours;
  private final List<PackSubject> subjects;
  private final Location comparator;
  private final Map<String, Location> regions = new HashMap<>();
  private final Map<Location, List<Near>> near = new HashMap<>();

  Roster(ReportDefinition definition, DataSet data, Neighbours neighbours) {
    this.definition = definition;
    this.packs = definition.packs().orElseThrow(() -> noPacks(definition));
    this.neighbours = neighbours;
    this.subjects = subjects(data);
    this.comparator = comparator(data);
    places(data, GeographicLevel.REGIONAL).forEach(place -> regions.put(place.name(), place));
    subjects.forEach(subject -> near.put(subject.place(), near(subject.place())));
  }

  private static ReportProblem noPacks(ReportDefinition definition) {
    return new ReportProblem(
        "report-templates/%s/report.yaml: it has no packs:. Add the key, or name a report that makes packs."
            .formatted(definition.id()));
  }

  private static Stream<Location> places(DataSet data, GeographicLevel level) {
    return data.locations().stream().filter(place -> place.level() == level);
  }

  private List<PackSubject> subjects(DataSet data) {
    Map<Location, TreeSet<TimePeriod>> years = new LinkedHashMap<>();
    for (int row = 0; row < data.rowCount(); row++) {
      Location place = data.location(row);
      if (place.level() == packs.level()) {
        years.computeIfAbsent(place, p -> new TreeSet<>()).add(data.period(row));
      }
    }
    if (years.isEmpty()) {
      throw new ReportProblem(
          "report.yaml, packs: the data have no rows at the level %s. Correct level:, or the data."
              .formatted(packs.level().label()));
    }
    TimePeriod latest = data.periods().getLast();
    return years.entrySet().stream()
        .map(
            e ->
                new PackSubject(
                    e.getKey(), List.copyOf(e.getValue()), e.getValue().contains(latest)))
        .sorted(Comparator.comparing(PackSubject::code).thenComparing(PackSubject::oldCode))
        .toList();
  }

  private Location comparator(DataSet data) {
    GeographicLevel level = definition.compare().level().orElse(GeographicLevel.NATIONAL);
    return places(data, level)
        .findFirst()
        .orElseThrow(
            () ->
                new ReportProblem(
                    "report.yaml, packs: the data have no place at the level %s to compare areas with. Add its rows."
                        .formatted(level.label())));
  }

  private List<Near> near(Location place) {
    return neighbours.of(place).stream()
        .flatMap(
            n ->
                subjects.stream()
                    .map(PackSubject::place)
                    .filter(p -> p.oldCode().equals(n.code()))
                    .map(p -> new Near(p, n.closeness())))
        .toList();
  }

  PackDefinition packs() {
    return packs;
  }

  List<PackSubject> subjects() {
    return subjects;
  }

  /** The place that every area is compared with, such as England. */
  Location comparator() {
    return comparator;
  }

  String comparatorName() {
    return definition.compare().level().isPresent()
        ? definition.compare().comparator().label()
        : comparator.name();
  }

  /** The region that an area lies in; empty when the data do not say. */
  Optional<Location> region(Location area) {
    Location region = area.region();
    return region == null ? Optional.empty() : Optional.ofNullable(regions.get(region.name()));
  }

  /** The region that stands in for one without figures. */
  Optional<Location> widerRegion(Location region) {
    return Optional.ofNullable(packs.widerRegions().get(region.name())).map(regions::get);
  }

  /** An area's neighbours, closest first; none when the file does not name it. */
  List<Near> neighbours(Location area) {
    return near.getOrDefault(area, List.of());
  }

  /** Whether any area has neighbours. */
  boolean knowsNeighbours() {
    return !neighbours.byArea().isEmpty();
  }

  /** Where the neighbours were read. */
  String neighbourFile() {
    return neighbours.file();
  }
}
