package bulletin.render.workbook;

import java.util.regex.Pattern;

/**
 * Names of Excel tables. A name that is no name, or that is a cell's ({@code TAB2} is column TAB,
 * row 2), makes Excel offer to repair the file.
 */
final class TableNames {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]{0,254}");
  private static final Pattern A1 = Pattern.compile("([A-Za-z]{1,3})0*([1-9][0-9]{0,6})");
  private static final Pattern R1C1 = Pattern.compile("(?i)[rc]([0-9].*)?");
  private static final Pattern DEFAULT = Pattern.compile("(?i)table_?[0-9]*");
  private static final int COLUMNS = 16_384;
  private static final int ROWS = 1_048_576;

  private TableNames() {}

  static boolean legal(String name) {
    return SHAPE.matcher(name).matches()
        && !R1C1.matcher(name).matches()
        && !isCell(name)
        && !name.toLowerCase(java.util.Locale.ROOT).startsWith("_xl");
  }

  /** A legal and telling name made from an id: dashes become underscores. */
  static String from(String id) {
    String name = id.replaceAll("[^A-Za-z0-9_.]", "_");
    if (DEFAULT.matcher(name).matches()) {
      return "data_" + name;
    }
    return legal(name) ? name : "table_" + name;
  }

  private static boolean isCell(String name) {
    var match = A1.matcher(name);
    if (!match.matches()) {
      return false;
    }
    int column = 0;
    for (char letter : match.group(1).toUpperCase(java.util.Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column <= COLUMNS && Integer.parseInt(match.group(2)) <= ROWS;
  }
}
