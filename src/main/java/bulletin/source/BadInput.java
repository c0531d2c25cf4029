package bulletin.source;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * An input that cannot be taken: where, what was found, what was wanted, what to do next. The
 * message is one line that says all four: {@code absence_la.csv line 214, column pt_overall: "n/a"
 * is neither a number nor shorthand (c, k, low, u, x, z). Correct the file, or map it under values:
 * in report.yaml.}
 */
public final class BadInput extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTE = 60;

  private final String file;
  private final long line;
  private final String column;
  private final String found;
  private final String wanted;
  private final String next;

  /**
   * An input's fault.
   *
   * @param where the place of the fault
   * @param found the subject of the message: {@code "n/a"}
   * @param wanted what the subject is instead of what was wanted: {@code is neither a number nor
   *     shorthand (c, x)}
   * @param next what to do, a whole sentence with its full stop
   */
  public BadInput(Where where, String found, String wanted, String next) {
    super(where + ": " + found + " " + wanted + ". " + next);
    this.file = where.file();
    this.line = where.line().orElse(0);
    this.column = where.column().orElse("");
    this.found = found;
    this.wanted = wanted;
    this.next = next;
  }

  /** The input's name. */
  public String file() {
    return file;
  }

  /** The line, the header being line 1; empty when the fault is not in one line. */
  public OptionalLong line() {
    return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
  }

  /** The column's name; empty when the fault is not in one column. */
  public Optional<String> column() {
    return column.isEmpty() ? Optional.empty() : Optional.of(column);
  }

  /** What was found. */
  public String found() {
    return found;
  }

  /** What it is instead of what was wanted. */
  public String wanted() {
    return wanted;
  }

  /** What to do next. */
  public String next() {
    return next;
  }

  /** A text of the input in quotation marks, on one line, and shortened when it is very long. */
  public static String quoted(String text) {
    boolean isLong = text.length() > LONGEST_QUOTE;
    String shown = isLong ? text.substring(0, LONGEST_QUOTE) : text;
    return '"' + shown.replaceAll("\\p{Cntrl}", "\uFFFD") + (isLong ? "\u2026" : "") + '"';
  }

  /**
   * The place of a fault.
   *
   * @param file the input's name
   * @param line counted from 1
   * @param column the column's name
   */
  public record Where(String file, OptionalLong line, Optional<String> column) {
    /** A whole input. */
    public static Where file(String file) {
      return new Where(file, OptionalLong.empty(), Optional.empty());
    }

    /** A line. */
    public static Where line(String file, long line) {
      return new Where(file, OptionalLong.of(line), Optional.empty());
    }

    /** A cell. */
    public static Where cell(String file, long line, String column) {
      return new Where(file, OptionalLong.of(line), Optional.of(column));
    }

    @Override
    public String toString() {
      String lines = line.isPresent() ? " line " + line.getAsLong() : "";
      return file + lines + column.map(c -> ", column " + c).orElse("");
    }
  }
}
