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
  private int next;

  private WrittenLines(Reader in) throws IOException {
    this.in = in;
    this.next = in.read();
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
      next = in.read();
      fields.add(field());
    }
    while (next == '\r' || next == '\n') {
      next = in.read();
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
        next = in.read();
      }
    }
    return field.toString();
  }

  private void quoted(StringBuilder field) throws IOException {
    next = in.read();
    while (next != END) {
      if (next == '"') {
        next = in.read();
        if (next != '"') {
          return;
        }
      }
      field.append((char) next);
      next = in.read();
    }
  }
}
