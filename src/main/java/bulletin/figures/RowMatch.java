package bulletin.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Finds, for each row of a data set, the row of another that says the same thing: the same time
 * period, the same options, and a place that passes for the same. Both must have been read by one
 * layout. Four bytes a row, whatever the number of filters.
 */
public final class RowMatch {
  private static final int NONE = -1;

  private final DataSet to;
  private final List<CodedColumn<?>> columns;
  private final int[][] codes;
  private final int[] key;
  private final int[] found;
  private final BitSet taken;

  private RowMatch(DataSet from, DataSet to) {
    this.to = to;
    this.columns = from.keyColumns();
    List<CodedColumn<?>> others = to.keyColumns();
    this.codes = new int[columns.size()][];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = translated(columns.get(i), others.get(i));
    }
    this.key = new int[codes.length];
    this.found = new int[from.rowCount()];
    Arrays.fill(found, NONE);
    this.taken = new BitSet(to.rowCount());
  }

  /**
   * The row of {@code to} for each row of {@code from}; -1 where there is none. No row is given
   * twice.
   *
   * @param places what a place of {@code from} may be called in {@code to}, the surest function
   *     first: a later one is asked only for rows that no earlier one found
   */
  public static int[] of(
      DataSet from, DataSet to, List<Function<Location, List<Location>>> places) {
    RowMatch match = new RowMatch(from, to);
    for (Function<Location, List<Location>> stage : places) {
      match.pass(from.locations(), stage);
    }
    return match.found;
  }

  private static <T> int[] translated(CodedColumn<T> from, CodedColumn<?> to) {
    @SuppressWarnings("unchecked") // the same column of two data sets of one layout
    CodedColumn<T> other = (CodedColumn<T>) to;
    return from.values().stream().mapToInt(other::codeOf).toArray();
  }

  private void pass(List<Location> from, Function<Location, List<Location>> stage) {
    List<int[]> candidates = new ArrayList<>();
    for (Location place : from) {
      candidates.add(stage.apply(place).stream().mapToInt(to::placeCode).toArray());
    }
    for (int row = 0; row < found.length; row++) {
      if (found[row] == NONE) {
        find(row, candidates.get(columns.get(DataSet.PLACE).code(row)));
      }
    }
  }

  private void find(int row, int[] places) {
    for (int i = 0; i < key.length; i++) {
      key[i] = codes[i][columns.get(i).code(row)];
    }
    for (int place : places) {
      key[DataSet.PLACE] = place;
      OptionalInt other = to.index().find(key);
      if (other.isPresent() && !taken.get(other.getAsInt())) {
        taken.set(other.getAsInt());
        found[row] = other.getAsInt();
        return;
      }
    }
  }
}
