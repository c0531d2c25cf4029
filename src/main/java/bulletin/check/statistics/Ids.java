package bulletin.check.statistics;

import java.util.Arrays;

/** Numbers keys from 0 in the order in which they come; open addressing, linear probes. */
final class Ids {
  private long[] keys = new long[64];
  private int[] numbers = new int[64];
  private int size;

  Ids() {
    Arrays.fill(numbers, -1);
  }

  int size() {
    return size;
  }

  /** The number of a key, which may be new. */
  int of(long key) {
    int slot = slot(key);
    if (numbers[slot] < 0) {
      keys[slot] = key;
      numbers[slot] = size++;
      if (size * 2 > keys.length) {
        grow();
        return size - 1;
      }
    }
    return numbers[slot];
  }

  /** The number of a pair of numbers, neither below -1. */
  int of(int first, int second) {
    return of(pair(first, second));
  }

  /** The number of a key; -1 when it never came. */
  int find(long key) {
    return numbers[slot(key)];
  }

  int find(int first, int second) {
    return find(pair(first, second));
  }

  private static long pair(int first, int second) {
    return ((long) first << 32) | (second & 0xFFFFFFFFL);
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash ^ (hash >>> 32)) & (keys.length - 1);
    while (numbers[slot] >= 0 && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[keys.length];
    Arrays.fill(numbers, -1);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldNumbers[i] >= 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
