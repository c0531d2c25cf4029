package bulletin.report.pack;

import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.Neighbours;
import bulletin.figures.TimePeriod;
import bulletin.report.Wording;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Cell;
import bulletin.report.model.Facts;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Table;
import bulletin.report.model.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * All packs of a data set: who gets one, and what each says. Whatever is worked out across areas is
 * worked out once, when the plan is made. Immutable; safe for use by many threads.
 */
public final class PackPlan {
  private final ReportDefinition definition;
  private final DataSet data;
  private final List<PackSubject> subjects;

  private PackPlan(ReportDefinition definition, DataSet data) {
    this.definition = definition;
    this.data = data;
    this.subjects = subjectsOf(data);
  }

  /**
   * Plans the packs.
   *
   * @param neighbours of the areas; {@link Neighbours#none} when none are given
   * @throws bulletin.report.ReportProblem when definition and data do not fit together
   */
  public static PackPlan of(
      ReportDefinition definition, Wording wording, DataSet data, Neighbours neighbours) {
    return new PackPlan(definition, data);
  }

  /** Who gets a pack, by code. Areas that are no more stand among them and are not current. */
  public List<PackSubject> subjects() {
    return subjects;
  }

  /** What the pack of an area says. */
  public PackReports reportsFor(PackSubject subject) {
    Report report = report(subject);
    return new PackReports(report, report);
  }

  /** All that the pack of an area is made from, as text that is the same for the same pack. */
  public String inputs(PackSubject subject) {
    return report(subject).toString();
  }

  private static List<PackSubject> subjectsOf(DataSet data) {
    Map<Location, TreeSet<TimePeriod>> years = new LinkedHashMap<>();
    IntStream.range(0, data.rowCount())
        .filter(row -> data.location(row).level() == GeographicLevel.LOCAL_AUTHORITY)
        .forEach(
            row ->
                years
                    .computeIfAbsent(data.location(row), place -> new TreeSet<>())
                    .add(data.period(row)));
    TimePeriod latest = data.periods().getLast();
    return years.entrySet().stream()
        .map(
            e ->
                new PackSubject(
                    e.getKey(), List.copyOf(e.getValue()), e.getValue().contains(latest)))
        .sorted(Comparator.comparing(PackSubject::code))
        .toList();
  }

  private Report report(PackSubject subject) {
    Table table = table(subject);
    List<ShorthandEntry> key =
        table.shorthandUsed().stream()
            .map(s -> new ShorthandEntry(s, definition.shorthand().getOrDefault(s, "")))
            .toList();
    Section section =
        new Section("figures", "Figures", List.of(), List.of(new Part.OfTable(table)));
    return new Report(
        definition.id(), facts(subject), List.of(section), List.of(), key, List.of(), List.of());
  }

  private Facts facts(PackSubject subject) {
    ReportDefinition.Release release = definition.release();
    return new Facts(
        subject.name() + ": " + definition.title(),
        definition.summary(),
        release.publication(),
        release.name(),
        release.type(),
        release.published(),
        release.nextUpdate(),
        definition.publisher(),
        new Facts.Contact(
            release.contact().team(), release.contact().email(), release.contact().phone()),
        release.methodology().map(m -> new Facts.Link(m.text(), m.url())),
        subject.name(),
        subject.years().getFirst().label() + " to " + subject.years().getLast().label(),
        definition.keywords(),
        definition.language(),
        release.draft());
  }

  private Table table(PackSubject subject) {
    List<Indicator> shown = data.indicators().stream().limit(3).toList();
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column("Year", new Table.Kind.Words(), List.of()));
    data.filters()
        .forEach(f -> columns.add(new Table.Column(f.label(), new Table.Kind.Words(), List.of())));
    shown.forEach(
        i ->
            columns.add(
                new Table.Column(
                    i.label(), new Table.Kind.Numbers(i.decimals(), true), List.of())));
    List<Table.Row> rows =
        IntStream.range(0, data.rowCount())
            .filter(row -> data.location(row).equals(subject.place()))
            .mapToObj(row -> row(row, shown))
            .toList();
    return new Table(
        "figures",
        "Table 1",
        "Figures of " + subject.name(),
        columns,
        1 + data.filters().size(),
        rows,
        List.of(),
        definition.data().source());
  }

  private Table.Row row(int row, List<Indicator> shown) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Words(data.period(row).label()));
    data.filters().forEach(f -> cells.add(new Cell.Words(data.option(row, f.column()))));
    shown.forEach(i -> cells.add(cell(row, i)));
    return new Table.Row(cells);
  }

  private Cell cell(int row, Indicator indicator) {
    Trace trace = new Trace.FromCell(data.origin(row, indicator.column()));
    return switch (data.figure(row, indicator.column())) {
      case Figure.Known known ->
          new Cell.Numeric(
              known.value().setScale(indicator.decimals(), java.math.RoundingMode.HALF_UP),
              known.value().toPlainString(),
              trace);
      case Figure.Withheld withheld ->
          new Cell.Withheld(withheld.why(), "withheld in the data", trace);
    };
  }
}
