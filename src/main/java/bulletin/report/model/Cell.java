package bulletin.report.model;

import bulletin.figures.Shorthand;
import java.math.BigDecimal;
import java.util.Optional;

/** One cell of a table or point of a chart. No cell is blank. */
public sealed interface Cell {
  /**
   * Words.
   *
   * @param from where the numbers in the words came from; empty when they hold none
   * @param revised whether those numbers are not what they were in the previous release
   */
  record Words(String text, Optional<Trace> from, boolean revised) implements Cell {
    /** Words without numbers that could be revised. */
    public Words(String text) {
      this(text, Optional.empty(), false);
    }
  }

  /**
   * A number, already rounded for print.
   *
   * @param value rounded half away from zero, with the decimals that are printed
   * @param text as printed in running text and HTML, with commas and a true minus sign (U+2212)
   * @param trace where it came from
   * @param revised whether it is not what it was in the previous release, or was worked out from
   *     such a figure
   */
  record Numeric(BigDecimal value, String text, Trace trace, boolean revised) implements Cell {
    /** A number that is not revised. */
    public Numeric(BigDecimal value, String text, Trace trace) {
      this(value, text, trace, false);
    }
  }

  /**
   * Shorthand in place of a number.
   *
   * @param why which
   * @param reason in a few words, for figures.csv and tests; the key explains the shorthand itself
   * @param trace where it came from
   */
  record Withheld(Shorthand why, String reason, Trace trace) implements Cell {}

  /** Whether it shows what is not as it was in the previous release. */
  default boolean isRevised() {
    return switch (this) {
      case Words words -> words.revised;
      case Numeric number -> number.revised;
      case Withheld withheld -> false;
    };
  }

  /** As printed where it stands by itself: its text, with {@code [r]} when it is revised. */
  default String printed() {
    return isRevised() ? text() + " " + Shorthand.REVISED.bracketed() : text();
  }

  /** As printed: the words, the number's text, or the bracketed shorthand. */
  default String text() {
    return switch (this) {
      case Words words -> words.text;
      case Numeric number -> number.text;
      case Withheld withheld -> withheld.why.bracketed();
    };
  }
}
