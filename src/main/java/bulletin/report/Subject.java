package bulletin.report;

import bulletin.figures.DataSet;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.RowKey;
import bulletin.figures.TimePeriod;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.Compare;
import bulletin.report.definition.ReportDefinition.Group;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the report is about: a data set, and who in it is compared with whom. */
public final class Subject {
  /** The attribute that says how final a row is. */
  static final String VERSION = "version";

  private final ReportDefinition definition;
  private final DataSet data;
  private final Optional<Location> comparatorPlace;

  /** Packs by the hundred ask for it: the rows are read once. */
  private volatile @Nullable Map<TimePeriod, Set<String>> versions;

  /** A definition and its data. */
  public Subject(ReportDefinition definition, DataSet data) {
    this.definition = definition;
    this.data = data;
    this.comparatorPlace =
        definition.compare().level().flatMap(level -> placesOf(data, level).findFirst());
  }

  private static Stream<Location> placesOf(DataSet data, bulletin.figures.GeographicLevel level) {
    return data.locations().stream().filter(place -> place.level() == level);
  }

  /** What the report says of itself. */
  public ReportDefinition definition() {
    return definition;
  }

  /** The figures. */
  public DataSet data() {
    return data;
  }

  Compare compare() {
    return definition.compare();
  }

  /** The row that a row is compared with; the row itself when it is the comparator. */
  RowKey comparator(RowKey key) {
    if (compare().filter().isPresent()) {
      Map<String, String> options = new LinkedHashMap<>(key.options());
      options.put(compare().filter().get(), comparatorOption());
      return new RowKey(key.period(), key.location(), options);
    }
    return new RowKey(key.period(), comparatorPlace(), key.options());
  }

  boolean isComparator(RowKey key) {
    return comparator(key).equals(key);
  }

  String comparatorOption() {
    return compare().comparator().option().orElseThrow();
  }

  private Location comparatorPlace() {
    return comparatorPlace.orElseThrow(
        () ->
            new ReportProblem(
                "The data hold no place at the level "
                    + compare().level().map(l -> l.label()).orElse("")
                    + ", which compare: in report.yaml names. Correct the level, or add its rows."));
  }

  /** The short name of an option or place in headings and charts. */
  String label(RowKey key) {
    return isComparator(key)
        ? compare().comparator().label()
        : compare()
            .filter()
            .map(f -> label(key.options().getOrDefault(f, "")))
            .orElse(key.location().name());
  }

  /** The short name of an option of the compared filter. */
  public String label(String option) {
    if (compare().comparator().option().filter(option::equals).isPresent()) {
      return compare().comparator().label();
    }
    return group(option)
        .map(Group::label)
        .orElseGet(() -> compare().filter().map(f -> label(f, option)).orElse(option));
  }

  /** The short name of an option of any filter. */
  public String label(String filter, String option) {
    return definition.data().filters().stream()
        .filter(f -> f.column().equals(filter))
        .findFirst()
        .map(f -> f.labels().getOrDefault(option, option))
        .orElse(option);
  }

  /** The full name of an option, for sentences. */
  public String name(String option) {
    return group(option).map(Group::name).orElse(option);
  }

  private Optional<Group> group(String option) {
    return compare().groups().stream().filter(g -> g.option().equals(option)).findFirst();
  }

  /** What an indicator is called at the head of a column. */
  public String heading(Indicator indicator) {
    return definition.data().indicators().stream()
        .filter(i -> i.column().equals(indicator.column()))
        .findFirst()
        .flatMap(i -> i.heading())
        .orElse(indicator.label());
  }

  /** How final each period's figures are, as the data's own version column says. */
  Map<TimePeriod, Set<String>> versions() {
    Map<TimePeriod, Set<String>> known = versions;
    if (known == null) {
      known = readVersions();
      versions = known;
    }
    return known;
  }

  private Map<TimePeriod, Set<String>> readVersions() {
    Map<TimePeriod, Set<String>> versions = new TreeMap<>();
    for (int row = 0; row < data.rowCount(); row++) {
      TimePeriod period = data.period(row);
      data.attribute(row, VERSION)
          .ifPresent(v -> versions.computeIfAbsent(period, p -> new TreeSet<>()).add(v));
    }
    return versions;
  }

  /** A filter of the data set by column. */
  public Filter filter(String column) {
    return data.filters().stream()
        .filter(f -> f.column().equals(column))
        .findFirst()
        .orElseThrow(() -> new ReportProblem("The data have no filter \"" + column + "\"."));
  }

  /** Every option of the compared filter: the listed groups, then the others as in the data. */
  List<String> allGroups() {
    Stream<String> listed = compare().groups().stream().map(Group::option);
    Stream<String> others = filter(compare().filter().orElseThrow()).options().stream();
    return Stream.concat(listed, others)
        .distinct()
        .filter(option -> !option.equals(comparatorOption()))
        .toList();
  }
}
