package bulletin.report.model;

import bulletin.figures.Shorthand;

/**
 * A headline figure.
 *
 * @param name what it is
 * @param figure its number, or the shorthand in place of one
 * @param unit printed right after a number, such as %; may be empty
 * @param sentence one sentence that says what the value means
 */
public record Tile(String name, Cell figure, String unit, String sentence) {
  /** As printed, with its unit, and {@code [r]} when it is revised. */
  public String value() {
    String value = figure instanceof Cell.Numeric ? figure.text() + unit : figure.text();
    return figure.isRevised() ? value + " " + Shorthand.REVISED.bracketed() : value;
  }
}
