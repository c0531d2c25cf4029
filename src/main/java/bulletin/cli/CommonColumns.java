package bulletin.cli;

import bulletin.figures.DataLayout;
import bulletin.figures.DataLayout.Wide;
import bulletin.figures.DataLayout.WideColumn;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A report's layout of the columns that two files both have. */
record CommonColumns(Set<String> names) {

  /**
   * Without the indicators and attributes that one of them lacks; filters make the key and stay.
   */
  DataLayout of(DataLayout layout) {
    Optional<Wide> wide = layout.wide().map(this::of);
    List<Indicator> indicators =
        layout.indicators().stream().filter(i -> isThere(i.column(), wide)).toList();
    List<String> kept = indicators.stream().map(Indicator::column).toList();
    List<Filter> attributes =
        layout.attributes().stream().filter(a -> names.contains(a.column())).toList();
    return new DataLayout(
        layout.filters(),
        attributes,
        indicators,
        layout.intervals().stream()
            .filter(i -> kept.containsAll(List.of(i.lower(), i.value(), i.upper())))
            .toList(),
        wide,
        layout.shorthand(),
        layout.selection());
  }

  private boolean isThere(String indicator, Optional<Wide> wide) {
    return wide.isEmpty()
        ? names.contains(indicator)
        : wide.get().columns().stream().anyMatch(c -> c.indicator().equals(indicator));
  }

  private Wide of(Wide wide) {
    List<WideColumn> columns =
        wide.columns().stream().map(this::of).filter(c -> !c.tokens().isEmpty()).toList();
    return new Wide(wide.filter(), wide.options(), columns);
  }

  private WideColumn of(WideColumn column) {
    return new WideColumn(
        column.indicator(),
        column.pattern(),
        column.tokens().stream().filter(t -> names.contains(column.column(t))).toList());
  }
}
