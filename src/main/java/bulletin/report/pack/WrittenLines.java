package bulletin.report.pack;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads figures.csv back: RFC 4180, as Bulletin writes it. */
final class WrittenLines {
  private static final int END = -1;

  private final Reader in;
  private final StringBuilder unquoted = new StringBuilder();
  private char[] buffer = new char[1 << 16];

  /** Where the field under way starts in the buffer. */
  private int start;

  private int at;
  private int end;
  private int next;

  private WrittenLines(Reader in) throws IOException {
    this.in = in;
    this.at = -1;
    step();
  }

  /**
   * Hands over each line after the header.
   *
   * @param pack whose pack the file is of
   */
  static void read(String pack, Reader in, Consumer<WrittenLine> sink) throws IOException {
    WrittenLines lines = new WrittenLines(in);
    List<String> header = lines.record(0);
    Map<String, Integer> columns = new HashMap<>();
    header.forEach(name -> columns.put(name, columns.size()));
    while (lines.next != END) {
      List<String> fields = lines.record(header.size());
      if (fields.size() != header.size()) {
        throw new IOException(
            "figures.csv: a line has %d fields and the header %d. Write the file again."
                .formatted(fields.size(), header.size()));
      }
      sink.accept(new WrittenLine(pack, columns, fields));
    }
  }

  private void step() throws IOException {
    at++;
    if (at >= end) {
      fill();
    }
    next = at < end ? buffer[at] : END;
  }

  /** Keeps the field under way, at the start of the buffer. */
  private void fill() throws IOException {
    int kept = Math.max(0, end - start);
    if (kept == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    } else {
      System.arraycopy(buffer, start, buffer, 0, kept);
    }
    at -= start;
    start = 0;
    end = kept + Math.max(0, in.read(buffer, kept, buffer.length - kept));
  }

  private List<String> record(int width) throws IOException {
    List<String> fields = new ArrayList<>(width);
    fields.add(field());
    while (next == ',') {
      step();
      fields.add(field());
    }
    while (next == '\r' || next == '\n') {
      step();
    }
    return fields;
  }

  private String field() throws IOException {
    start = at;
    if (next == '"') {
      return quoted();
    }
    while (at < end && !endsField(buffer[at])) {
      at++;
      if (at == end) {
        fill();
      }
    }
    next = at < end ? buffer[at] : END;
    return at == start ? "" : new String(buffer, start, at - start);
  }

  private static boolean endsField(char character) {
    return character == ',' || character == '\n' || character == '\r';
  }

  private String quoted() throws IOException {
    unquoted.setLength(0);
    step();
    while (next != END) {
      if (next == '"') {
        step();
        if (next != '"') {
          break;
        }
      }
      unquoted.append((char) next);
      step();
    }
    return unquoted.toString();
  }
}
