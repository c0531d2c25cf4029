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

  private ReportBuilder(
      ReportDefinition definition,
      DataSet data,
      Wording wording,
      List<FindingNote> checked,
      Optional<Revised> revised) {
    this.definition = definition;
    this.findings = new DataFindings(definition, data, checked);
    Footnotes footnotes = new Footnotes(definition.footnotes(), findings.checkedFootnotes(wording));
    this.assembly = new Assembly(new Subject(definition, data), wording, footnotes, revised);
    this.standard = new StandardParts(assembly);
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
    Composition composed =
        Composition.of(
            assembly,
            Stream.concat(definition.sections().stream(), unsaid()).toList(),
            this::part,
            () -> {
              findings.complete(assembly);
              return findings.notes();
            });
    return new Report(
        definition.id(),
        facts(illustrative),
        composed.sections(),
        assembly.footnotes().numbered(),
        composed.key(),
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

  private Part part(ContentSpec content) {
    return switch (content) {
      case TextContent text -> new Part.OfText(text.macro());
      case TableContent table -> new Part.OfTable(table(table));
      case ChartContent chart ->
          new Part.OfChart(
              new ChartBuilder(assembly, definition.chart(chart.chart()).orElseThrow()).build());
      case TilesContent tiles -> new Part.OfTiles(headlines.tiles(tiles));
      case SentencesContent sentences -> new Part.OfSentences(headlines.sentences(sentences));
      case StandardContent part -> throw new IllegalStateException("Not made here: " + part);
    };
  }

  private Table table(TableContent content) {
    return new TableBuilder(assembly, definition.table(content.table()).orElseThrow()).build();
  }

  private Facts facts(Optional<String> illustrative) {
    return ReleaseFacts.of(
        definition,
        new ReleaseFacts.About(
            definition.title(),
            definition.summary(),
            definition.release().geography(),
            standard.span()),
        illustrative);
  }
}
