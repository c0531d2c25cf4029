package bulletin.report;

import bulletin.compare.Comparison;
import bulletin.compare.Kind;
import bulletin.compare.Revision;
import bulletin.compare.Size;
import bulletin.compare.StructureChange;
import bulletin.compare.Verdicts;
import bulletin.figures.Figure;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Origin;
import bulletin.figures.Shorthand;
import bulletin.report.model.Cell;
import bulletin.report.model.FigureLine;
import bulletin.report.model.Part;
import bulletin.report.model.Part.Term;
import bulletin.report.model.Table;
import bulletin.report.model.Table.Column;
import bulletin.report.model.Table.Row;
import bulletin.report.model.Trace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The section that tells what was revised since the previous release, and why. */
final class RevisionParts {
  /** A table that is read, not searched: revisions.csv holds every line. */
  private static final int MOST_ROWS = 50;

  private static final int MOST_STRUCTURE = 20;
  private static final int ROW_HEADERS = 4;
  private static final int VERDICT_HEADERS = 5;

  private final Assembly assembly;
  private final Wording wording;
  private final Revised revised;
  private final Comparison comparison;

  RevisionParts(Assembly assembly, Revised revised) {
    this.assembly = assembly;
    this.wording = assembly.wording();
    this.revised = revised;
    this.comparison = revised.comparison();
  }

  String heading() {
    return wording.say("revisions.heading");
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.OfTerms("revision-notes", terms()));
    List<Size> sizes = Size.of(comparison.revisions());
    if (!sizes.isEmpty()) {
      parts.add(new Part.OfTable(sizes(sizes)));
      parts.add(new Part.OfTable(revised()));
    }
    if (first(r -> r.kind() != Kind.REVISED).findAny().isPresent()) {
      parts.add(new Part.OfTable(withheld()));
    }
    if (!revised.verdicts().isEmpty()) {
      parts.add(new Part.OfTable(verdicts()));
    }
    return parts;
  }

  /** What was changed and why, in one paragraph: the release note. */
  String note() {
    return "%s. %s".formatted(cause(), whyAndHowMany());
  }

  private String whyAndHowMany() {
    return (revised.said().reason().map(text -> text + " ").orElse("") + counts()).strip();
  }

  /** The release note, to stand at the head of a release that says it nowhere else. */
  Part head() {
    return new Part.OfTerms(
        "revision-note",
        List.of(
            new Term(
                cause(),
                List.of(
                    whyAndHowMany(),
                    wording.say("revisions.head", Map.of("section", heading()))))));
  }

  private String cause() {
    return wording.say(
        switch (revised.said().cause()) {
          case REVISION -> "revisions.cause.revision";
          case CORRECTION -> "revisions.cause.correction";
          case UNSAID -> "revisions.cause.unsaid";
        });
  }

  private String counts() {
    return wording.say(
        "revisions.counts",
        Map.of(
            "revised", count(Kind.REVISED),
            "withheld", count(Kind.WITHHELD),
            "shown", count(Kind.SHOWN)));
  }

  private String count(Kind kind) {
    return number(comparison.revisions().count(kind));
  }

  private static String number(long count) {
    return Numbers.text(BigDecimal.valueOf(count));
  }

  private List<Term> terms() {
    List<Term> terms = new ArrayList<>();
    terms.add(term("revisions.what", List.of(cause())));
    terms.add(
        term(
            "revisions.why",
            List.of(revised.said().reason().orElseGet(() -> wording.say("revisions.why.none")))));
    revised.said().policy().ifPresent(url -> terms.add(term("revisions.policy", List.of(url))));
    terms.add(
        term(
            "revisions.previous",
            List.of(
                wording.say(
                    "revisions.previous.file",
                    Map.of(
                        "file", comparison.before().info().file(),
                        "sha256", comparison.before().info().sha256())))));
    terms.add(term("revisions.figures", List.of(counts())));
    if (!comparison.structure().isEmpty()) {
      terms.add(term("revisions.structure", structure()));
    }
    if (!revised.notes().isEmpty()) {
      terms.add(term("revisions.notes", revised.notes()));
    }
    return terms;
  }

  private List<String> structure() {
    List<StructureChange> all = comparison.structure();
    List<String> told =
        new ArrayList<>(all.stream().limit(MOST_STRUCTURE).map(StructureChange::sentence).toList());
    if (all.size() > MOST_STRUCTURE) {
      told.add(wording.say("revisions.more", Map.of("count", number(all.size() - MOST_STRUCTURE))));
    }
    return told.stream().map(RevisionParts::sentence).toList();
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private Term term(String key, List<String> texts) {
    return new Term(wording.say(key), texts);
  }

  // ---- tables

  private Table sizes(List<Size> sizes) {
    List<Column> columns =
        List.of(
            words("revisions.indicator"),
            new Column(wording.say("revisions.count"), new Table.Kind.Numbers(0, true), List.of()),
            new Column(wording.say("revisions.up"), new Table.Kind.Numbers(0, true), List.of()),
            new Column(wording.say("revisions.down"), new Table.Kind.Numbers(0, true), List.of()),
            numbers("revisions.largest"),
            numbers("revisions.median"));
    List<Row> rows = sizes.stream().map(this::row).toList();
    return table("revisions-by-indicator", columns, 1, rows, Map.of());
  }

  private Row row(Size size) {
    Trace trace = new Trace.Worked("after minus before, all revised figures", List.of());
    return new Row(
        List.of(
            new Cell.Words(label(size.indicator())),
            Numbers.cell(BigDecimal.valueOf(size.count()), trace),
            Numbers.cell(BigDecimal.valueOf(size.up()), trace),
            Numbers.cell(BigDecimal.valueOf(size.down()), trace),
            number(size.largest(), trace),
            number(size.median(), trace)));
  }

  private Table revised() {
    List<Column> columns = new ArrayList<>(place());
    columns.add(numbers("revisions.before"));
    columns.add(numbers("revisions.after"));
    columns.add(numbers("revisions.size"));
    columns.add(words("revisions.direction"));
    Predicate<Revision> isRevised = r -> r.kind() == Kind.REVISED;
    List<Row> rows = first(isRevised).map(this::revised).toList();
    return table("revisions", columns, ROW_HEADERS, rows, shown(rows, isRevised));
  }

  private Row revised(Revision revision) {
    List<Cell> cells = new ArrayList<>(place(revision));
    cells.add(cell(revision.before(), revision.was()));
    cells.add(cell(revision.after(), revision.is()));
    cells.add(
        number(
            revision.size().orElseThrow(),
            new Trace.Worked("after minus before", List.of(revision.was(), revision.is()))));
    cells.add(new Cell.Words(wording.say("revisions.direction." + revision.direction())));
    return new Row(cells);
  }

  private Table withheld() {
    List<Column> columns = new ArrayList<>(place());
    columns.add(numbers("revisions.before"));
    columns.add(numbers("revisions.after"));
    columns.add(words("revisions.became"));
    Predicate<Revision> isOther = r -> r.kind() != Kind.REVISED;
    List<Row> rows = first(isOther).map(this::withheld).toList();
    return table("revisions-withheld", columns, ROW_HEADERS, rows, shown(rows, isOther));
  }

  private Row withheld(Revision revision) {
    List<Cell> cells = new ArrayList<>(place(revision));
    cells.add(cell(revision.before(), revision.was()));
    cells.add(cell(revision.after(), revision.is()));
    cells.add(new Cell.Words(sentence(revision.kind().words())));
    return new Row(cells);
  }

  private Map<String, String> shown(List<Row> rows, Predicate<Revision> kind) {
    long all = comparison.revisions().all().filter(kind).count();
    return Map.of("which", which(rows.size(), all));
  }

  private String which(long shown, long all) {
    return shown == all
        ? wording.say("revisions.all", Map.of("count", number(all)))
        : wording.say("revisions.some", Map.of("shown", number(shown), "count", number(all)));
  }

  private Table verdicts() {
    List<Column> columns = new ArrayList<>();
    columns.add(words("revisions.period"));
    columns.add(words("revisions.place"));
    columns.add(words("revisions.group"));
    columns.add(words("revisions.breakdown"));
    columns.add(words("revisions.gap"));
    columns.add(words("revisions.before"));
    columns.add(words("revisions.after"));
    List<Row> rows = revised.verdicts().stream().limit(MOST_ROWS).map(this::verdict).toList();
    return table(
        "revisions-verdicts",
        columns,
        VERDICT_HEADERS,
        rows,
        Map.of("which", which(rows.size(), revised.verdicts().size())));
  }

  private Row verdict(Verdicts.Change change) {
    Map<String, String> line = change.after().values();
    String breakdown = line.getOrDefault("breakdown", "").replaceAll("(^|; )\\w+=", "$1");
    List<Cell> cells = new ArrayList<>();
    Stream.of(
            line.getOrDefault("time_period", ""),
            line.getOrDefault("location", ""),
            line.getOrDefault("group", ""),
            breakdown.isEmpty() ? wording.say("revisions.no_breakdown") : breakdown,
            wording.say("revisions.gap." + line.getOrDefault("kind", "gap")))
        .map(Cell.Words::new)
        .forEach(cells::add);
    cells.add(claim(change.before(), change.was()));
    cells.add(claim(change.after(), change.is()));
    return new Row(cells);
  }

  /** "Lower: about 27.7 lower (27.4 to 27.8)"; or why no gap was worked out. */
  private static Cell claim(FigureLine line, String verdict) {
    String printed = line.values().getOrDefault("printed", "");
    Optional<Shorthand> why =
        Arrays.stream(Shorthand.values()).filter(s -> s.bracketed().equals(printed)).findFirst();
    if (why.isPresent()) {
      return new Cell.Withheld(
          why.get(), line.values().getOrDefault("reason", ""), new Trace.Worked("gap", List.of()));
    }
    return new Cell.Words(
        printed.isEmpty() || printed.equals(verdict) ? verdict : verdict + ": " + printed);
  }

  /** The country first, then regions, then the rest, each in file order. */
  private Stream<Revision> first(Predicate<Revision> kind) {
    return Stream.of(GeographicLevel.values())
        .filter(comparison.after().levels()::contains)
        .flatMap(
            level ->
                comparison
                    .revisions()
                    .all()
                    .filter(kind)
                    .filter(revision -> revision.place().level() == level))
        .limit(MOST_ROWS);
  }

  private List<Column> place() {
    return List.of(
        words("revisions.period"),
        words("revisions.place"),
        words("revisions.breakdown"),
        words("revisions.indicator"));
  }

  private List<Cell> place(Revision revision) {
    String breakdown = revision.breakdown();
    return List.of(
        new Cell.Words(revision.period().label()),
        new Cell.Words(revision.place().name()),
        new Cell.Words(breakdown.isEmpty() ? wording.say("revisions.no_breakdown") : breakdown),
        new Cell.Words(label(revision.indicator())));
  }

  private String label(String indicator) {
    return assembly.subject().data().indicators().stream()
        .filter(i -> i.column().equals(indicator))
        .findFirst()
        .map(Indicator::label)
        .orElse(indicator);
  }

  private static Cell cell(Figure figure, Origin origin) {
    Trace trace = new Trace.FromCell(origin);
    return switch (figure) {
      case Figure.Known known -> number(known.value(), trace);
      case Figure.Withheld withheld ->
          new Cell.Withheld(withheld.why(), "withheld in the data", trace);
    };
  }

  /** As in the data: a revision may be smaller than the decimals that tables print. */
  private static Cell number(BigDecimal value, Trace trace) {
    return Numbers.cell(value.scale() < 0 ? value.setScale(0) : value, trace);
  }

  private Table table(
      String id, List<Column> columns, int rowHeaders, List<Row> rows, Map<String, String> title) {
    return new Table(
        id,
        assembly.nextTableLabel(),
        wording.say(id + ".title", title),
        columns,
        rowHeaders,
        rows,
        List.of(),
        assembly.definition().data().source());
  }

  private Column words(String key) {
    return new Column(wording.say(key), new Table.Kind.Words(), List.of());
  }

  private Column numbers(String key) {
    return new Column(wording.say(key), new Table.Kind.MixedNumbers(), List.of());
  }
}
