package bulletin.source.csv;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.figures.DataSetBuilder;
import bulletin.figures.DataSetBuilder.DuplicateRow;
import bulletin.figures.DataSetInfo;
import bulletin.figures.Filter;
import bulletin.figures.Location;
import bulletin.figures.TimePeriod;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes a data set's rows of a file's records. */
final class Table {
  private final Header header;
  private final List<String> wideOptions;
  private final PeriodCells periods;
  private final PlaceCells places;
  private final FigureCells figures;
  private final int[] filters;
  private final int[] attributes;
  private final List<int[]> indicators;
  private final Ignored ignored;
  private final Wanted wanted;
  private final List<Memo<String>> texts = new ArrayList<>();
  private final DataSetBuilder builder;
  private final List<List<String>> preview = new ArrayList<>();
  private long rows;

  private Table(Header header, DataLayout layout) throws BadInput {
    this.header = header;
    Shape shape = new Shape(layout);
    header.expect(shape.expected());
    periods = new PeriodCells(header);
    places = new PlaceCells(header);
    filters = columns(header, layout.filters());
    attributes = columns(header, layout.attributes());
    indicators = shape.indicators(header);
    wideOptions = shape.options();
    figures = new FigureCells(header, layout);
    ignored = new Ignored(header, layout, used());
    wanted = new Wanted(layout.selection(), header);
    for (int i = 0; i < filters.length + attributes.length; i++) {
      texts.add(new Memo<>());
    }
    builder =
        new DataSetBuilder(
            shape.filters(), layout.attributes(), layout.indicators(), shape.columnNames());
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
    table.wanted.requireMet();
    return table;
  }

  private static int[] columns(Header header, List<Filter> filters) throws BadInput {
    int[] columns = new int[filters.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = header.require(filters.get(i).column());
    }
    return columns;
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
    TimePeriod period = periods.read(row);
    Location location = places.read(row);
    if (!wanted.takes(row, period, location)) {
      return;
    }
    ignored.look(row);
    for (int i = 0; i < indicators.size(); i++) {
      builder.place(period, location);
      addTexts(row);
      if (!wideOptions.isEmpty()) {
        builder.option(filters.length, wideOptions.get(i));
      }
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
