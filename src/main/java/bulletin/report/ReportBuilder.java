package bulletin.report;

import bulletin.analysis.Gap;
import bulletin.check.Finding;
import bulletin.check.StatementCheck;
import bulletin.figures.DataSet;
import bulletin.figures.GeographicLevel;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.About;
import bulletin.report.definition.ReportDefinition.ChartContent;
import bulletin.report.definition.ReportDefinition.ContentSpec;
import bulletin.report.definition.ReportDefinition.FootnoteSpec;
import bulletin.report.definition.ReportDefinition.Groups;
import bulletin.report.definition.ReportDefinition.Measure;
import bulletin.report.definition.ReportDefinition.Periods;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.definition.ReportDefinition.SectionSpec;
import bulletin.report.definition.ReportDefinition.SentencesContent;
import bulletin.report.definition.ReportDefinition.Standard;
import bulletin.report.definition.ReportDefinition.StandardContent;
import bulletin.report.definition.ReportDefinition.TableContent;
import bulletin.report.definition.ReportDefinition.TextContent;
import bulletin.report.definition.ReportDefinition.TilesContent;
import bulletin.report.model.Cell;
import bulletin.report.model.Facts;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Part;
import bulletin.report.model.Report;
import bulletin.report.model.Section;
import bulletin.report.model.Sentence;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Table;
import bulletin.report.model.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts a report together from its definition and its data, in reading order: sections, tables and
 * charts get their numbers, footnotes theirs, and every figure that is printed its line.
 */
public final class ReportBuilder {
  private final ReportDefinition definition;
  private final DataSet data;
  private final Assembly assembly;
  private final StandardParts standard;
  private final List<Finding> findings = new ArrayList<>();

  private ReportBuilder(ReportDefinition definition, DataSet data, Wording wording) {
    this.definition = definition;
    this.data = data;
    Map<String, String> texts = checkedFootnotes(wording);
    Footnotes footnotes = new Footnotes(definition.footnotes(), texts);
    this.assembly = new Assembly(new Subject(definition, data), wording, footnotes);
    this.standard = new StandardParts(assembly);
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
    return new ReportBuilder(definition, data, wording).build(illustrative);
  }

  private Report build(Optional<String> illustrative) {
    List<DraftSection> drafts = definition.sections().stream().map(this::draft).toList();
    assembly.footnotes().unused().forEach(this::unusedFootnote);
    absentGroups().forEach(findings::add);
    definition.measures().forEach(this::checkIntervals);
    List<ShorthandEntry> key = key(drafts);
    List<Section> sections = drafts.stream().map(draft -> finish(draft, key)).toList();
    return new Report(
        definition.id(),
        facts(illustrative),
        sections,
        assembly.footnotes().numbered(),
        key,
        assembly.lines().lines(),
        notes());
  }

  // ---- footnotes held against the data

  /**
   * What is printed of each footnote: its text, and the publisher's words where they do not fit.
   */
  private Map<String, String> checkedFootnotes(Wording wording) {
    Map<String, String> texts = new HashMap<>();
    StatementCheck check = new StatementCheck(data);
    for (FootnoteSpec note : definition.footnotes()) {
      List<Finding> found =
          note.published()
              .map(words -> check.check("footnote " + note.id(), words))
              .orElse(List.of());
      findings.addAll(found);
      texts.put(note.id(), found.isEmpty() ? note.text() : withFindings(note, found, wording));
    }
    return texts;
  }

  private static String withFindings(FootnoteSpec note, List<Finding> found, Wording wording) {
    return wording.say(
        "findings.footnote",
        Map.of(
            "text",
            note.text(),
            "published",
            note.published().orElse(""),
            "found",
            found.stream().map(Finding::found).collect(Collectors.joining("; "))));
  }

  private void unusedFootnote(FootnoteSpec note) {
    findings.add(
        new Finding(
            "footnote-unused",
            Finding.Severity.WARNING,
            "footnote " + note.id(),
            "it attaches to " + note.at() + ", which the report does not show",
            "a place that the report shows",
            "Correct at: in report.yaml, or take the footnote out."));
  }

  private Stream<Finding> absentGroups() {
    Optional<String> filter = definition.compare().filter();
    if (filter.isEmpty()) {
      return Stream.of();
    }
    List<String> options = assembly.subject().filter(filter.get()).options();
    Stream<String> wanted =
        Stream.concat(
            definition.compare().groups().stream().map(g -> g.option()),
            definition.compare().comparator().option().stream());
    return wanted
        .filter(option -> !options.contains(option))
        .map(
            option ->
                new Finding(
                    "group-absent",
                    Finding.Severity.WARNING,
                    data.info().file() + ", column " + filter.get(),
                    "no row has the option \"" + option + "\"",
                    "one of the groups that report.yaml compares",
                    "Its figures are shown as [x]. Correct compare: in report.yaml, or the data."));
  }

  private void checkIntervals(Measure measure) {
    if (measure instanceof Score score) {
      findings.addAll(new PublishedIntervals(assembly.evaluation(measure.id()), score).findings());
    }
  }

  private List<FindingNote> notes() {
    return findings.stream()
        .map(
            f ->
                new FindingNote(
                    f.rule(),
                    f.severity().name().toLowerCase(Locale.ROOT),
                    f.place(),
                    f.found(),
                    f.wanted(),
                    f.next()))
        .toList();
  }

  // ---- sections: first all that gives out numbers, then what depends on them

  /** A section whose methods, key, findings and footnotes are still to come. */
  private record DraftSection(SectionSpec spec, List<Integer> notes, List<DraftPart> parts) {}

  private sealed interface DraftPart {
    record Done(Part part) implements DraftPart {}

    record Later(Standard standard) implements DraftPart {}
  }

  private DraftSection draft(SectionSpec spec) {
    boolean first = spec.equals(definition.sections().getFirst());
    List<Integer> notes =
        assembly
            .footnotes()
            .at(
                Stream.concat(
                    Stream.of("section:" + spec.id()), first ? Stream.of("report") : Stream.of()));
    return new DraftSection(spec, notes, spec.content().stream().map(this::draft).toList());
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
      case TilesContent tiles -> new DraftPart.Done(new Part.OfTiles(tiles(tiles)));
      case SentencesContent sentences ->
          new DraftPart.Done(new Part.OfSentences(sentences(sentences)));
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
            case FINDINGS -> standard.findings(notes());
            case FOOTNOTES -> new Part.OfFootnotes(assembly.footnotes().numbered());
            case RELEASE, DATA_SET, PREVIEW, VARIABLES, CONTACT ->
                throw new IllegalStateException(later.standard() + " was to be made at once");
          };
    };
  }

  // ---- tables, tiles, sentences

  private Table table(TableContent content) {
    return new TableBuilder(assembly, definition.table(content.table()).orElseThrow()).build();
  }

  private Selection selection(
      String name, String measure, Map<String, List<String>> where, Groups groups) {
    return new Selection(
        assembly.evaluation(measure),
        new Selection.Scope(
            name,
            where,
            List.of(GeographicLevel.NATIONAL),
            groups,
            new Periods(Periods.Rule.LATEST, List.of()),
            List.of("group")));
  }

  private List<Tile> tiles(TilesContent content) {
    Evaluation evaluation = assembly.evaluation(content.measure());
    return selection("tiles", content.measure(), content.where(), Groups.WITH_COMPARATOR)
        .along(List.of("group"))
        .stream()
        .map(key -> tile(evaluation, key))
        .toList();
  }

  private Tile tile(Evaluation evaluation, RowKey key) {
    Cell value = published(evaluation, key);
    String unit = evaluation.indicator(evaluation.mainIndicator()).unit().symbol();
    return new Tile(
        assembly.subject().label(key),
        value instanceof Cell.Numeric ? value.text() + unit : value.text(),
        tileSentence(evaluation, key));
  }

  private Cell published(Evaluation evaluation, RowKey key) {
    Cell value = Cells.published(evaluation, key, evaluation.mainIndicator());
    assembly.lines().figure(evaluation, key, evaluation.mainIndicator(), value);
    return value;
  }

  private String tileSentence(Evaluation evaluation, RowKey key) {
    Map<String, String> values = new LinkedHashMap<>(assembly.claims().names(evaluation, key));
    if (assembly.subject().isComparator(key) || evaluation.measure() instanceof Score) {
      return assembly.wording().say("tile.comparator", values);
    }
    assembly.gap(evaluation, key);
    Optional<ShownGap> gap =
        evaluation.gap(key) instanceof Gap.Calculated g ? ShownGap.of(g) : Optional.empty();
    gap.ifPresent(g -> values.put("gap_words", assembly.claims().points(g)));
    return assembly.wording().say(gap.isPresent() ? "tile.group" : "tile.not_calculated", values);
  }

  private List<Sentence> sentences(SentencesContent content) {
    Evaluation evaluation = assembly.evaluation(content.measure());
    return selection("sentences", content.measure(), content.where(), Groups.LISTED)
        .along(List.of("group"))
        .stream()
        .map(sentence(evaluation, content.about()))
        .toList();
  }

  private Function<RowKey, Sentence> sentence(Evaluation evaluation, About about) {
    return key ->
        switch (about) {
          case GAP -> {
            assembly.gap(evaluation, key);
            yield assembly.claims().gap(evaluation, key);
          }
          case CHANGE -> {
            assembly.change(evaluation, key);
            yield assembly.claims().change(evaluation, key);
          }
          case SCORE -> {
            published(evaluation, key);
            yield assembly.claims().score(evaluation, key);
          }
        };
  }

  // ---- the key: what is printed is explained, and nothing else

  private List<ShorthandEntry> key(List<DraftSection> drafts) {
    TreeSet<Shorthand> used = new TreeSet<>();
    drafts.stream()
        .flatMap(draft -> draft.parts().stream())
        .forEach(
            part -> {
              if (part instanceof DraftPart.Done done) {
                used.addAll(shorthand(done.part()));
              }
            });
    return used.stream().map(s -> new ShorthandEntry(s, meaning(s))).toList();
  }

  private static List<Shorthand> shorthand(Part part) {
    return switch (part) {
      case Part.OfTable table -> table.table().shorthandUsed();
      case Part.OfChart chart -> chart.chart().data().shorthandUsed();
      case Part.OfTiles tiles ->
          tiles.tiles().stream().flatMap(t -> shorthand(t).stream()).toList();
      case Part.OfText text -> List.of();
      case Part.OfSentences sentences -> List.of();
      case Part.OfTerms terms -> List.of();
      case Part.OfFootnotes footnotes -> List.of();
    };
  }

  private static Optional<Shorthand> shorthand(Tile tile) {
    return Arrays.stream(Shorthand.values())
        .filter(s -> s.bracketed().equals(tile.value()))
        .findFirst();
  }

  private String meaning(Shorthand shorthand) {
    String meaning = definition.shorthand().get(shorthand);
    if (meaning == null) {
      throw new ReportProblem(
          "report.yaml, shorthand: the report prints %s, which the key does not explain. Add a line"
                  .formatted(shorthand.bracketed())
              + " for "
              + shorthand.symbol()
              + ".");
    }
    return meaning;
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
