package bulletin.render.workbook;

/**
 * The workbook's XML cannot be made into a workbook. The message is one line: where, what was
 * found, what was wanted, what to do next.
 */
public final class WorkbookError extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  WorkbookError(Outline.Place place, String found) {
    super("workbook line " + place.line() + ", column " + place.column() + ": " + found);
    this.line = place.line();
    this.column = place.column();
  }

  /** The line of the XML, from 1. */
  public int line() {
    return line;
  }

  /** The column of the XML where the element starts, from 1. */
  public int column() {
    return column;
  }
}
