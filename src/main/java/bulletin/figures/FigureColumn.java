package bulletin.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** One indicator's figures, nine bytes each: an unscaled number and its scale, or a shorthand. */
final class FigureColumn {
  private static final List<Shorthand> SHORTHANDS = List.of(Shorthand.values());

  private static final int MOST_DECIMALS = 18;

  private long[] unscaled;
  private byte[] scale;

  FigureColumn(int capacity) {
    unscaled = new long[capacity];
    scale = new byte[capacity];
  }

  void set(int row, Figure figure) {
    switch (figure) {
      case Figure.Known known -> set(row, known.value());
      case Figure.Withheld withheld -> set(row, withheld.why());
    }
  }

  /** A scale below zero would be taken for a shorthand. */
  private void set(int row, BigDecimal number) {
    BigDecimal plain = number.setScale(Math.max(0, number.scale()));
    if (plain.scale() > MOST_DECIMALS) {
      throw new ArithmeticException("More than " + MOST_DECIMALS + " decimals: " + number);
    }
    set(row, plain.unscaledValue().longValueExact(), plain.scale());
  }

  void set(int row, long number, int decimals) {
    grow(row + 1);
    unscaled[row] = number;
    scale[row] = (byte) decimals;
  }

  void set(int row, Shorthand why) {
    grow(row + 1);
    scale[row] = (byte) (-1 - SHORTHANDS.indexOf(why));
  }

  Figure get(int row) {
    return scale[row] < 0
        ? new Figure.Withheld(SHORTHANDS.get(-1 - scale[row]))
        : new Figure.Known(BigDecimal.valueOf(unscaled[row], scale[row]));
  }

  void trim(int rows) {
    unscaled = Arrays.copyOf(unscaled, rows);
    scale = Arrays.copyOf(scale, rows);
  }

  private void grow(int rows) {
    if (rows > scale.length) {
      int capacity = Math.max(rows, scale.length + (scale.length >> 1));
      unscaled = Arrays.copyOf(unscaled, capacity);
      scale = Arrays.copyOf(scale, capacity);
    }
  }
}
