package bulletin.render.template;

/**
 * A template cannot be read or filled. The message is one line: template, line, column, what was
 * found, what to do next.
 */
public final class TemplateError extends Exception {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;
  private final int column;

  /**
   * A fault that shows only when a template's output is used.
   *
   * @param template its path from the report-templates folder
   * @param line from 1; 0 when no line can be named
   * @param column from 1; 0 when no line can be named
   * @param found what was found
   * @param next what to do about it
   */
  public TemplateError(String template, int line, int column, String found, String next) {
    this(new Place(template, line, column), found, next);
  }

  TemplateError(Place place, String found, String next) {
    super(oneLine(place + ": " + found + " " + next));
    this.template = place.template();
    this.line = place.line();
    this.column = place.column();
  }

  /** The template's path from the report-templates folder, with slashes. */
  public String template() {
    return template;
  }

  /** The line, from 1; 0 when the template could not be found at all. */
  public int line() {
    return line;
  }

  /** The column, from 1; 0 when the template could not be found at all. */
  public int column() {
    return column;
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  record Place(String template, int line, int column) {
    @Override
    public String toString() {
      return line == 0 ? template : template + " line " + line + ", column " + column;
    }
  }
}
