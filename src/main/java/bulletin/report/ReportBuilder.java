package bulletin.report;

import bulletin.figures.DataSet;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.ChartContent;
import bulletin.report.definition.ReportDefinition.ContentSpec;
import bulletin.report.definition.ReportDefinition.SectionSpec;
import bulletin.report.definition.ReportDefinition.SentencesContent;
import bulletin.report.definition.ReportDefinition.Standard;
import bulletin.report.definition.ReportDefinition.StandardContent;
import bulletin.report.definition.ReportDefinition.TableContent;
import bulletin.report.definition.ReportDefinition.TextContent;
import bulletin.report.definition.ReportDefinition.TilesContent;
import bulletin.report.model.Facts;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts a report together from its definition and its data, in reading order: sections, tables and
 * charts get their numbers, footnotes theirs, and every figure that is printed its line.
 */
public final class ReportBuilder {
  private final ReportDefinition definition;
  private final Assembly assembly;
  private final StandardParts standard;
  private final DataFindings findings;
  private final Headlines headlines;

  private final RevisionMarks marks;
  private final Optional<RevisionParts> revisions;

  private ReportBuilder(
      ReportDefinition definition,
      DataSet data,
      Wording wording,
      List<FindingNote> checked,
      Optional<Revised> revised) {
    this.definition = definition;
    this.findings = new DataFindings(definition, data, checked);
    Footnotes footnotes = new Footnotes(definition.footnotes(), findings.checkedFootnotes(wording));
    this.marks = new RevisionMarks(revised);
    this.assembly = new Assembly(new Subject(definition, data), wording, footnotes, marks);
    this.revisions = revised.map(r -> new RevisionParts(assembly, r));
    this.standard = new StandardParts(assembly, revisions.map(RevisionParts::note));
    this.headlines = new Headlines(assembly);
  }

  /**
   * The report.
   *
   * @param illustrative a sentence to print on every page because figures are made up; empty when
   *     none are
   * @throws ReportProblem when definition and data do not fit together
   */
  public static Report build(
      ReportDefinition definition, DataSet data, Wording wording, Optional<String> illustrative) {
    return build(definition, data, wording, illustrative, List.of());
  }

  /**
   * As {@link #build(ReportDefinition, DataSet, Wording, Optional)}.
   *
   * @param checked what the release must say of the checks of its data: what was accepted
   */
  public static Report build(
      ReportDefinition definition,
      DataSet data,
      Wording wording,
      Optional<String> illustrative,
      List<FindingNote> checked) {
    return new ReportBuilder(definition, data, wording, checked, Optional.empty())
        .build(illustrative);
  }

  /**
   * As {@link #build(ReportDefinition, DataSet, Wording, Optional, List)}, with what was revised: a
   * section of its own, and a mark at each cell.
   */
  public static Report build(
      ReportDefinition definition, DataSet data, Wording wording, Said said, Revised revised) {
    return new ReportBuilder(definition, data, wording, said.checked(), Optional.of(revised))
        .build(said.illustrative());
  }

  /**
   * What a release must say besides its figures.
   *
   * @param illustrative a sentence for every page, when figures are made up
   * @param checked what was accepted of the checks of its data
   */
  public record Said(Optional<String> illustrative, List<FindingNote> checked) {
    /** Copies the findings. */
    public Said {
      checked = List.copyOf(checked);
    }
  }

  private Report build(Optional<String> illustrative) {
    List<DraftSection> drafts =
        Stream.of(
                definition.sections().stream().map(this::draft),
                revisions.stream().map(this::draft),
                unsaid().map(this::draft))
            .flatMap(sections -> sections)
            .toList();
    findings.complete(assembly);
    List<ShorthandEntry> key =
        new ShorthandKey(definition.shorthand(), assembly.wording()).of(done(drafts));
    List<Section> sections = drafts.stream().map(draft -> finish(draft, key)).toList();
    return new Report(
        definition.id(),
        facts(illustrative),
        sections,
        assembly.footnotes().numbered(),
        key,
        assembly.lines().lines(),
        findings.notes());
  }

  /** What was accepted is said even when no section of the report asks for findings. */
  private Stream<SectionSpec> unsaid() {
    boolean isSaid =
        definition.sections().stream()
            .flatMap(section -> section.content().stream())
            .anyMatch(c -> c instanceof StandardContent s && s.standard() == Standard.FINDINGS);
    SectionSpec first = definition.sections().getFirst();
    return isSaid || !findings.hasAccepted()
        ? Stream.of()
        : Stream.of(
            new SectionSpec(
                "release-findings",
                assembly.wording().say("findings.none.term"),
                List.of(new StandardContent(Standard.FINDINGS, first.place())),
                first.place()));
  }

  // ---- sections: first all that gives out numbers, then what depends on them

  /** A section whose methods, key, findings and footnotes are still to come. */
  private record DraftSection(SectionSpec spec, List<Integer> notes, List<DraftPart> parts) {}

  private sealed interface DraftPart {
    record Done(Part part) implements DraftPart {}

    record Later(Standard standard) implements DraftPart {}
  }

  private static Stream<Part> done(List<DraftSection> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.parts().stream())
        .filter(DraftPart.Done.class::isInstance)
        .map(part -> ((DraftPart.Done) part).part());
  }

  private DraftSection draft(SectionSpec spec) {
    boolean first = spec.equals(definition.sections().getFirst());
    List<Integer> notes =
        assembly
            .footnotes()
            .at(
                Stream.concat(
                    Stream.of("section:" + spec.id()), first ? Stream.of("report") : Stream.of()));
    return new DraftSection(
        spec, notes, spec.content().stream().map(this::draft).map(this::marked).toList());
  }

  private DraftPart marked(DraftPart part) {
    return switch (part) {
      case DraftPart.Done done -> new DraftPart.Done(marks.mark(done.part()));
      case DraftPart.Later later -> later;
    };
  }

  /** Its tables show before and after; a mark would say nothing more. */
  private DraftSection draft(RevisionParts parts) {
    SectionSpec spec =
        new SectionSpec(
            "release-revisions",
            parts.heading(),
            List.of(),
            definition.sections().getFirst().place());
    return new DraftSection(
        spec, List.of(), parts.parts().stream().<DraftPart>map(DraftPart.Done::new).toList());
  }

  private DraftPart draft(ContentSpec content) {
    return switch (content) {
      case TextContent text -> new DraftPart.Done(new Part.OfText(text.macro()));
      case TableContent table -> new DraftPart.Done(new Part.OfTable(table(table)));
      case ChartContent chart ->
          new DraftPart.Done(
              new Part.OfChart(
                  new ChartBuilder(assembly, definition.chart(chart.chart()).orElseThrow())
                      .build()));
      case TilesContent tiles -> new DraftPart.Done(new Part.OfTiles(headlines.tiles(tiles)));
      case SentencesContent sentences ->
          new DraftPart.Done(new Part.OfSentences(headlines.sentences(sentences)));
      case StandardContent part -> draft(part.standard());
    };
  }

  private DraftPart draft(Standard part) {
    return switch (part) {
      case RELEASE -> new DraftPart.Done(standard.release());
      case DATA_SET -> new DraftPart.Done(standard.dataSet());
      case PREVIEW -> new DraftPart.Done(new Part.OfTable(standard.preview()));
      case VARIABLES -> new DraftPart.Done(new Part.OfTable(standard.variables()));
      case CONTACT -> new DraftPart.Done(standard.contact());
      case METHODS, SHORTHAND, FINDINGS, FOOTNOTES -> new DraftPart.Later(part);
    };
  }

  private Section finish(DraftSection draft, List<ShorthandEntry> key) {
    return new Section(
        draft.spec().id(),
        draft.spec().heading(),
        draft.notes(),
        draft.parts().stream().map(part -> finish(part, key)).toList());
  }

  private Part finish(DraftPart part, List<ShorthandEntry> key) {
    return switch (part) {
      case DraftPart.Done done -> done.part();
      case DraftPart.Later later ->
          switch (later.standard()) {
            case METHODS -> standard.methods(assembly.methods());
            case SHORTHAND -> standard.shorthand(key);
            case FINDINGS -> standard.findings(findings.notes());
            case FOOTNOTES -> new Part.OfFootnotes(assembly.footnotes().numbered());
            case RELEASE, DATA_SET, PREVIEW, VARIABLES, CONTACT ->
                throw new IllegalStateException(later.standard() + " was to be made at once");
          };
    };
  }

  private Table table(TableContent content) {
    return new TableBuilder(assembly, definition.table(content.table()).orElseThrow()).build();
  }

  // ---- facts

  private Facts facts(Optional<String> illustrative) {
    ReportDefinition.Release release = definition.release();
    return new Facts(
        definition.title(),
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
        release.geography(),
        standard.span(),
        definition.keywords(),
        definition.language(),
        illustrative.or(() -> release.published().isEmpty() ? release.draft() : Optional.empty()));
  }
}
