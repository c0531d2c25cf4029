package bulletin.check.statistics;

import bulletin.figures.Figure;
import bulletin.figures.Shorthand;
import bulletin.figures.TextColumn;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column read as figures. Each distinct text is read once; a text that is neither a number nor
 * shorthand is kept as what it is, so that one bad cell hides nothing else.
 */
final class NumberColumn {
  private static final List<Shorthand> SHORTHANDS = List.of(Shorthand.values());
  private static final byte OTHER = -100;
  private static final byte NUMBER = -101;
  private static final int MOST_DIGITS = 18;

  private final TextColumn texts;
  private final double[] values;
  private final byte[] kinds;

  NumberColumn(TextColumn texts, Map<String, Shorthand> shorthand) {
    this.texts = texts;
    this.values = new double[texts.distinct()];
    this.kinds = new byte[texts.distinct()];
    for (int code = 0; code < kinds.length; code++) {
      read(code, texts.value(code), shorthand);
    }
  }

  private void read(int code, String text, Map<String, Shorthand> shorthand) {
    values[code] = Double.NaN;
    Shorthand why = shorthand.get(text);
    if (why != null) {
      kinds[code] = (byte) SHORTHANDS.indexOf(why);
    } else if (isNumber(text)) {
      kinds[code] = NUMBER;
      values[code] = Double.parseDouble(text);
    } else {
      kinds[code] = OTHER;
    }
  }

  /** Digits with at most one point, and a minus before them: what the reader of figures takes. */
  static boolean isNumber(String text) {
    int digits = 0;
    boolean point = false;
    for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (c == '.' && !point && i + 1 < text.length()) {
        point = true;
      } else {
        return false;
      }
    }
    return digits > 0 && digits <= MOST_DIGITS;
  }

  String name() {
    return texts.name();
  }

  TextColumn texts() {
    return texts;
  }

  String text(int row) {
    return texts.text(row);
  }

  /** The number; NaN when there is none. */
  double value(int row) {
    return values[texts.code(row)];
  }

  boolean isNumber(int row) {
    return kinds[texts.code(row)] == NUMBER;
  }

  /** Whether it is neither a number nor shorthand. */
  boolean isOther(int row) {
    return isOtherCode(texts.code(row));
  }

  boolean isOtherCode(int code) {
    return kinds[code] == OTHER;
  }

  boolean is(int row, Shorthand why) {
    return kinds[texts.code(row)] == SHORTHANDS.indexOf(why);
  }

  boolean isCode(int code, Shorthand why) {
    return kinds[code] == SHORTHANDS.indexOf(why);
  }

  boolean isConfidential(int row) {
    return is(row, Shorthand.CONFIDENTIAL);
  }

  /** The figure; a text that is none is not available. */
  Figure figure(int row) {
    int code = texts.code(row);
    if (kinds[code] == NUMBER) {
      return Figure.of(new BigDecimal(texts.value(code)));
    }
    return Figure.of(why(row).orElse(Shorthand.NOT_AVAILABLE));
  }

  /** Why there is no number; empty for a number and for a text that is neither. */
  Optional<Shorthand> why(int row) {
    byte kind = kinds[texts.code(row)];
    return kind >= 0 ? Optional.of(SHORTHANDS.get(kind)) : Optional.empty();
  }

  /** How many rows have a shorthand. */
  long count(Shorthand why) {
    return texts.where(code -> isCode(code, why)).rows();
  }
}
