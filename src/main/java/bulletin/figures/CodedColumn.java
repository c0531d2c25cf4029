package bulletin.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A column of few distinct values: each row holds the number of its value. */
final class CodedColumn<T> {
  private final List<T> values = new ArrayList<>();
  private final Map<T, Integer> codes = new HashMap<>();
  private int[] rows;

  CodedColumn(int capacity) {
    rows = new int[capacity];
  }

  void set(int row, T value) {
    if (row >= rows.length) {
      rows = Arrays.copyOf(rows, Math.max(row + 1, rows.length + (rows.length >> 1)));
    }
    rows[row] = codes.computeIfAbsent(value, this::add);
  }

  private int add(T value) {
    values.add(value);
    return values.size() - 1;
  }

  T get(int row) {
    return values.get(rows[row]);
  }

  int code(int row) {
    return rows[row];
  }

  /** The number of a value; -1 when no row has it. */
  int codeOf(T value) {
    return codes.getOrDefault(value, -1);
  }

  List<T> values() {
    return values;
  }

  void trim(int count) {
    rows = Arrays.copyOf(rows, count);
  }
}
