package bulletin.report;

import bulletin.check.Design;
import bulletin.check.Design.FilterColumn;
import bulletin.check.Design.IndicatorColumn;
import bulletin.check.Design.Mean;
import bulletin.check.Design.Share;
import bulletin.figures.DataLayout;
import bulletin.report.definition.Layouts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.definition.ReportDefinition.FilterSpec;
import bulletin.report.definition.ReportDefinition.IndicatorSpec;
import bulletin.report.definition.ReportDefinition.Measure;
import bulletin.report.definition.ReportDefinition.Percentage;
import bulletin.report.definition.ReportDefinition.Score;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a report's definition says of its data, for the rules that judge them: in the names of the
 * file's own columns, a wide file's once for each token.
 */
public final class DataDesign {
  private final ReportDefinition definition;
  private final ReportDefinition.Data data;

  private DataDesign(ReportDefinition definition) {
    this.definition = definition;
    this.data = definition.data();
  }

  /** What a definition says of its data. */
  public static Design of(ReportDefinition definition) {
    return new DataDesign(definition).design(Layouts.layout(definition));
  }

  /**
   * How many of a file's columns a report reads; empty when the file lacks one that it needs.
   *
   * @param names the file's columns
   */
  public static Optional<Integer> fit(Design design, Set<String> names) {
    Set<String> wanted =
        Stream.of(
                design.filters().stream().map(FilterColumn::column),
                design.attributes().stream(),
                design.indicators().stream().map(IndicatorColumn::column))
            .flatMap(columns -> columns)
            .collect(Collectors.toSet());
    return names.containsAll(wanted) ? Optional.of(wanted.size()) : Optional.empty();
  }

  private Design design(DataLayout layout) {
    return new Design(
        definition.id(),
        layout,
        data.filters().stream()
            .map(f -> new FilterColumn(f.column(), f.label(), f.total()))
            .toList(),
        definition.compare().filter().filter(this::isColumn),
        data.attributes().stream().map(FilterSpec::column).toList(),
        data.indicators().stream().flatMap(this::indicators).toList(),
        measures(Percentage.class, this::share),
        measures(Score.class, this::mean),
        data.rounding(),
        data.values());
  }

  private boolean isColumn(String filter) {
    return data.wide().map(w -> !w.column().equals(filter)).orElse(true);
  }

  private Stream<IndicatorColumn> indicators(IndicatorSpec spec) {
    return tokens()
        .flatMap(token -> column(spec.column(), token).stream())
        .map(column -> new IndicatorColumn(column, spec.label(), spec.decimals()));
  }

  /** The tokens of a wide file; for a long one a single empty token. */
  private Stream<String> tokens() {
    return data.wide().map(w -> w.options().keySet().stream()).orElse(Stream.of(""));
  }

  /** The file's column of an indicator for a token. */
  private Optional<String> column(String indicator, String token) {
    return data.indicators().stream()
        .filter(spec -> spec.column().equals(indicator))
        .filter(spec -> spec.only().isEmpty() || spec.only().contains(token))
        .map(spec -> spec.columns().orElse(spec.column()).replace("{}", token))
        .findFirst();
  }

  private <M extends Measure, T> List<T> measures(
      Class<M> type, Function<M, Function<String, Optional<T>>> maker) {
    return definition.measures().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .flatMap(measure -> tokens().flatMap(token -> maker.apply(measure).apply(token).stream()))
        .toList();
  }

  private Function<String, Optional<Share>> share(Percentage measure) {
    return token -> {
      Map<String, Optional<String>> of =
          columns(token, List.of(measure.numerator(), measure.denominator(), measure.percent()));
      return isWhole(of)
          ? Optional.of(
              new Share(
                  measure.id(),
                  sure(of, measure.numerator()),
                  sure(of, measure.denominator()),
                  sure(of, measure.percent())))
          : Optional.empty();
    };
  }

  private Function<String, Optional<Mean>> mean(Score measure) {
    return token -> {
      Map<String, Optional<String>> of =
          columns(
              token, List.of(measure.pupils(), measure.score(), measure.lower(), measure.upper()));
      UnaryOperator<String> named = indicator -> sure(of, indicator);
      return isWhole(of)
          ? Optional.of(
              new Mean(
                  measure.id(),
                  named.apply(measure.pupils()),
                  measure.total().flatMap(total -> column(total, token)),
                  named.apply(measure.score()),
                  named.apply(measure.lower()),
                  named.apply(measure.upper())))
          : Optional.empty();
    };
  }

  private Map<String, Optional<String>> columns(String token, List<String> indicators) {
    return indicators.stream()
        .distinct()
        .collect(Collectors.toMap(Function.identity(), i -> column(i, token)));
  }

  private static boolean isWhole(Map<String, Optional<String>> columns) {
    return columns.values().stream().allMatch(Optional::isPresent);
  }

  private static String sure(Map<String, Optional<String>> columns, String indicator) {
    return columns.getOrDefault(indicator, Optional.empty()).orElseThrow();
  }
}
