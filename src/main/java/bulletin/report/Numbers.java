package bulletin.report;

import bulletin.report.model.Cell;
import bulletin.report.model.Trace;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are rounded and written: half away from zero, commas, a true minus sign. */
public final class Numbers {
  private static final MathContext DIGITS_OF_A_DOUBLE = new MathContext(13, RoundingMode.HALF_UP);
  private static final char MINUS = '\u2212';

  private Numbers() {}

  /**
   * Rounds a number at full precision, once. Binary arithmetic makes 57.49999999999999 of 23/40: to
   * 13 digits it is the tie that it stands for.
   */
  public static BigDecimal round(double value, int decimals) {
    return round(new BigDecimal(value, DIGITS_OF_A_DOUBLE), decimals);
  }

  /** Rounds half away from zero; zero has no sign. */
  public static BigDecimal round(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(decimals) : rounded;
  }

  /** As printed: {@code 652,640}, {@code −27.7}. */
  public static String text(BigDecimal value) {
    String digits = value.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < whole.length(); i++) {
      if (i > 0 && (whole.length() - i) % 3 == 0) {
        text.append(',');
      }
      text.append(whole.charAt(i));
    }
    if (point >= 0) {
      text.append(digits.substring(point));
    }
    return value.signum() < 0 ? MINUS + text.toString() : text.toString();
  }

  /** A rounded number as a cell. */
  public static Cell cell(BigDecimal rounded, Trace trace) {
    return new Cell.Numeric(rounded, text(rounded), trace);
  }

  /** A p-value: three decimals, "less than 0.001" below that, and never 0. */
  public static String pValue(double p) {
    return p < 0.001 ? "less than 0.001" : round(p, 3).toPlainString();
  }
}
