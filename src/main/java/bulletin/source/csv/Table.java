package bulletin.source.csv;

import static java.util.Objects.requireNonNull;

import bulletin.figures.ColumnNames;
import bulletin.figures.DataLayout;
import bulletin.figures.DataLayout.Token;
import bulletin.figures.DataLayout.Wide;
import bulletin.figures.DataLayout.WideColumn;
import bulletin.figures.DataSet;
import bulletin.figures.DataSetBuilder;
import bulletin.figures.DataSetBuilder.DuplicateRow;
import bulletin.figures.DataSetInfo;
import bulletin.figures.Filter;
import bulletin.figures.Indicator;
import bulletin.figures.Location;
import bulletin.figures.TimePeriod;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes a data set's rows of a file's records. */
final class Table {
  private static final String NOT_THERE = " (not in the file)";

  private final Header header;
  private final DataLayout layout;
  private final PeriodCells periods;
  private final PlaceCells places;
  private final FigureCells figures;
  private final int[] filters;
  private final int[] attributes;
  private final List<int[]> indicators;
  private final Ignored ignored;
  private final List<Memo<String>> texts = new ArrayList<>();
  private final DataSetBuilder builder;
  private final List<List<String>> preview = new ArrayList<>();
  private long rows;

  private Table(Header header, DataLayout layout) throws BadInput {
    this.header = header;
    this.layout = layout;
    header.expect(expected(layout));
    periods = new PeriodCells(header);
    places = new PlaceCells(header);
    filters = columns(header, layout.filters());
    attributes = columns(header, layout.attributes());
    indicators = indicators(header, layout);
    figures = new FigureCells(header, layout);
    ignored = new Ignored(header, layout, used());
    for (int i = 0; i < filters.length + attributes.length; i++) {
      texts.add(new Memo<>());
    }
    builder =
        new DataSetBuilder(
            allFilters(layout), layout.attributes(), layout.indicators(), columnNames(layout));
  }

  /** Reads all records. */
  static Table read(Records records, DataLayout layout) throws BadInput, IOException {
    Table table = new Table(records.header(), layout);
    Optional<Row> row = records.next();
    while (row.isPresent()) {
      table.add(row.get());
      row = records.next();
    }
    if (table.rows == 0) {
      throw new BadInput(
          Where.file(table.header.file()),
          "the file",
          "has a header and no rows",
          "At least one row is wanted.");
    }
    return table;
  }

  private static int[] columns(Header header, List<Filter> filters) throws BadInput {
    int[] columns = new int[filters.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = header.require(filters.get(i).column());
    }
    return columns;
  }

  /** The columns of the indicators: once for a long file, for each token of a wide one. */
  private static List<int[]> indicators(Header header, DataLayout layout) throws BadInput {
    List<int[]> all = new ArrayList<>();
    if (layout.wide().isEmpty()) {
      int[] columns = new int[layout.indicators().size()];
      for (int i = 0; i < columns.length; i++) {
        columns[i] = header.require(layout.indicators().get(i).column());
      }
      all.add(columns);
    } else {
      checkNotThere(header, layout.wide().get().filter().column());
      for (Token token : layout.wide().get().options()) {
        all.add(indicators(header, layout, token));
      }
    }
    return all;
  }

  private static int[] indicators(Header header, DataLayout layout, Token token) throws BadInput {
    int[] columns = new int[layout.indicators().size()];
    for (int i = 0; i < columns.length; i++) {
      WideColumn column = wideColumn(layout, layout.indicators().get(i).column());
      columns[i] =
          column.tokens().contains(token.token())
              ? header.require(column.column(token.token()))
              : FigureCells.NO_COLUMN;
    }
    return columns;
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

  private static WideColumn wideColumn(DataLayout layout, String indicator) {
    return layout.wide().stream()
        .flatMap(wide -> wide.columns().stream())
        .filter(column -> column.indicator().equals(indicator))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No columns for the indicator " + indicator));
  }

  private static List<Filter> allFilters(DataLayout layout) {
    List<Filter> all = new ArrayList<>(layout.filters());
    layout.wide().map(Wide::filter).ifPresent(all::add);
    return all;
  }

  private static ColumnNames columnNames(DataLayout layout) {
    if (layout.wide().isEmpty()) {
      return ColumnNames.same();
    }
    Wide wide = layout.wide().get();
    Map<String, Map<String, String>> names = new HashMap<>();
    for (Token token : wide.options()) {
      names.put(token.option(), names(layout, token.token()));
    }
    return (indicator, option) ->
        requireNonNull(
            names.getOrDefault(option.apply(wide.filter().column()), Map.of()).get(indicator));
  }

  /** The file's column of each indicator for one token. */
  private static Map<String, String> names(DataLayout layout, String token) {
    Map<String, String> names = new HashMap<>();
    for (Indicator indicator : layout.indicators()) {
      WideColumn column = wideColumn(layout, indicator.column());
      String name = column.column(token);
      names.put(indicator.column(), column.tokens().contains(token) ? name : name + NOT_THERE);
    }
    return names;
  }

  /** The columns of the file that a layout names. */
  private static Set<String> expected(DataLayout layout) {
    Set<String> names = new HashSet<>();
    layout.filters().forEach(filter -> names.add(filter.column()));
    layout.attributes().forEach(attribute -> names.add(attribute.column()));
    if (layout.wide().isEmpty()) {
      layout.indicators().forEach(indicator -> names.add(indicator.column()));
    } else {
      Wide wide = layout.wide().get();
      wide.options().forEach(token -> names.addAll(names(layout, token.token()).values()));
    }
    return names;
  }

  private Set<Integer> used() {
    Set<Integer> used = new HashSet<>();
    IntStream.of(filters).forEach(used::add);
    indicators.forEach(columns -> IntStream.of(columns).forEach(used::add));
    return used;
  }

  private void add(Row row) throws BadInput {
    if (preview.size() < DataSetInfo.PREVIEW_ROWS) {
      preview.add(List.of(row.texts()));
    }
    rows++;
    ignored.look(row);
    TimePeriod period = periods.read(row);
    Location location = places.read(row);
    for (int i = 0; i < indicators.size(); i++) {
      builder.place(period, location);
      addTexts(row);
      addToken(i);
      figures.read(row, indicators.get(i), builder);
      builder.endRow(Math.toIntExact(row.line()));
    }
  }

  private void addTexts(Row row) throws BadInput {
    for (int i = 0; i < filters.length; i++) {
      builder.option(i, option(row, i));
    }
    for (int i = 0; i < attributes.length; i++) {
      builder.attribute(i, text(row, attributes[i], texts.get(filters.length + i)));
    }
  }

  private void addToken(int token) {
    layout.wide().ifPresent(w -> builder.option(filters.length, w.options().get(token).option()));
  }

  private String option(Row row, int filter) throws BadInput {
    if (row.isBlank(filters[filter])) {
      throw new BadInput(
          header.cell(row, filters[filter]),
          "a blank cell",
          "is no option of a filter",
          "Fill it in, such as Total.");
    }
    return text(row, filters[filter], texts.get(filter));
  }

  private static String text(Row row, int column, Memo<String> known) {
    String text = known.get(row.chars(), row.start(column), row.length(column));
    return text != null
        ? text
        : known.put(row.chars(), row.start(column), row.length(column), row.text(column));
  }

  /**
   * The finished data set.
   *
   * @param file its name in origins
   */
  DataSet finish(String file, Given given) throws BadInput {
    DataSetInfo info =
        new DataSetInfo(
            file,
            given.sha256(),
            given.bytes(),
            rows,
            header.names(),
            preview,
            given.variables(),
            given.guidance());
    try {
      return builder.build(info);
    } catch (DuplicateRow e) {
      throw repeated(e);
    }
  }

  private BadInput repeated(DuplicateRow row) {
    List<String> likely = ignored.likeFilters();
    return new BadInput(
        Where.line(header.file(), row.secondLine()),
        "the row",
        "repeats the time period, place and filters of line " + row.firstLine(),
        likely.isEmpty()
            ? "Remove one of the two rows."
            : "Remove one of the two rows, or declare as a filter in report.yaml what tells them"
                + " apart: "
                + String.join(", ", likely)
                + ".");
  }
}
