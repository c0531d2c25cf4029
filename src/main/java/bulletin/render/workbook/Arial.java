package bulletin.render.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide text is in Arial, worked out and not measured, so that a machine without the font writes
 * the same file. Widths are in characters as Excel counts them for columns: one is a digit.
 */
public final class Arial {
  /** Thousandths of the font size for characters 32 to 126, as the font publishes them. */
  private static final int[] ADVANCE = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, //
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, //
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, //
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, //
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, //
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
  };

  private static final int DIGIT = 556;
  private static final int OTHER = 600;
  private static final double ROUNDING = 1e-6;
  private static final double BOLD = 1.08;

  private Arial() {}

  /**
   * The width of one line of text.
   *
   * @return in digits
   */
  public static double width(String text, boolean bold) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += advance(text.charAt(i));
    }
    return sum * (bold ? BOLD : 1) / DIGIT;
  }

  static double widestWord(String text, boolean bold) {
    double widest = 0;
    for (String word : text.split(" ", -1)) {
      widest = Math.max(widest, width(word, bold));
    }
    return widest;
  }

  /** How many lines the text takes when it is wrapped at a width. */
  public static int lines(String text, double width, boolean bold) {
    return width(text, bold) <= width ? 1 : wrapped(text, width, bold).size();
  }

  /** The lines that the text takes when it is wrapped at a width, as Excel wraps: by words. */
  public static List<String> wrapped(String text, double width, boolean bold) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, bold) > width + ROUNDING) {
        lines.add(line);
        longer = word;
      }
      while (longer.length() > 1 && width(longer, bold) > width + ROUNDING) {
        int end = fitting(longer, width, bold);
        lines.add(longer.substring(0, end));
        longer = longer.substring(end);
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  private static int fitting(String word, double width, boolean bold) {
    int end = 1;
    while (end < word.length() && width(word.substring(0, end + 1), bold) <= width) {
      end++;
    }
    return end;
  }

  private static int advance(int character) {
    int index = character - ' ';
    return index >= 0 && index < ADVANCE.length ? ADVANCE[index] : OTHER;
  }
}
