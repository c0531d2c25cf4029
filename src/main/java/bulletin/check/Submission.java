package bulletin.check;

import bulletin.figures.DataSet;
import bulletin.figures.TextColumn;
import bulletin.figures.TextTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is handed in to be checked: a data file as text, its metadata file, what a report says of
 * it, and the figures that the report would read from it.
 */
public final class Submission {
  private final TextTable data;
  private final Optional<TextTable> meta;
  private final Optional<Design> design;
  private final Optional<DataSet> figures;
  private final Optional<Refusal> refusal;
  private final List<MetaRow> metaRows;
  private final Map<Class<?>, Object> madeOnce = new ConcurrentHashMap<>();

  /**
   * Why a report cannot read the data file.
   *
   * @param found what was found there
   * @param next what to do, a whole sentence
   */
  public record Refusal(Place place, String found, String next) {}

  /**
   * What is handed in.
   *
   * @param figures empty without a report, when the report cannot read the file, or when the file
   *     is too large to be read twice
   */
  public Submission(
      TextTable data,
      Optional<TextTable> meta,
      Optional<Design> design,
      Optional<DataSet> figures) {
    this(data, meta, design, figures, Optional.empty());
  }

  private Submission(
      TextTable data,
      Optional<TextTable> meta,
      Optional<Design> design,
      Optional<DataSet> figures,
      Optional<Refusal> refusal) {
    this.data = data;
    this.meta = meta;
    this.design = design;
    this.figures = figures;
    this.refusal = refusal;
    this.metaRows = meta.map(Submission::rows).orElse(List.of());
  }

  /** The same, which the report that fits cannot read. */
  public Submission refused(Refusal why) {
    return new Submission(data, meta, design, figures, Optional.of(why));
  }

  /** Why the report that fits cannot read the data file; empty when it can. */
  public Optional<Refusal> refusal() {
    return refusal;
  }

  /** The data file. */
  public TextTable data() {
    return data;
  }

  /** The metadata file. */
  public Optional<TextTable> meta() {
    return meta;
  }

  /** What a report says of the data. */
  public Optional<Design> design() {
    return design;
  }

  /** The figures as the report reads them. */
  public Optional<DataSet> figures() {
    return figures;
  }

  /** The rows of the metadata file; none without one. */
  public List<MetaRow> metaRows() {
    return metaRows;
  }

  /** Whether anything says which columns are filters and which indicators. */
  public boolean hasRoles() {
    return meta.isPresent() || design.isPresent();
  }

  /**
   * The filter columns of the data, by the metadata; without metadata, by the report. Columns that
   * the data lack are left out.
   */
  public List<TextColumn> filters() {
    Stream<String> names =
        meta.isPresent()
            ? metaRows.stream().filter(MetaRow::isFilter).map(MetaRow::column)
            : design.stream().flatMap(d -> d.filters().stream()).map(Design.FilterColumn::column);
    return columns(names);
  }

  /** The columns by which filters are grouped, by the metadata. */
  public List<TextColumn> groupings() {
    return columns(metaRows.stream().map(MetaRow::groupingColumn).filter(name -> !name.isEmpty()));
  }

  /** The columns of figures, by the metadata; without metadata, by the report. */
  public List<TextColumn> indicators() {
    Stream<String> names =
        meta.isPresent()
            ? metaRows.stream().filter(MetaRow::isIndicator).map(MetaRow::column)
            : design.stream()
                .flatMap(d -> d.indicators().stream())
                .map(Design.IndicatorColumn::column);
    return columns(names);
  }

  private List<TextColumn> columns(Stream<String> names) {
    return names.distinct().flatMap(name -> data.column(name).stream()).toList();
  }

  /** A whole column of the data file. */
  public Place place(TextColumn column) {
    return Place.column(data.file(), column.name());
  }

  /** A cell of the data file. */
  public Place cell(TextColumn column, int row) {
    return new Place(data.file(), data.line(row), column.name(), column.text(row));
  }

  /** A row of the metadata file. */
  public Place place(MetaRow row, String column, String value) {
    return new Place(meta.orElseThrow().file(), row.line(), column, value);
  }

  /**
   * Something that several rules need, made when the first of them asks.
   *
   * @param type what it is; one of each is kept
   */
  public <T> T once(Class<T> type, Function<Submission, T> maker) {
    return type.cast(madeOnce.computeIfAbsent(type, t -> maker.apply(this)));
  }

  private static List<MetaRow> rows(TextTable meta) {
    Map<String, Optional<TextColumn>> columns = new LinkedHashMap<>();
    for (String name : MetaColumns.ALL) {
      columns.put(name, meta.column(name));
    }
    List<MetaRow> rows = new ArrayList<>();
    for (int row = 0; row < meta.rows(); row++) {
      int at = row;
      List<String> cells =
          columns.values().stream().map(c -> c.map(d -> d.text(at)).orElse("")).toList();
      rows.add(MetaColumns.row(meta.line(row), cells));
    }
    return rows;
  }
}
