package bulletin.report.model;

/**
 * A footnote.
 *
 * @param number from 1, in reading order
 * @param id as the report's definition names it
 * @param text as printed
 */
public record Footnote(int number, String id, String text) {
  /** As it is printed where it attaches: {@code [note 1]}. */
  public String marker() {
    return "[note " + number + "]";
  }
}
