package bulletin.source.csv;

/** Reads a plain decimal number as printed, without making an object of it. */
final class NumberCell {
  /** The most digits of a number, before and after the point together. */
  static final int MOST_DIGITS = 18;

  private long unscaled;
  private int scale;

  /** Whether the characters are digits with at most one point and a minus before them. */
  boolean read(char[] chars, int start, int length) {
    int end = start + length;
    boolean negative = length > 0 && chars[start] == '-';
    long number = 0;
    int digits = 0;
    int point = -1;
    for (int i = negative ? start + 1 : start; i < end; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9' && digits < MOST_DIGITS) {
        number = number * 10 + (c - '0');
        digits++;
      } else if (c == '.' && point < 0 && i + 1 < end) {
        point = i;
      } else {
        return false;
      }
    }
    unscaled = negative ? -number : number;
    scale = point < 0 ? 0 : end - point - 1;
    return digits > 0;
  }

  /** The number times ten to the power {@link #scale}. */
  long unscaled() {
    return unscaled;
  }

  /** The decimals that were printed. */
  int scale() {
    return scale;
  }
}
