package bulletin.check;

import java.util.List;

/** The columns of a metadata file. */
public final class MetaColumns {
  /** Those that must be there. */
  public static final List<String> REQUIRED =
      List.of(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column");

  /** Those that may be there. */
  public static final List<String> OPTIONAL = List.of("filter_default", "parent_filter");

  static final List<String> ALL =
      List.of(
          "col_name",
          "col_type",
          "label",
          "indicator_grouping",
          "indicator_unit",
          "indicator_dp",
          "filter_hint",
          "filter_grouping_column",
          "filter_default");

  private MetaColumns() {}

  /** A row of the cells of {@link #ALL}. */
  static MetaRow row(int line, List<String> cells) {
    return new MetaRow(
        line,
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6),
        cells.get(7),
        cells.get(8));
  }
}
