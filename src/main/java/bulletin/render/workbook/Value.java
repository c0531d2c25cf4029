package bulletin.render.workbook;

import bulletin.report.model.Cell;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** What a cell of a sheet holds. */
public sealed interface Value {
  /**
   * A number.
   *
   * @param form how it is shown
   */
  record OfNumber(BigDecimal value, NumberForm form) implements Value {}

  /** Text: words, or bracketed shorthand. */
  record OfText(String text) implements Value {}

  /**
   * A cell's value in a column of this form. Words that are a number, such as a year, are that
   * number in the form that prints the same; a code with leading zeros is none.
   */
  static Value of(Cell cell, NumberForm column) {
    return switch (cell) {
      case Cell.Numeric number -> new OfNumber(number.value(), column);
      case Cell.Withheld withheld -> new OfText(withheld.text());
      case Cell.Words words -> ofWords(words.printed());
    };
  }

  private static Value ofWords(String text) {
    if (!Shape.NUMBER.matcher(text).matches()) {
      return new OfText(text);
    }
    BigDecimal value = new BigDecimal(text.replace(",", ""));
    return new OfNumber(value, new NumberForm.Fixed(value.scale(), text.contains(",")));
  }

  /** Holds the pattern, which an interface could only show to all. */
  final class Shape {
    private static final Pattern NUMBER =
        Pattern.compile("-?(0|[1-9][0-9]{0,11}|[1-9][0-9]{0,2}(,[0-9]{3}){1,3})([.][0-9]{1,3})?");

    private Shape() {}
  }
}
