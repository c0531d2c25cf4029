package bulletin.figures;

import java.util.function.UnaryOperator;

/** The column of the input that holds an indicator, given the row's option of each filter. */
@FunctionalInterface
public interface ColumnNames {
  /**
   * The name of the column.
   *
   * @param indicator an indicator's column in the data set
   * @param option gives the row's option of a filter; asked only for a filter that the input holds
   *     in its column names
   */
  String of(String indicator, UnaryOperator<String> option);

  /** A long file: each indicator is a column of its own name. */
  static ColumnNames same() {
    return (indicator, option) -> indicator;
  }
}
