package bulletin.check;

/**
 * What a metadata file says of one column; blank where it says nothing.
 *
 * @param line of the metadata file, from 1
 */
public record MetaRow(
    int line,
    String column,
    String type,
    String label,
    String indicatorGrouping,
    String unit,
    String decimals,
    String hint,
    String groupingColumn,
    String filterDefault) {

  /** Whether it is a filter. */
  public boolean isFilter() {
    return type.equals("Filter");
  }

  /** Whether it is an indicator. */
  public boolean isIndicator() {
    return type.equals("Indicator");
  }
}
