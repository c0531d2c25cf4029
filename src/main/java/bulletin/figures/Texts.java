package bulletin.figures;

import java.util.Arrays;

/** Distinct texts in one pool of characters, each with how often it was added. */
final class Texts {
  private char[] pool = new char[256];
  private int[] ends = new int[16];
  private int[] counts = new int[16];
  private int[] slots = new int[32];
  private int size;

  Texts() {
    Arrays.fill(slots, -1);
  }

  int size() {
    return size;
  }

  int count(int code) {
    return counts[code];
  }

  String get(int code) {
    int start = start(code);
    return new String(pool, start, ends[code] - start);
  }

  private int start(int code) {
    return code == 0 ? 0 : ends[code - 1];
  }

  /** The number of a text, which may be new. */
  int add(char[] chars, int start, int length) {
    int slot = slot(chars, start, length);
    int code = slots[slot];
    if (code < 0) {
      code = append(chars, start, length);
      slots[slot] = code;
      if (size * 2 > slots.length) {
        rehash(slots.length * 2);
      }
    }
    counts[code]++;
    return code;
  }

  /** The number of a text; -1 when it was never added. */
  int find(char[] chars, int start, int length) {
    return slots[slot(chars, start, length)];
  }

  private int append(char[] chars, int start, int length) {
    int from = size == 0 ? 0 : ends[size - 1];
    if (from + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(from + length, pool.length + (pool.length >> 1)));
    }
    System.arraycopy(chars, start, pool, from, length);
    if (size == ends.length) {
      int larger = size + (size >> 1);
      ends = Arrays.copyOf(ends, larger);
      counts = Arrays.copyOf(counts, larger);
    }
    ends[size] = from + length;
    return size++;
  }

  private void rehash(int capacity) {
    slots = new int[capacity];
    Arrays.fill(slots, -1);
    for (int code = 0; code < size; code++) {
      int start = start(code);
      slots[slot(pool, start, ends[code] - start)] = code;
    }
  }

  private int slot(char[] chars, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = hash * 31 + chars[i];
    }
    hash *= 0x9E3779B1;
    int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] >= 0 && !is(slots[slot], chars, start, length)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private boolean is(int code, char[] chars, int start, int length) {
    return Arrays.equals(pool, start(code), ends[code], chars, start, start + length);
  }

  void trim() {
    pool = Arrays.copyOf(pool, size == 0 ? 0 : ends[size - 1]);
    ends = Arrays.copyOf(ends, size);
    counts = Arrays.copyOf(counts, size);
  }
}
