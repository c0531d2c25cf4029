package bulletin.figures;

import java.util.List;
import java.util.Map;

/** Small data sets, for tests. Their figures are made up. */
public final class Rows {
  public static final Location ENGLAND = Location.country("E92000001", "England");

  private Rows() {}

  /** What a data set of this many rows says of itself. */
  public static DataSetInfo info(int rows) {
    return new DataSetInfo(
        "absence.csv", "00ff", 10, rows, List.of(), List.of(), List.of(), Map.of());
  }

  public static TimePeriod year(String code) {
    return new TimePeriod(code, "Academic year");
  }

  /** A data set of England with one row a period: {@code 202425 Revised}. */
  public static DataSet versions(String... periodsAndVersions) {
    DataSetBuilder rows =
        new DataSetBuilder(
            List.of(),
            List.of(new Filter("version", "Version", List.of())),
            List.of(),
            ColumnNames.same());
    for (String row : periodsAndVersions) {
      String[] parts = row.split(" ", 2);
      rows.place(year(parts[0]), ENGLAND);
      rows.attribute(0, parts[1]);
      rows.endRow(rows.rows() + 2);
    }
    try {
      return rows.build(info(periodsAndVersions.length));
    } catch (DataSetBuilder.DuplicateRow e) {
      throw new IllegalArgumentException(e);
    }
  }
}
