package bulletin.source.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Remembers what was made of a text, found by its characters without making the text. */
final class Memo<T> {
  private final List<char[]> keys = new ArrayList<>();
  private final List<T> values = new ArrayList<>();
  private int[] slots = new int[64];

  Memo() {
    Arrays.fill(slots, -1);
  }

  @Nullable T get(char[] chars, int start, int length) {
    int at = slots[slot(chars, start, length)];
    return at < 0 ? null : values.get(at);
  }

  /** Remembers a text that is not known yet. Returns its value. */
  T put(char[] chars, int start, int length, T value) {
    slots[slot(chars, start, length)] = keys.size();
    keys.add(Arrays.copyOfRange(chars, start, start + length));
    values.add(value);
    if (keys.size() * 2 > slots.length) {
      grow();
    }
    return value;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < keys.size(); i++) {
      slots[slot(keys.get(i), 0, keys.get(i).length)] = i;
    }
  }

  private int slot(char[] chars, int start, int length) {
    int hash = length;
    for (int i = start; i < start + length; i++) {
      hash = hash * 31 + chars[i];
    }
    hash *= 0x9E3779B1;
    int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    while (slots[slot] >= 0 && !matches(keys.get(slots[slot]), chars, start, length)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static boolean matches(char[] key, char[] chars, int start, int length) {
    return Arrays.equals(key, 0, key.length, chars, start, start + length);
  }
}
