package bulletin.figures;

import java.util.List;

/**
 * Something that is wrong with a file as text, and where.
 *
 * @param first the first places, at most {@link #MOST_PLACES}
 * @param count how many places there are
 */
public record TextFault(Kind kind, List<At> first, long count) {
  /** How many places are kept. */
  public static final int MOST_PLACES = 5;

  /** Copies the places. */
  public TextFault {
    first = List.copyOf(first);
  }

  /** What can be wrong. */
  public enum Kind {
    /** The file starts with a byte order mark. */
    BYTE_ORDER_MARK,
    /** Lines end as on Windows, or in more than one way; or the last line has no end. */
    LINE_ENDS,
    /** Bytes that are not UTF-8; read as U+FFFD. */
    ENCODING,
    /** A NUL character. */
    NUL,
    /** A quotation mark in a cell that is not quoted, or one that is never closed. */
    QUOTES,
    /** A row with more or fewer cells than the header; missing cells are read as blank. */
    ROW_WIDTH,
    /** A line with nothing on it; not read. */
    EMPTY_LINE,
    /** A column without a name, or two of one name, or no commas in the header. */
    HEADER
  }

  /**
   * A place of a fault.
   *
   * @param line from 1; 0 for the whole file
   * @param column a column's name; empty for the whole line
   * @param found what was found there, in words
   */
  public record At(int line, String column, String found) {}
}
