package bulletin.verify;

/** A place on a sheet; both from 1. */
record At(int row, int column) implements Comparable<At> {
  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

  /**
   * @param reference such as {@code B7} or {@code $B$7}
   */
  static At of(String reference) {
    int letters = reference.startsWith("$") ? 1 : 0;
    int at = letters;
    int column = 0;
    for (; at < reference.length() && isIn(reference.charAt(at), 'A', 'Z'); at++) {
      column = column * 26 + reference.charAt(at) - 'A' + 1;
    }
    int letterCount = at - letters;
    at += reference.startsWith("$", at) ? 1 : 0;
    int digitCount = reference.length() - at;
    if (letterCount < 1
        || letterCount > MOST_LETTERS
        || digitCount < 1
        || digitCount > MOST_DIGITS
        || !reference.chars().skip(at).allMatch(c -> isIn(c, '0', '9'))) {
      throw new Unreadable("\"" + reference + "\" is no place on a sheet");
    }
    return new At(Integer.parseInt(reference, at, reference.length(), 10), column);
  }

  private static boolean isIn(int character, char first, char last) {
    return character >= first && character <= last;
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
