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
    int slot = slot(codes(row));
    if (slots[slot] >= 0) {
      return OptionalInt.of(slots[slot]);
    }
    slots[slot] = row;
    return OptionalInt.empty();
  }

  private int[] codes(int row) {
    int[] codes = new int[columns.size()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = columns.get(i).code(row);
    }
    return codes;
  }

  OptionalInt find(int[] codes) {
    int row = slots[slot(codes)];
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private int slot(int[] codes) {
    int slot = start(codes);
    while (slots[slot] >= 0 && !matches(slots[slot], codes)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** Codes are small numbers: each is spread over all bits before the next comes in. */
  private int start(int[] codes) {
    int hash = 0;
    for (int code : codes) {
      hash = (hash + code) * 0x9E3779B1;
      hash ^= hash >>> 15;
    }
    return hash & (slots.length - 1);
  }

  /** How many slots are looked at, at most, to find a row. */
  int longestProbe() {
    int longest = 0;
    for (int slot = 0; slot < slots.length; slot++) {
      if (slots[slot] >= 0) {
        int away = (slot - start(codes(slots[slot]))) & (slots.length - 1);
        longest = Math.max(longest, away + 1);
      }
    }
    return longest;
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
