package bulletin.check;

/**
 * Where something was found.
 *
 * @param file the file's name, or any other place in words
 * @param line from 1; 0 when it is not in one line
 * @param column a column's name; empty when it is not in one column
 * @param value what stands there; empty when that says nothing
 */
public record Place(String file, int line, String column, String value) {
  private static final int LONGEST = 40;

  /** A whole file, or a place in words such as {@code footnote no-assessments}. */
  public static Place file(String file) {
    return new Place(file, 0, "", "");
  }

  /** A column of a file. */
  public static Place column(String file, String column) {
    return new Place(file, 0, column, "");
  }

  /** A line of a file. */
  public static Place line(String file, int line) {
    return new Place(file, line, "", "");
  }

  /** The line with what stands there: {@code 5 ("n/a")}. */
  String lineAndValue() {
    return line + (value.isEmpty() ? "" : " (" + quoted() + ")");
  }

  private String quoted() {
    String shown = value.length() > LONGEST ? value.substring(0, LONGEST) + "\u2026" : value;
    return '"' + shown.replaceAll("\\p{Cntrl}", "\uFFFD") + '"';
  }

  @Override
  public String toString() {
    return file
        + (line == 0 ? "" : " line " + line)
        + (column.isEmpty() ? "" : ", column " + column)
        + (value.isEmpty() ? "" : " (" + quoted() + ")");
  }
}
