package bulletin.report.pack;

import bulletin.figures.DataSet;
import bulletin.figures.Neighbours;
import bulletin.figures.TimePeriod;
import bulletin.report.Assembly;
import bulletin.report.Composition;
import bulletin.report.Evaluation;
import bulletin.report.Footnotes;
import bulletin.report.ReleaseFacts;
import bulletin.report.Subject;
import bulletin.report.Wording;
import bulletin.report.definition.PackDefinition;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.ChartContent;
import bulletin.report.definition.ReportDefinition.ContentSpec;
import bulletin.report.definition.ReportDefinition.SectionSpec;
import bulletin.report.definition.ReportDefinition.SentencesContent;
import bulletin.report.definition.ReportDefinition.StandardContent;
import bulletin.report.definition.ReportDefinition.TableContent;
import bulletin.report.definition.ReportDefinition.TextContent;
import bulletin.report.definition.ReportDefinition.TilesContent;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All packs of a data set: who gets one, and what each says. Whatever is worked out across areas is
 * worked out once, when the plan is made. Immutable; safe for use by many threads.
 */
public final class PackPlan {
  private final ReportDefinition definition;
  private final PackDefinition packs;
  private final Wording wording;
  private final DataSet data;
  private final Subject about;
  private final Roster roster;
  private final AreaChanges changes;
  private final Map<String, Yardstick> yardsticks = new LinkedHashMap<>();

  private PackPlan(
      ReportDefinition definition, Wording wording, DataSet data, Neighbours neighbours) {
    this.definition = definition;
    this.wording = wording;
    this.data = data;
    this.about = new Subject(definition, data);
    this.roster = new Roster(definition, data, neighbours);
    this.packs = roster.packs();
    this.changes = new AreaChanges(data, wording);
    definition.measures().parallelStream()
        .map(measure -> new Yardstick(roster, new Evaluation(about, measure)))
        .toList()
        .forEach(made -> yardsticks.put(made.evaluation().measure().id(), made));
  }

  /**
   * Plans the packs.
   *
   * @param neighbours of the areas; {@link Neighbours#none} when none are given
   * @throws bulletin.report.ReportProblem when the report makes no packs, or definition and data do
   *     not fit together
   */
  public static PackPlan of(
      ReportDefinition definition, Wording wording, DataSet data, Neighbours neighbours) {
    return new PackPlan(definition, wording, data, neighbours);
  }

  /**
   * A check, to be given what was written of all packs, that no withheld figure follows from it.
   */
  public DisclosureCheck disclosure() {
    return new DisclosureCheck(definition, data);
  }

  /** Who gets a pack, by code. Areas that are no more stand among them and are not current. */
  public List<PackSubject> subjects() {
    return roster.subjects();
  }

  /**
   * What the pack of an area says.
   *
   * @throws bulletin.report.ReportProblem when definition and data do not fit together
   */
  public PackReports reportsFor(PackSubject subject) {
    return new PackReports(report(subject, packs.workbook()), report(subject, packs.briefing()));
  }

  /**
   * All that a pack says outside its figures.csv, as text: the same for the same pack, another when
   * anything in it differs. What it looks like is up to templates and program.
   */
  public static String inputs(PackReports reports) {
    return PackText.of(reports);
  }

  /** The same, when the reports are not at hand. */
  public String inputs(PackSubject subject) {
    return inputs(reportsFor(subject));
  }

  private Report report(PackSubject subject, List<SectionSpec> sections) {
    Footnotes footnotes =
        new Footnotes(PackNotes.specs(definition, roster, subject, wording), Map.of());
    Assembly assembly = new Assembly(about, wording, footnotes);
    PackAssembly pack = new PackAssembly(subject, roster, yardsticks, assembly, new HashSet<>());
    Composition composed =
        Composition.of(assembly, shown(pack, sections), content -> part(pack, content), List::of);
    return new Report(
        definition.id(),
        ReleaseFacts.of(definition, aboutPack(subject), Optional.empty()),
        withChange(subject, composed.sections().stream().map(PackPlan::spoken).toList()),
        footnotes.numbered(),
        composed.key(),
        assembly.lines().lines(),
        List.of());
  }

  /** Sections without what would be empty, and none that is then empty. */
  private List<SectionSpec> shown(PackAssembly pack, List<SectionSpec> sections) {
    return sections.stream()
        .map(
            s ->
                new SectionSpec(
                    s.id(),
                    s.heading(),
                    s.content().stream().filter(content -> isShown(pack, content)).toList(),
                    s.place()))
        .filter(section -> !section.content().isEmpty())
        .toList();
  }

  private boolean isShown(PackAssembly pack, ContentSpec content) {
    return switch (content) {
      case ChartContent of -> PackCharts.isShown(pack, packs.chart(of.chart()).orElseThrow());
      case TableContent of -> PackTables.isShown(pack, packs.table(of.table()).orElseThrow());
      case TextContent text -> true;
      case TilesContent tiles -> true;
      case SentencesContent sentences -> true;
      case StandardContent standard -> true;
    };
  }

  /** Without lists of no sentence. */
  private static Section spoken(Section section) {
    List<Part> parts =
        section.parts().stream()
            .filter(part -> !(part instanceof Part.OfSentences of) || !of.sentences().isEmpty())
            .toList();
    return new Section(section.id(), section.heading(), section.notes(), parts);
  }

  /** Who came before and after an area that changed stands before all figures. */
  private List<Section> withChange(PackSubject subject, List<Section> sections) {
    Optional<Sentence> change = changes.sentence(subject);
    if (change.isEmpty()) {
      return sections;
    }
    List<Section> all = new ArrayList<>(sections);
    Section first = all.getFirst();
    List<Part> parts = new ArrayList<>(first.parts());
    int at = parts.getFirst() instanceof Part.OfText ? 1 : 0;
    parts.add(at, new Part.OfSentences(List.of(change.get())));
    all.set(0, new Section(first.id(), first.heading(), first.notes(), parts));
    return all;
  }

  private ReleaseFacts.About aboutPack(PackSubject subject) {
    Map<String, String> area = Map.of("area", subject.name());
    return new ReleaseFacts.About(
        Wording.fill(packs.title(), area, "report.yaml, title of packs"),
        Wording.fill(packs.summary(), area, "report.yaml, summary of packs"),
        subject.name(),
        span(subject.years()));
  }

  private static String span(List<TimePeriod> years) {
    String first = years.getFirst().label();
    String last = years.getLast().label();
    return first.equals(last) ? first : first + " to " + last;
  }

  private Part part(PackAssembly pack, ContentSpec content) {
    return switch (content) {
      case TextContent text -> new Part.OfText(text.macro());
      case TableContent table ->
          new Part.OfTable(PackTables.of(pack, packs.table(table.table()).orElseThrow()));
      case ChartContent chart ->
          new Part.OfChart(PackCharts.of(pack, packs.chart(chart.chart()).orElseThrow()));
      case TilesContent tiles -> new Part.OfTiles(PackSayings.tiles(pack, tiles));
      case SentencesContent sentences ->
          new Part.OfSentences(PackSayings.sentences(pack, sentences));
      case StandardContent part -> throw new IllegalStateException("Not made here: " + part);
    };
  }

  /** What the data say of themselves, for who checks what was written. */
  Optional<Yardstick> yardstick(String measure) {
    return Optional.ofNullable(yardsticks.get(measure));
  }
}
