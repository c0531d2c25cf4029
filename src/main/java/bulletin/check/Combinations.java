package bulletin.check;

import bulletin.figures.TextColumn;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/**
 * The different combinations of texts that some columns hold, each with its first row and how many
 * rows have it. One pass over the rows; what is asked of combinations is then asked of few.
 */
public final class Combinations {
  private final long[] keys;
  private final int[] slots;
  private int[] firstRows = new int[16];
  private int[] counts = new int[16];
  private int size;

  private Combinations(long[] keys) {
    this.keys = keys;
    this.slots = new int[Math.max(64, Integer.highestOneBit(Math.max(1, keys.length)) * 4)];
    Arrays.fill(slots, -1);
    for (int row = 0; row < keys.length; row++) {
      count(row);
    }
  }

  /** The combinations of columns of one table. */
  public static Combinations of(List<TextColumn> columns) {
    return new Combinations(keys(columns));
  }

  /** Numbers that are equal for two rows when their texts are; texts by mixed radix. */
  private static long[] keys(List<TextColumn> columns) {
    long[] keys = new long[columns.isEmpty() ? 0 : columns.getFirst().rows()];
    long radix = 1;
    for (TextColumn column : columns) {
      int distinct = column.distinct();
      if (distinct <= 1) {
        continue;
      }
      if (radix > Long.MAX_VALUE / distinct) {
        radix = renumber(keys);
      }
      for (int row = 0; row < keys.length; row++) {
        keys[row] = keys[row] * distinct + column.code(row);
      }
      radix *= distinct;
    }
    return keys;
  }

  /** Makes the numbers small again. Returns how many there are. */
  private static long renumber(long[] keys) {
    Combinations dense = new Combinations(keys.clone());
    for (int row = 0; row < keys.length; row++) {
      keys[row] = dense.of(row);
    }
    return Math.max(1, dense.size());
  }

  private void count(int row) {
    int slot = slot(keys[row]);
    if (slots[slot] < 0) {
      if (size == counts.length) {
        firstRows = Arrays.copyOf(firstRows, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
      }
      firstRows[size] = row;
      slots[slot] = size++;
    }
    counts[slots[slot]]++;
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 32) & (slots.length - 1);
    while (slots[slot] >= 0 && keys[firstRows[slots[slot]]] != key) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The first row that has a combination. */
  public int firstRow(int combination) {
    return firstRows[combination];
  }

  /** How many rows have a combination. */
  public int countOf(int combination) {
    return counts[combination];
  }

  /** The combination of a row. */
  public int of(int row) {
    return slots[slot(keys[row])];
  }

  /** Whether any combination has a property. */
  public boolean any(IntPredicate ofCombination) {
    for (int i = 0; i < size; i++) {
      if (ofCombination.test(i)) {
        return true;
      }
    }
    return false;
  }

  /** Tells of every row, in file order, whose combination has a property. */
  public void rows(IntPredicate ofCombination, IntConsumer row) {
    boolean[] chosen = new boolean[size];
    boolean some = false;
    for (int i = 0; i < size; i++) {
      chosen[i] = ofCombination.test(i);
      some |= chosen[i];
    }
    for (int i = 0; some && i < keys.length; i++) {
      if (chosen[of(i)]) {
        row.accept(i);
      }
    }
  }
}
