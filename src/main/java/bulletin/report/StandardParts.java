package bulletin.report;

import bulletin.analysis.Flag;
import bulletin.analysis.Gap;
import bulletin.analysis.Method;
import bulletin.figures.DataSet;
import bulletin.figures.Filter;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Indicator;
import bulletin.figures.Origin;
import bulletin.figures.Shorthand;
import bulletin.figures.TimePeriod;
import bulletin.figures.Variable;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.Data;
import bulletin.report.definition.ReportDefinition.FilterSpec;
import bulletin.report.definition.ReportDefinition.IndicatorSpec;
import bulletin.report.definition.ReportDefinition.Release;
import bulletin.report.model.Cell;
import bulletin.report.model.FindingNote;
import bulletin.report.model.Part;
import bulletin.report.model.Part.Term;
import bulletin.report.model.ShorthandEntry;
import bulletin.report.model.Table;
import bulletin.report.model.Table.Column;
import bulletin.report.model.Table.Kind;
import bulletin.report.model.Table.Row;
import bulletin.report.model.Trace;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts that every release has: its facts, its data set, methods, shorthand, findings. */
final class StandardParts {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private static final int HEADER_LINES = 1;

  private static final String FOOTNOTE = "footnote ";

  private final Assembly assembly;
  private final ReportDefinition definition;
  private final DataSet data;
  private final Wording wording;

  StandardParts(Assembly assembly) {
    this.assembly = assembly;
    this.definition = assembly.definition();
    this.data = assembly.subject().data();
    this.wording = assembly.wording();
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  Part release() {
    Release release = definition.release();
    List<Term> terms = new ArrayList<>();
    terms.add(term("release.publication", release.publication()));
    terms.add(term("release.release", release.name()));
    terms.add(term("release.type", release.type().orElse(wording.say("release.type.none"))));
    terms.add(
        term(
            "release.published",
            release
                .published()
                .map(StandardParts::date)
                .orElse(wording.say("release.published.none"))));
    terms.add(term("release.next", release.nextUpdate().orElse(wording.say("release.next.none"))));
    terms.add(term("release.publisher", definition.publisher()));
    terms.add(term("release.geography", release.geography()));
    terms.add(term("release.period", span()));
    release.methodology().ifPresent(m -> terms.add(term("release.methodology", m.url())));
    assembly
        .revisions()
        .ifPresent(revisions -> terms.add(term("revisions.release", revisions.note())));
    return new Part.OfTerms("release", terms);
  }

  /** "2018/19 to 2024/25". */
  String span() {
    List<TimePeriod> periods = data.periods();
    String first = periods.getFirst().label();
    String last = periods.getLast().label();
    return first.equals(last) ? first : first + " to " + last;
  }

  Part dataSet() {
    Data about = definition.data();
    List<Term> terms = new ArrayList<>();
    terms.add(term("data.name", about.name()));
    terms.add(term("data.description", about.description()));
    terms.add(term("data.theme", definition.release().theme()));
    terms.add(term("data.publication", definition.release().publication()));
    about.dataSetId().ifPresent(id -> terms.add(term("data.id", id)));
    about.version().ifPresent(version -> terms.add(term("data.version", version)));
    terms.add(term("data.release", definition.release().name()));
    terms.add(term("data.rows", Numbers.text(BigDecimal.valueOf(data.info().rows()))));
    terms.add(term("data.levels", data.levels().stream().map(GeographicLevel::label).toList()));
    terms.add(term("data.indicators", data.indicators().stream().map(Indicator::label).toList()));
    terms.add(term("data.filters", data.filters().stream().map(Filter::label).toList()));
    terms.add(term("data.period", span()));
    List<String> status = status();
    if (!status.isEmpty()) {
      terms.add(term("data.status", status));
    }
    about.url().ifPresent(url -> terms.add(term("data.link", url)));
    terms.add(term("data.file", data.info().file()));
    terms.add(term("data.hash", data.info().sha256()));
    return new Part.OfTerms("data-set", terms);
  }

  /** How final each period's figures are, as the data's own version column says. */
  private List<String> status() {
    return assembly.subject().versions().entrySet().stream()
        .map(
            e ->
                wording.say(
                    "data.status.item",
                    Map.of(
                        "period", e.getKey().label(), "versions", String.join(", ", e.getValue()))))
        .toList();
  }

  /**
   * The first rows, turned on their side: a column of the file is a row here. Shorthand stands in
   * brackets, as everywhere in the report.
   */
  Table preview() {
    List<List<String>> rows = data.info().preview();
    List<Column> columns = new ArrayList<>();
    columns.add(words(wording.say("preview.column")));
    for (int i = 1; i <= rows.size(); i++) {
      columns.add(words(wording.say("preview.row", Map.of("number", Integer.toString(i)))));
    }
    List<Row> lines =
        IntStream.range(0, data.info().columns().size()).mapToObj(this::previewed).toList();
    return table("preview", columns, lines);
  }

  private Row previewed(int column) {
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell.Words(data.info().columns().get(column)));
    List<List<String>> rows = data.info().preview();
    for (int i = 0; i < rows.size(); i++) {
      cells.add(previewed(rows.get(i).get(column), i, data.info().columns().get(column)));
    }
    return new Row(cells);
  }

  private Cell previewed(String text, int row, String column) {
    Shorthand shorthand = definition.data().values().get(text);
    if (shorthand != null) {
      Origin origin = new Origin(data.info().file(), row + HEADER_LINES + 1L, column);
      return new Cell.Withheld(shorthand, "withheld in the data", new Trace.FromCell(origin));
    }
    return new Cell.Words(text.isEmpty() ? wording.say("preview.empty") : text);
  }

  Table variables() {
    List<Column> columns =
        Stream.of("variables.name", "variables.kind", "variables.label")
            .map(key -> words(wording.say(key)))
            .toList();
    List<Row> lines =
        data.info().columns().stream()
            .map(column -> row(List.of(column, kind(column), description(column))))
            .toList();
    return table("variables", columns, lines);
  }

  private String kind(String column) {
    Data about = definition.data();
    if (named(about.filters(), column).isPresent()) {
      return wording.say("variables.kind.filter");
    }
    if (named(about.attributes(), column).isPresent()) {
      return wording.say("variables.kind.attribute");
    }
    if (indicatorLabel(column).isPresent()) {
      return wording.say("variables.kind.indicator");
    }
    return wording.say(isStandard(column) ? "variables.kind.standard" : "variables.kind.other");
  }

  private static boolean isStandard(String column) {
    return column.startsWith("time_")
        || column.equals("geographic_level")
        || column.endsWith("_code")
        || column.endsWith("_name");
  }

  private static Optional<FilterSpec> named(List<FilterSpec> specs, String column) {
    return specs.stream().filter(s -> s.column().equals(column)).findFirst();
  }

  /** What the file's own metadata says of a column wins over the definition. */
  private String description(String column) {
    Optional<String> published =
        data.info().variables().stream()
            .filter(v -> v.column().equals(column))
            .map(Variable::label)
            .findFirst();
    return published
        .or(() -> named(definition.data().filters(), column).map(FilterSpec::label))
        .or(() -> named(definition.data().attributes(), column).map(FilterSpec::label))
        .or(() -> indicatorLabel(column))
        .orElseGet(
            () -> wording.say(isStandard(column) ? "variables.standard" : "variables.other"));
  }

  /** In a wide file the label says which option the column holds. */
  private Optional<String> indicatorLabel(String column) {
    return definition.data().indicators().stream()
        .flatMap(indicator -> labels(indicator, column))
        .findFirst();
  }

  private Stream<String> labels(IndicatorSpec indicator, String column) {
    if (indicator.columns().isEmpty() || definition.data().wide().isEmpty()) {
      return indicator.column().equals(column) ? Stream.of(indicator.label()) : Stream.of();
    }
    return definition.data().wide().get().options().entrySet().stream()
        .filter(o -> indicator.columns().get().replace("{}", o.getKey()).equals(column))
        .map(o -> indicator.label() + ": " + o.getValue());
  }

  /** The methods that numbers of this report came from, each with its formula and reference. */
  Part methods(Set<Method> used) {
    List<Term> terms = new ArrayList<>();
    for (Method method : used) {
      terms.add(
          new Term(
              method.title(),
              method.reference().equals("None")
                  ? List.of(method.formula())
                  : List.of(
                      method.formula(),
                      wording.say("methods.reference", Map.of("reference", method.reference())))));
    }
    long independent = assembly.lines().flagged(Flag.NOT_A_SUBSET);
    if (independent > 0) {
      terms.add(
          term(
              "methods.not_a_subset",
              wording.say(
                  "methods.not_a_subset.text",
                  Map.of("count", Numbers.text(BigDecimal.valueOf(independent))))));
    }
    terms.add(term("methods.rounding", wording.say("methods.rounding.text")));
    terms.add(term("methods.caveat", wording.say("methods.caveat.text")));
    return new Part.OfTerms("methods", terms);
  }

  /** The methods of a gap's interval and test; none when it has none. */
  static Stream<Method> methodsOf(Gap gap) {
    if (!(gap instanceof Gap.Calculated calculated) || calculated.interval().isEmpty()) {
      return Stream.of();
    }
    Method interval = calculated.method();
    return interval == Method.NEWCOMBE || interval == Method.COMPLEMENT
        ? Stream.of(interval, Method.POOLED_SCORE_TEST)
        : Stream.of(interval);
  }

  Part shorthand(List<ShorthandEntry> used) {
    return new Part.OfTerms(
        "shorthand",
        used.stream().map(e -> new Term(e.shorthand().bracketed(), List.of(e.meaning()))).toList());
  }

  /** For readers: what was found, not what the publisher is to do about it. */
  Part findings(List<FindingNote> findings) {
    List<Term> terms = findings.stream().flatMap(this::readable).toList();
    return new Part.OfTerms(
        "findings",
        terms.isEmpty()
            ? List.of(term("findings.none.term", wording.say("findings.none")))
            : terms);
  }

  private Stream<Term> readable(FindingNote finding) {
    boolean forReaders = Set.of("note", "accepted").contains(finding.severity());
    String text =
        wording.say(
            forReaders ? "findings.text.note" : "findings.text",
            Map.of("found", Wording.atStart(finding.found()), "next", finding.next()));
    return place(finding.place()).stream().map(place -> new Term(place, List.of(text)));
  }

  /** A footnote is known to readers by its number; one that is not printed is not known at all. */
  private Optional<String> place(String place) {
    if (!place.startsWith(FOOTNOTE)) {
      return Optional.of(Wording.atStart(place));
    }
    return assembly.footnotes().numbered().stream()
        .filter(note -> place.equals(FOOTNOTE + note.id()))
        .findFirst()
        .map(note -> Map.of("number", String.valueOf(note.number())))
        .map(number -> wording.say("findings.place.note", number));
  }

  Part contact() {
    List<Term> terms = new ArrayList<>();
    terms.add(term("contact.team", definition.release().contact().team()));
    definition.release().contact().email().ifPresent(e -> terms.add(term("contact.email", e)));
    definition.release().contact().phone().ifPresent(p -> terms.add(term("contact.phone", p)));
    return new Part.OfTerms("contact", terms);
  }

  private Table table(String id, List<Column> columns, List<Row> rows) {
    return new Table(
        id,
        assembly.nextTableLabel(),
        wording.say(id + ".title", Map.of("name", definition.data().name())),
        columns,
        1,
        rows,
        List.of(),
        definition.data().source());
  }

  private static Column words(String heading) {
    return new Column(heading, new Kind.Words(), List.of());
  }

  private static Row row(List<String> texts) {
    return new Row(texts.stream().<Cell>map(Cell.Words::new).toList());
  }

  private Term term(String key, String text) {
    return new Term(wording.say(key), List.of(text));
  }

  private Term term(String key, List<String> texts) {
    return new Term(wording.say(key), texts);
  }
}
