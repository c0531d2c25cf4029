package bulletin.report.pack;

import bulletin.analysis.CountRounding;
import bulletin.figures.DataSet;
import bulletin.figures.Figure;
import bulletin.figures.GeographicLevel;
import bulletin.figures.Location;
import bulletin.figures.Origin;
import bulletin.figures.RowKey;
import bulletin.figures.Shorthand;
import bulletin.report.Evaluation;
import bulletin.report.Subject;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.FilterSpec;
import bulletin.report.definition.ReportDefinition.Measure;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.model.FindingNote;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a figure that is withheld can be worked out from what the packs say, taken together. It
 * judges lines of figures.csv as they were written, against the data, and trusts neither the traces
 * of the lines nor the program that wrote them:
 *
 * <ul>
 *   <li>a figure that is withheld in the data is printed as shorthand wherever it is printed;
 *   <li>nothing is printed that was worked out from a withheld figure, or claimed of one;
 *   <li>an average is that of the published figures it names, so that no other figure is in it: the
 *       mean of ten less nine known ones would be the tenth;
 *   <li>of a denominator, numerator and percentage not all but one are printed; nor the limits of a
 *       score, which tell its number of pupils, when that is withheld;
 *   <li>no total is printed with all its parts but one: the options of a filter, or the areas of a
 *       larger place.
 * </ul>
 */
public final class DisclosureCheck {
  private static final Pattern INPUT = Pattern.compile("([^ :]+):([0-9]+)\\[([^\\]]*)\\]");
  private static final double LAST_BITS = 1e-9;

  private final ReportDefinition definition;
  private final DataSet data;
  private final Map<String, Evaluation> evaluations = new LinkedHashMap<>();
  private final Map<String, Figure> cells = new HashMap<>();
  private final Map<String, RowKey> rows = new HashMap<>();
  private final Set<String> printed = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, FindingNote> leaks = new LinkedHashMap<>();

  /** Nothing is judged yet. */
  public DisclosureCheck(ReportDefinition definition, DataSet data) {
    this.definition = definition;
    this.data = data;
    Subject subject = new Subject(definition, data);
    definition.measures().forEach(m -> evaluations.put(m.id(), new Evaluation(subject, m)));
    for (int row = 0; row < data.rowCount(); row++) {
      remember(row);
    }
  }

  private void remember(int row) {
    Map<String, String> options = new LinkedHashMap<>();
    data.filters().forEach(f -> options.put(f.column(), data.option(row, f.column())));
    RowKey key = new RowKey(data.period(row), data.location(row), options);
    rows.put(name(key), key);
    for (Evaluation evaluation : evaluations.values()) {
      for (String indicator : evaluation.indicators()) {
        Origin origin = data.origin(row, indicator);
        cells.put(origin.line() + "|" + origin.column(), data.figure(row, indicator));
      }
    }
  }

  private String name(RowKey key) {
    return String.join(
        "|",
        key.period().label(),
        key.location().level().label(),
        key.location().code(),
        key.location().name(),
        key.options().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining(";")));
  }

  /**
   * Judges a figures.csv as it was written.
   *
   * @throws IOException when it cannot be read or is not as Bulletin writes it
   */
  public void accept(Reader figuresCsv) throws IOException {
    WrittenLines.read(figuresCsv, this::accept);
  }

  /**
   * Judges one line.
   *
   * @param line its values by the names of the columns; {@code pack} names whose pack it is of
   */
  public void accept(Map<String, String> line) {
    // Most figures of regions and neighbours stand in several packs, each time the same.
    if (!seen.add(content(line))) {
      return;
    }
    switch (line.getOrDefault("kind", "")) {
      case "figure" -> figure(line);
      case "average" -> {
        worked(line);
        average(line);
      }
      case "rank", "band" -> ofRow(line);
      default -> {
        worked(line);
        ofRow(line);
      }
    }
  }

  private static String content(Map<String, String> line) {
    return String.join(
        "|",
        name(line),
        Stream.of("kind", "measure", "comparator", "value", "printed", "reason", "inputs")
            .map(column -> line.getOrDefault(column, ""))
            .collect(Collectors.joining("|")),
        line.getOrDefault("source_line", ""),
        line.getOrDefault("source_column", ""));
  }

  /** What can be worked out, each once; empty when nothing can. Every line must be in. */
  public List<FindingNote> leaks() {
    for (RowKey row : rows.values()) {
      evaluations.values().forEach(evaluation -> parts(evaluation, row));
    }
    for (Evaluation evaluation : evaluations.values()) {
      for (String count : counts(evaluation.measure())) {
        totals(evaluation, count);
      }
    }
    return List.copyOf(leaks.values());
  }

  private void leak(String rule, String place, String found) {
    leaks.putIfAbsent(
        rule + place + found,
        new FindingNote(
            rule,
            "error",
            place,
            found,
            "nothing from which a figure that is withheld can be worked out",
            "Take the figure out of the packs: table, column or row under packs: in report.yaml."));
  }

  private static String place(Map<String, String> line) {
    return "figures.csv"
        + Optional.ofNullable(line.get("pack")).map(p -> ", pack " + p).orElse("")
        + ", "
        + Stream.of("kind", "measure", "location", "time_period", "breakdown", "comparator")
            .map(column -> line.getOrDefault(column, ""))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(", "));
  }

  private static boolean isShorthand(String printed) {
    return Stream.of(Shorthand.values()).anyMatch(s -> s.bracketed().equals(printed));
  }

  /** Whether a line says nothing but why it says nothing. */
  private static boolean isSilent(Map<String, String> line) {
    return isShorthand(line.getOrDefault("printed", ""))
        && number(line.getOrDefault("value", "")).isEmpty();
  }

  private static OptionalDouble number(String text) {
    try {
      return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private static boolean isHidden(Figure figure) {
    return figure.shorthand().filter(why -> why != Shorthand.LOW).isPresent();
  }

  // ---- published figures

  private void figure(Map<String, String> line) {
    Optional<Origin> origin = origin(line);
    boolean hidden =
        origin.map(o -> cells.get(key(o))).filter(DisclosureCheck::isHidden).isPresent();
    if (hidden && !isSilent(line)) {
      leak("withheld", place(line), "a figure that is withheld in the data is printed");
    }
    if (!hidden && !isSilent(line)) {
      origin.ifPresent(o -> printed.add(key(o)));
    }
  }

  private static String key(Origin origin) {
    return origin.line() + "|" + origin.column();
  }

  private static Optional<Origin> origin(Map<String, String> line) {
    String at = line.getOrDefault("source_line", "");
    return at.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Origin(
                line.getOrDefault("source_file", ""),
                Long.parseLong(at),
                line.getOrDefault("source_column", "")));
  }

  // ---- what was worked out

  /** The cells of one row that went into something. */
  private record Input(String line, List<String> columns) {}

  private static List<Input> inputs(Map<String, String> line) {
    List<Input> inputs = new ArrayList<>();
    Matcher matcher = INPUT.matcher(line.getOrDefault("inputs", ""));
    while (matcher.find()) {
      inputs.add(new Input(matcher.group(2), List.of(matcher.group(3).split(","))));
    }
    return inputs;
  }

  private Stream<Figure> figures(Input input) {
    return input.columns().stream()
        .flatMap(column -> Stream.ofNullable(cells.get(input.line() + "|" + column)));
  }

  private void worked(Map<String, String> line) {
    boolean hidden =
        inputs(line).stream().flatMap(this::figures).anyMatch(DisclosureCheck::isHidden);
    if (hidden && !isSilent(line)) {
      leak("inputs", place(line), "it is worked out from a figure that is withheld in the data");
    }
  }

  /**
   * Nothing is claimed of a row whose own figure is withheld, whatever the inputs are said to be.
   */
  private void ofRow(Map<String, String> line) {
    Evaluation evaluation = evaluations.get(line.getOrDefault("measure", ""));
    RowKey row = rows.get(name(line));
    if (evaluation != null
        && row != null
        && isHidden(evaluation.figure(row, evaluation.mainIndicator()))
        && !isSilent(line)) {
      leak("claim", place(line), "something is said of a figure that is withheld in the data");
    }
  }

  private static String name(Map<String, String> line) {
    return String.join(
        "|",
        line.getOrDefault("time_period", ""),
        line.getOrDefault("geographic_level", ""),
        line.getOrDefault("location_code", ""),
        line.getOrDefault("location", ""),
        Stream.of(line.getOrDefault("breakdown", "").split("; "))
            .sorted()
            .collect(Collectors.joining(";")));
  }

  /** The mean and median of other figures than those named would give others away. */
  private void average(Map<String, String> line) {
    OptionalDouble said = number(line.getOrDefault("value", ""));
    Evaluation evaluation = evaluations.get(line.getOrDefault("measure", ""));
    List<Input> inputs = inputs(line);
    if (said.isEmpty() || evaluation == null || inputs.isEmpty()) {
      return;
    }
    double[] values =
        inputs.stream()
            .flatMap(input -> value(evaluation.measure(), input).stream().boxed())
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    double average =
        line.getOrDefault("comparator", "").endsWith("median") ? median(values) : mean(values);
    if (values.length != inputs.size()
        || !(Math.abs(average - said.getAsDouble()) < LAST_BITS * Math.max(1, Math.abs(average)))) {
      leak(
          "average",
          place(line),
          "it is not the average of the published figures that it names, so another figure is in it");
    }
  }

  private OptionalDouble value(Measure measure, Input input) {
    List<Figure> figures = figures(input).toList();
    if (figures.size() != input.columns().size()
        || figures.stream().anyMatch(DisclosureCheck::isHidden)) {
      return OptionalDouble.empty();
    }
    List<Double> numbers =
        figures.stream().flatMap(f -> f.number().stream()).map(n -> n.doubleValue()).toList();
    return switch (measure) {
      case Percentage p -> percentage(numbers);
      case Score s ->
          numbers.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(numbers.get(1));
    };
  }

  /** Denominator, numerator, percentage. */
  private static OptionalDouble percentage(List<Double> numbers) {
    if (numbers.size() < 3) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        numbers.get(0) > 0 ? numbers.get(1) * 100 / numbers.get(0) : numbers.get(2));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  private static double median(double[] sorted) {
    int middle = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  // ---- all but one

  private static List<String> counts(Measure measure) {
    return switch (measure) {
      case Percentage p -> List.of(p.denominator(), p.numerator());
      case Score s -> List.of(s.pupils());
    };
  }

  private void parts(Evaluation evaluation, RowKey row) {
    List<String> together =
        switch (evaluation.measure()) {
          case Percentage p -> List.of(p.denominator(), p.numerator(), p.percent());
          case Score s -> List.of(s.pupils(), s.lower(), s.upper());
        };
    List<String> hidden =
        together.stream().filter(i -> isHidden(evaluation.figure(row, i))).toList();
    boolean others =
        together.stream().filter(i -> !hidden.contains(i)).allMatch(i -> isPrinted(row, i));
    boolean gives =
        hidden.size() == 1 && (isPercentage(evaluation) || hidden.contains(together.getFirst()));
    if (gives && others && data.row(row).isPresent()) {
      leak(
          "parts",
          said(row) + ", " + hidden.getFirst(),
          "it is withheld and can be worked out from "
              + String.join(" and ", without(together, hidden)));
    }
  }

  private static boolean isPercentage(Evaluation evaluation) {
    return evaluation.measure() instanceof Percentage;
  }

  private static List<String> without(List<String> all, List<String> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }

  private boolean isPrinted(RowKey row, String indicator) {
    return data.row(row).isPresent()
        && printed.contains(key(data.origin(data.row(row).getAsInt(), indicator)));
  }

  private static String said(RowKey row) {
    return row.location().name()
        + ", "
        + row.period().label()
        + ", "
        + new TreeMap<>(row.options());
  }

  /** Whether a count is printed, or follows from a denominator and a percentage that are. */
  private boolean isKnown(Evaluation evaluation, RowKey row, String count) {
    return isPrinted(row, count)
        || (evaluation.measure() instanceof Percentage p
            && count.equals(p.numerator())
            && isPrinted(row, p.denominator())
            && isPrinted(row, p.percent()));
  }

  private void totals(Evaluation evaluation, String count) {
    for (RowKey total : rows.values()) {
      if (isKnown(evaluation, total, count)) {
        for (FilterSpec filter : definition.data().filters()) {
          if (filter.total().equals(Optional.ofNullable(total.options().get(filter.column())))) {
            allButOne(evaluation, count, total, options(total, filter.column()));
          }
        }
      }
    }
    if (anyLargerKnown(evaluation, count)) {
      places(evaluation, count);
    }
  }

  private List<RowKey> options(RowKey total, String filter) {
    return rows.values().stream()
        .filter(
            row -> row.period().equals(total.period()) && row.location().equals(total.location()))
        .filter(row -> !row.equals(total))
        .filter(row -> sameBut(row, total, filter))
        .toList();
  }

  private static boolean sameBut(RowKey row, RowKey total, String filter) {
    return row.options().entrySet().stream()
        .allMatch(
            e -> e.getKey().equals(filter) || e.getValue().equals(total.options().get(e.getKey())));
  }

  private boolean anyLargerKnown(Evaluation evaluation, String count) {
    return rows.values().stream()
        .anyMatch(row -> row.location().level() != level() && isKnown(evaluation, row, count));
  }

  private GeographicLevel level() {
    return definition.packs().map(p -> p.level()).orElse(GeographicLevel.LOCAL_AUTHORITY);
  }

  /** Each larger place whose count is printed, with the areas that lie in it. */
  private void places(Evaluation evaluation, String count) {
    Function<RowKey, String> slice = row -> row.period().label() + row.options();
    Map<String, List<RowKey>> areas =
        rows.values().stream()
            .filter(row -> row.location().level() == level())
            .collect(Collectors.groupingBy(slice));
    for (RowKey total : rows.values()) {
      if (total.location().level() != level() && isKnown(evaluation, total, count)) {
        allButOne(
            evaluation,
            count,
            total,
            areas.getOrDefault(slice.apply(total), List.of()).stream()
                .filter(row -> isIn(row.location(), total.location()))
                .toList());
      }
    }
  }

  private static boolean isIn(Location area, Location larger) {
    return larger.level() == GeographicLevel.NATIONAL || larger.equals(area.region());
  }

  private void allButOne(Evaluation evaluation, String count, RowKey total, List<RowKey> parts) {
    List<RowKey> hidden = parts.stream().filter(row -> !isKnown(evaluation, row, count)).toList();
    if (hidden.size() == 1 && isHidden(evaluation.figure(hidden.getFirst(), count))) {
      CountRounding rounding = evaluation.rounding(total.location().level());
      leak(
          "total",
          said(hidden.getFirst()) + ", " + count,
          "it is withheld and can be worked out"
              + (rounding.equals(CountRounding.EXACT) ? "" : " to within " + rounding.unit())
              + ", for the total of "
              + said(total)
              + " and all its other parts are printed");
    }
  }
}
