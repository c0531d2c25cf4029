package bulletin.check.statistics;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/** Rows put into groups that are numbered from 0 in the order in which they first occur. */
final class Grouping {
  private final int[] groups;
  private final int[] firstRows;

  private Grouping(int[] groups, int[] firstRows) {
    this.groups = groups;
    this.firstRows = firstRows;
  }

  /** Rows of one key are one group. */
  static Grouping of(int rows, IntToLongFunction key) {
    Ids ids = new Ids();
    int[] groups = new int[rows];
    int[] first = new int[16];
    for (int row = 0; row < rows; row++) {
      int known = ids.size();
      groups[row] = ids.of(key.applyAsLong(row));
      if (groups[row] == known) {
        if (known == first.length) {
          first = Arrays.copyOf(first, known * 2);
        }
        first[known] = row;
      }
    }
    return new Grouping(groups, Arrays.copyOf(first, ids.size()));
  }

  /** The group of a row. */
  int of(int row) {
    return groups[row];
  }

  int count() {
    return firstRows.length;
  }

  /** The first row of each group. */
  int[] firstRows() {
    return firstRows.clone();
  }

  int firstRow(int group) {
    return firstRows[group];
  }
}
