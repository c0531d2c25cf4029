package bulletin.source.csv;

import java.nio.CharBuffer;
import java.util.Arrays;

/** The cells of one record; the same object serves every record. */
final class Row {
  private static final String[] NO_TEXTS = {};
  private char[] chars = new char[1024];
  private int[] ends = new int[64];
  private int count;
  private long line;
  private int strayQuote = -1;

  void begin(long atLine) {
    line = atLine;
    count = 0;
    strayQuote = -1;
  }

  void add(char[] from, int offset, int length, boolean quoted) {
    int start = start(count);
    if (start + length > chars.length) {
      chars = Arrays.copyOf(chars, (start + length) * 2);
    }
    System.arraycopy(from, offset, chars, start, length);
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count] = start + length;
    if (!quoted && strayQuote < 0 && holdsQuote(start, start + length)) {
      strayQuote = count;
    }
    count++;
  }

  private boolean holdsQuote(int start, int end) {
    for (int i = start; i < end; i++) {
      if (chars[i] == '"') {
        return true;
      }
    }
    return false;
  }

  /** The line on which the record starts, the header being line 1. */
  long line() {
    return line;
  }

  int size() {
    return count;
  }

  /** The first cell that holds a quotation mark without being quoted; -1 when none does. */
  int strayQuote() {
    return strayQuote;
  }

  char[] chars() {
    return chars;
  }

  int start(int cell) {
    return cell == 0 ? 0 : ends[cell - 1];
  }

  int length(int cell) {
    return ends[cell] - start(cell);
  }

  String text(int cell) {
    return new String(chars, start(cell), length(cell));
  }

  boolean isBlank(int cell) {
    for (int i = start(cell); i < ends[cell]; i++) {
      if (!Character.isWhitespace(chars[i])) {
        return false;
      }
    }
    return true;
  }

  boolean is(int cell, String text) {
    return length(cell) == text.length()
        && text.contentEquals(CharBuffer.wrap(chars, start(cell), length(cell)));
  }

  String[] texts() {
    String[] texts = count == 0 ? NO_TEXTS : new String[count];
    Arrays.setAll(texts, this::text);
    return texts;
  }
}
