package bulletin.verify;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which names Excel takes for a table: one that it does not take makes it offer a repair. */
final class TableName {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z_\\\\][A-Za-z0-9_.]{0,254}");
  private static final Pattern CELL_NAME = Pattern.compile("([A-Za-z]{1,3})(\\d{1,7})");
  private static final Pattern ROW_COLUMN = Pattern.compile("[rcRC](\\d.*)?");
  private static final int COLUMNS = 16_384;
  private static final int ROWS = 1_048_576;

  private TableName() {}

  static boolean isLegal(String name) {
    return SHAPE.matcher(name).matches() && !ROW_COLUMN.matcher(name).matches() && !isCell(name);
  }

  private static boolean isCell(String name) {
    Matcher cell = CELL_NAME.matcher(name);
    if (!cell.matches()) {
      return false;
    }
    At at = At.of(name.toUpperCase(Locale.ROOT));
    return at.column() <= COLUMNS && at.row() >= 1 && at.row() <= ROWS;
  }
}
