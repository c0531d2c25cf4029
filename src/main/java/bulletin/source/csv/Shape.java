package bulletin.source.csv;

import static java.util.Objects.requireNonNull;

import bulletin.figures.ColumnNames;
import bulletin.figures.DataLayout;
import bulletin.figures.DataLayout.Token;
import bulletin.figures.DataLayout.Wide;
import bulletin.figures.DataLayout.WideColumn;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a file holds the figures: a long file in one column for each indicator, a wide one in one
 * for each indicator and token.
 */
final class Shape {
  private static final String NOT_THERE = " (not in the file)";

  private final DataLayout layout;

  Shape(DataLayout layout) {
    this.layout = layout;
  }

  /** The data set's filters: the file's columns, then the one that its column names hold. */
  List<Filter> filters() {
    List<Filter> all = new ArrayList<>(layout.filters());
    layout.wide().map(Wide::filter).ifPresent(all::add);
    return all;
  }

  /** The columns of the file that the layout names. */
  Set<String> expected() {
    Set<String> names = new HashSet<>();
    layout.filters().forEach(filter -> names.add(filter.column()));
    layout.attributes().forEach(attribute -> names.add(attribute.column()));
    for (Optional<Token> token : tokens()) {
      layout.indicators().forEach(i -> column(i, token).ifPresent(names::add));
    }
    return names;
  }

  /** The column of each indicator, for each row of the data set that a row of the file makes. */
  List<int[]> indicators(Header header) throws BadInput {
    if (layout.wide().isPresent()) {
      checkNotThere(header, layout.wide().get().filter().column());
    }
    List<int[]> all = new ArrayList<>();
    for (Optional<Token> token : tokens()) {
      all.add(indicators(header, token));
    }
    return all;
  }

  private int[] indicators(Header header, Optional<Token> token) throws BadInput {
    int[] columns = new int[layout.indicators().size()];
    for (int i = 0; i < columns.length; i++) {
      Optional<String> name = column(layout.indicators().get(i), token);
      columns[i] = name.isPresent() ? header.require(name.get()) : FigureCells.NO_COLUMN;
    }
    return columns;
  }

  /** The option in the column names, for each row that a row of the file makes. */
  List<String> options() {
    return layout.wide().stream().flatMap(w -> w.options().stream()).map(Token::option).toList();
  }

  /** Names the file's column of a figure. */
  ColumnNames columnNames() {
    if (layout.wide().isEmpty()) {
      return ColumnNames.same();
    }
    Wide wide = layout.wide().get();
    Map<String, Map<String, String>> names = new HashMap<>();
    wide.options().forEach(token -> names.put(token.option(), names(token)));
    return (indicator, option) ->
        requireNonNull(
            names.getOrDefault(option.apply(wide.filter().column()), Map.of()).get(indicator));
  }

  private Map<String, String> names(Token token) {
    Map<String, String> names = new HashMap<>();
    for (Indicator indicator : layout.indicators()) {
      String missing = wideColumn(indicator).column(token.token()) + NOT_THERE;
      names.put(indicator.column(), column(indicator, Optional.of(token)).orElse(missing));
    }
    return names;
  }

  /** The tokens of a wide file; for a long one a single absent token. */
  private List<Optional<Token>> tokens() {
    return layout.wide().isEmpty()
        ? List.of(Optional.empty())
        : layout.wide().get().options().stream().map(Optional::of).toList();
  }

  private Optional<String> column(Indicator indicator, Optional<Token> token) {
    return token.isEmpty()
        ? Optional.of(indicator.column())
        : token
            .map(Token::token)
            .filter(wideColumn(indicator).tokens()::contains)
            .map(wideColumn(indicator)::column);
  }

  private WideColumn wideColumn(Indicator indicator) {
    return layout.wide().stream()
        .flatMap(wide -> wide.columns().stream())
        .filter(column -> column.indicator().equals(indicator.column()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No columns for the indicator \"" + indicator.column() + "\""));
  }

  private static void checkNotThere(Header header, String filter) throws BadInput {
    if (header.find(filter).isPresent()) {
      throw new BadInput(
          Where.file(header.file()),
          "the column " + filter,
          "is also the name of the filter that column names are to make",
          "Describe the file as a long one in report.yaml, or rename that filter.");
    }
  }
}
