package bulletin.report.definition;

import bulletin.figures.DataLayout;
import bulletin.figures.DataLayout.PublishedInterval;
import bulletin.figures.DataLayout.Token;
import bulletin.figures.DataLayout.Wide;
import bulletin.figures.DataLayout.WideColumn;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Selection.Name;
import bulletin.figures.Unit;
import bulletin.report.definition.ReportDefinition.FilterSpec;
import bulletin.report.definition.ReportDefinition.IndicatorSpec;
import bulletin.report.definition.ReportDefinition.Score;
import bulletin.report.definition.ReportDefinition.WideSpec;
import java.util.Arrays;
import java.util.List;

/** How a report's data files are laid out, for the room that reads them. */
public final class Layouts {
  private Layouts() {}

  /** The layout of the report's files; options of filters are left for the rows to tell. */
  public static DataLayout layout(ReportDefinition report) {
    ReportDefinition.Data data = report.data();
    List<IndicatorSpec> taken = taken(data);
    return new DataLayout(
        data.filters().stream().map(Layouts::filter).toList(),
        data.attributes().stream().map(Layouts::filter).toList(),
        taken.stream().map(Layouts::indicator).toList(),
        report.measures().stream()
            .filter(Score.class::isInstance)
            .map(Score.class::cast)
            .map(s -> new PublishedInterval(s.lower(), s.score(), s.upper()))
            .toList(),
        data.wide().map(w -> wide(w, taken)),
        data.values(),
        data.query());
  }

  /** The indicators that are read: all, unless the query names some. */
  private static List<IndicatorSpec> taken(ReportDefinition.Data data) {
    List<String> asked = data.query().indicators().stream().map(Name::text).toList();
    return data.indicators().stream()
        .filter(i -> asked.isEmpty() || asked.contains(i.column()))
        .toList();
  }

  private static Filter filter(FilterSpec filter) {
    return new Filter(filter.column(), filter.label(), List.of());
  }

  private static Indicator indicator(IndicatorSpec spec) {
    Unit unit =
        Arrays.stream(Unit.values())
            .filter(u -> u.symbol().equals(spec.unit()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No unit \"" + spec.unit() + "\""));
    return new Indicator(spec.column(), spec.label(), unit, spec.decimals());
  }

  private static Wide wide(WideSpec wide, List<IndicatorSpec> indicators) {
    return new Wide(
        new Filter(wide.column(), wide.label(), List.of()),
        wide.options().entrySet().stream().map(o -> new Token(o.getKey(), o.getValue())).toList(),
        indicators.stream().map(i -> wideColumn(i, wide)).toList());
  }

  private static WideColumn wideColumn(IndicatorSpec indicator, WideSpec wide) {
    List<String> tokens =
        indicator.only().isEmpty() ? List.copyOf(wide.options().keySet()) : indicator.only();
    return new WideColumn(
        indicator.column(), indicator.columns().orElse(indicator.column()), tokens);
  }
}
