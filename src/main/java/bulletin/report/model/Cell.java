package bulletin.report.model;

import bulletin.figures.Shorthand;
import java.math.BigDecimal;

/** One cell of a table or point of a chart. No cell is blank. */
public sealed interface Cell {
  /** Words. */
  record Words(String text) implements Cell {}

  /**
   * A number, already rounded for print.
   *
   * @param value rounded half away from zero, with the decimals that are printed
   * @param text as printed in running text and HTML, with commas and a true minus sign (U+2212)
   * @param trace where it came from
   */
  record Numeric(BigDecimal value, String text, Trace trace) implements Cell {}

  /**
   * Shorthand in place of a number.
   *
   * @param why which
   * @param reason in a few words, for figures.csv and tests; the key explains the shorthand itself
   * @param trace where it came from
   */
  record Withheld(Shorthand why, String reason, Trace trace) implements Cell {}

  /** As printed: the words, the number's text, or the bracketed shorthand. */
  default String text() {
    return switch (this) {
      case Words words -> words.text;
      case Numeric number -> number.text;
      case Withheld withheld -> withheld.why.bracketed();
    };
  }
}
