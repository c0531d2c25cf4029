package bulletin.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place on a sheet; both from 1. */
record At(int row, int column) implements Comparable<At> {
  private static final Pattern CELL = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

  static At of(String reference) {
    Matcher match = CELL.matcher(reference);
    if (!match.matches()) {
      throw new Unreadable("\"" + reference + "\" is no place on a sheet");
    }
    int column = 0;
    for (char letter : match.group(1).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return new At(Integer.parseInt(match.group(2)), column);
  }

  @Override
  public int compareTo(At other) {
    return row == other.row
        ? Integer.compare(column, other.column)
        : Integer.compare(row, other.row);
  }

  @Override
  public String toString() {
    return letters(column) + row;
  }

  private static String letters(int column) {
    int before = (column - 1) / 26;
    return (before > 0 ? letters(before) : "") + (char) ('A' + (column - 1) % 26);
  }
}
