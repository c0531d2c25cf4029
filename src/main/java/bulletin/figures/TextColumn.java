package bulletin.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A column as the text that it is: each row holds the number of its text, and each distinct text is
 * kept once. Rows are numbered from 0 in the order of the file, texts from 0 in the order in which
 * they first occur. What is asked of all rows is best asked of the distinct texts.
 */
public final class TextColumn {
  static final int CHUNK = 1 << 16;
  private static final int NARROW = 1 << 16;

  private final String name;
  private final int place;
  private final Texts texts;
  private final List<Object> chunks;
  private final int rows;

  private TextColumn(Builder from) {
    this.name = from.name;
    this.place = from.place;
    this.texts = from.texts;
    this.chunks = List.copyOf(from.chunks);
    this.rows = from.rows;
  }

  /** Its name in the header. */
  public String name() {
    return name;
  }

  /** Where it stands in the header, from 0. */
  public int place() {
    return place;
  }

  /** How many rows there are. */
  public int rows() {
    return rows;
  }

  /** How many different texts there are. */
  public int distinct() {
    return texts.size();
  }

  /** The number of a row's text. */
  public int code(int row) {
    Object chunk = chunks.get(row >>> 16);
    return chunk instanceof char[] narrow
        ? narrow[row & (CHUNK - 1)]
        : ((int[]) chunk)[row & (CHUNK - 1)];
  }

  /** The text of a number. */
  public String value(int code) {
    return texts.get(code);
  }

  /** The text of a row. */
  public String text(int row) {
    return texts.get(code(row));
  }

  /** The number of a text; -1 when no row has it. */
  public int codeOf(String text) {
    char[] chars = text.toCharArray();
    return texts.find(chars, 0, chars.length);
  }

  /** How many rows have a text. */
  public int count(int code) {
    return texts.count(code);
  }

  /** Whether any row holds a text that is not blank. */
  public boolean isFilled() {
    return !where(code -> !value(code).isBlank()).isEmpty();
  }

  /** The distinct texts, in the order in which they first occur. */
  public List<String> values() {
    List<String> values = new ArrayList<>(distinct());
    for (int code = 0; code < distinct(); code++) {
      values.add(value(code));
    }
    return values;
  }

  /** Whether any text has a property. */
  public boolean any(IntPredicate ofCode) {
    for (int code = 0; code < distinct(); code++) {
      if (ofCode.test(code)) {
        return true;
      }
    }
    return false;
  }

  /** The numbers of the texts that have a property, asked of each distinct text once. */
  public Codes where(IntPredicate ofCode) {
    boolean[] chosen = new boolean[distinct()];
    long count = 0;
    for (int code = 0; code < chosen.length; code++) {
      if (ofCode.test(code)) {
        chosen[code] = true;
        count += count(code);
      }
    }
    return new Codes(this, chosen, count);
  }

  /** Some of a column's texts. */
  public static final class Codes {
    private final TextColumn column;
    private final boolean[] chosen;
    private final long rows;

    private Codes(TextColumn column, boolean[] chosen, long rows) {
      this.column = column;
      this.chosen = chosen;
      this.rows = rows;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
      return rows == 0;
    }

    /** How many rows have one of them. */
    public long rows() {
      return rows;
    }

    /** Whether a row has one of them. */
    public boolean has(int row) {
      return chosen[column.code(row)];
    }

    /** The first rows that have one of them, at most so many. */
    public int[] first(int most) {
      int[] found = new int[(int) Math.min(most, rows)];
      for (int row = 0, i = 0; i < found.length; row++) {
        if (has(row)) {
          found[i++] = row;
        }
      }
      return found;
    }
  }

  /** Takes a column's texts row by row. */
  static final class Builder {
    private final String name;
    private final int place;
    private final Texts texts = new Texts();
    private final List<Object> chunks = new ArrayList<>();
    private int[] open = new int[1024];
    private int filled;
    private int highest;
    private int rows;

    Builder(String name, int place) {
      this.name = name;
      this.place = place;
    }

    void add(char[] chars, int start, int length) {
      int code = texts.add(chars, start, length);
      if (filled == open.length) {
        open = Arrays.copyOf(open, Math.min(CHUNK, open.length * 2));
      }
      open[filled++] = code;
      highest = Math.max(highest, code);
      rows++;
      if (filled == CHUNK) {
        pack();
      }
    }

    private void pack() {
      if (highest < NARROW) {
        char[] narrow = new char[filled];
        for (int i = 0; i < filled; i++) {
          narrow[i] = (char) open[i];
        }
        chunks.add(narrow);
      } else {
        chunks.add(Arrays.copyOf(open, filled));
      }
      filled = 0;
      highest = 0;
    }

    TextColumn build() {
      pack();
      open = new int[0];
      texts.trim();
      return new TextColumn(this);
    }
  }
}
