package bulletin.report.model;

/**
 * A headline figure.
 *
 * @param name what it is
 * @param figure its number, or the shorthand in place of one
 * @param unit printed right after a number, such as %; may be empty
 * @param sentence one sentence that says what the value means
 */
public record Tile(String name, Cell figure, String unit, String sentence) {
  /** As printed, with its unit. */
  public String value() {
    return figure instanceof Cell.Numeric ? figure.text() + unit : figure.text();
  }
}
