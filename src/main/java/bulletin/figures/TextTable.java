package bulletin.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A file of comma-separated values as the text that it is, in columns, without a layout; with what
 * is wrong with the text itself. Immutable; safe for use by many threads.
 *
 * @see TextColumn
 */
public final class TextTable {
  private final String file;
  private final List<TextColumn> columns;
  private final int[] lines;
  private final List<TextFault> faults;

  private TextTable(Builder from, List<TextFault> faults) {
    this.file = from.file;
    this.columns = from.columns.stream().map(TextColumn.Builder::build).toList();
    this.lines = Arrays.copyOf(from.lines, from.rows);
    this.faults = List.copyOf(faults);
  }

  /** The same under another name, when the file on this disk is called otherwise. */
  public TextTable called(String name) {
    return new TextTable(name, columns, lines, faults);
  }

  private TextTable(String file, List<TextColumn> columns, int[] lines, List<TextFault> faults) {
    this.file = file;
    this.columns = columns;
    this.lines = lines;
    this.faults = faults;
  }

  /** The file's name. */
  public String file() {
    return file;
  }

  /** How many rows there are, without the header. */
  public int rows() {
    return lines.length;
  }

  /** Its columns, in the order of the header. */
  public List<TextColumn> columns() {
    return columns;
  }

  /** The names in the header. */
  public List<String> names() {
    return columns.stream().map(TextColumn::name).toList();
  }

  /** The first column of a name. */
  public Optional<TextColumn> column(String name) {
    return columns.stream().filter(c -> c.name().equals(name)).findFirst();
  }

  /** Whether there is a column of a name. */
  public boolean has(String name) {
    return column(name).isPresent();
  }

  /** The line on which a row starts, the header being line 1. */
  public int line(int row) {
    return lines[row];
  }

  /** What is wrong with the text as text. */
  public List<TextFault> faults() {
    return faults;
  }

  /** Takes a file row by row. */
  public static final class Builder {
    private final String file;
    private final List<TextColumn.Builder> columns = new ArrayList<>();
    private int[] lines = new int[1024];
    private int rows;

    /**
     * A table without rows.
     *
     * @param file the file's name
     */
    public Builder(String file, List<String> names) {
      this.file = file;
      for (String name : names) {
        columns.add(new TextColumn.Builder(name, columns.size()));
      }
    }

    /** Takes a cell of the row that {@link #endRow} ends. Every column must get one. */
    public void cell(int column, char[] chars, int start, int length) {
      columns.get(column).add(chars, start, length);
    }

    /**
     * Ends a row.
     *
     * @param line on which it started
     */
    public void endRow(int line) {
      if (rows == lines.length) {
        lines = Arrays.copyOf(lines, rows + (rows >> 1));
      }
      lines[rows++] = line;
    }

    /** The finished table; the builder must not be used again. */
    public TextTable build(List<TextFault> faults) {
      return new TextTable(this, faults);
    }
  }
}
