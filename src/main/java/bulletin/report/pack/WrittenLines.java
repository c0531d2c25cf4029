package bulletin.report.pack;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads figures.csv back: RFC 4180, as Bulletin writes it. */
final class WrittenLines {
  private static final int END = -1;

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private int at;
  private int end;
  private int next;

  private WrittenLines(Reader in) throws IOException {
    this.in = in;
    this.next = read();
  }

  private int read() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return at < end ? buffer[at++] : END;
  }

  /** Hands over each line after the header, by the header's names; empty fields are left out. */
  static void read(Reader in, Consumer<Map<String, String>> sink) throws IOException {
    WrittenLines lines = new WrittenLines(in);
    List<String> header = lines.record();
    while (lines.next != END) {
      List<String> fields = lines.record();
      if (fields.size() != header.size()) {
        throw new IOException(
            "figures.csv: a line has %d fields and the header %d. Write the file again."
                .formatted(fields.size(), header.size()));
      }
      Map<String, String> line = new HashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        if (!fields.get(i).isEmpty()) {
          line.put(header.get(i), fields.get(i));
        }
      }
      sink.accept(line);
    }
  }

  private List<String> record() throws IOException {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (next == ',') {
      next = read();
      fields.add(field());
    }
    while (next == '\r' || next == '\n') {
      next = read();
    }
    return fields;
  }

  private String field() throws IOException {
    StringBuilder field = new StringBuilder();
    if (next == '"') {
      quoted(field);
    } else {
      while (next != ',' && next != '\n' && next != '\r' && next != END) {
        field.append((char) next);
        next = read();
      }
    }
    return field.toString();
  }

  private void quoted(StringBuilder field) throws IOException {
    next = read();
    while (next != END) {
      if (next == '"') {
        next = read();
        if (next != '"') {
          return;
        }
      }
      field.append((char) next);
      next = read();
    }
  }
}
