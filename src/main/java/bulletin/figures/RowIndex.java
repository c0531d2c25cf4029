package bulletin.figures;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds a row by the codes of its time period, place and filters; open addressing, linear probes.
 */
final class RowIndex {
  private final List<CodedColumn<?>> columns;
  private final int[] slots;

  RowIndex(List<CodedColumn<?>> columns, int rows) {
    this.columns = List.copyOf(columns);
    slots = new int[Integer.highestOneBit(Math.max(4, rows)) * 4];
    Arrays.fill(slots, -1);
  }

  /** Adds a row. Returns the row that already has the same codes, if any. */
  OptionalInt add(int row) {
    int[] codes = new int[columns.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = columns.get(i).code(row);
    }
    int slot = slot(codes);
    if (slots[slot] >= 0) {
      return OptionalInt.of(slots[slot]);
    }
    slots[slot] = row;
    return OptionalInt.empty();
  }

  OptionalInt find(int[] codes) {
    int row = slots[slot(codes)];
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private int slot(int[] codes) {
    int hash = Arrays.hashCode(codes) * 0x9E3779B1;
    int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] >= 0 && !matches(slots[slot], codes)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean matches(int row, int[] codes) {
    for (int i = 0; i < codes.length; i++) {
      if (columns.get(i).code(row) != codes[i]) {
        return false;
      }
    }
    return true;
  }
}
