package bulletin.source.csv;

import bulletin.figures.TextFault.Kind;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 text without its byte order mark. Refuses another encoding, NUL characters, and a quotation
 * mark that is never closed, by the line; or notes them and reads on, when it is given where.
 */
final class Utf8Text extends Reader {
  private static final int CHUNK = 1 << 15;

  private final InputStream in;
  private final String name;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
  private final CharBuffer chars = CharBuffer.allocate(CHUNK + 1);
  private final @Nullable FaultNotes notes;
  private boolean ended;
  private long line = 1;
  private boolean afterReturn;
  private boolean inQuotes;
  private long quoteLine;

  Utf8Text(InputStream in, String name) throws IOException {
    this(in, name, null);
  }

  /**
   * A text.
   *
   * @param notes where faults are noted; null when the first one ends the reading
   */
  Utf8Text(InputStream in, String name, @Nullable FaultNotes notes) throws IOException {
    this.in = in;
    this.name = name;
    this.notes = notes;
    chars.limit(0);
    bytes.put(withoutMark(in.readNBytes(4)));
    bytes.flip();
  }

  private byte[] withoutMark(byte[] start) throws Refused {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      if (notes != null) {
        notes.mark();
      }
      return Arrays.copyOfRange(start, 3, start.length);
    }
    if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
      throw notUtf8(1, "a UTF-16 byte order mark");
    }
    if (startsWith(start, 'P', 'K', 3, 4)) {
      throw packed("a zip archive or an Excel workbook", "or save the workbook as CSV UTF-8");
    }
    if (startsWith(start, 0x1F, 0x8B)) {
      throw packed("a gzip file", "or give it a name that ends in .csv.gz");
    }
    return start;
  }

  static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    while (!chars.hasRemaining()) {
      if (!decode()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    chars.get(into, from, count);
    return count;
  }

  private boolean decode() throws IOException {
    chars.clear().limit(CHUNK);
    CoderResult result = decoder.decode(bytes, chars, ended);
    chars.flip();
    look();
    if (result.isError()) {
      replace(result.length());
    }
    if (chars.hasRemaining()) {
      return true;
    }
    return fill();
  }

  /** Bytes that are no UTF-8 are read as one replacement character. */
  private void replace(int count) throws Refused {
    if (notes == null) {
      throw notUtf8(line, "a byte that is no UTF-8");
    }
    notes.add(Kind.ENCODING, line, "a byte that is no UTF-8");
    bytes.position(bytes.position() + count);
    int end = chars.limit();
    chars.limit(end + 1).put(end, '\uFFFD');
  }

  private boolean fill() throws IOException {
    if (ended) {
      if (inQuotes && notes == null) {
        throw new Refused(Records.unclosedQuote(Where.line(name, quoteLine)));
      }
      if (inQuotes && notes != null) {
        notes.add(Kind.QUOTES, quoteLine, "a quotation mark that is never closed");
      }
      return false;
    }
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
    return true;
  }

  private void look() throws Refused {
    char[] all = chars.array();
    for (int i = 0; i < chars.limit(); i++) {
      char c = all[i];
      if (c <= '"') {
        look(c);
      }
    }
  }

  private void look(char c) throws Refused {
    switch (c) {
      case '\n' -> {
        line += afterReturn ? 0 : 1;
        lineEnd(afterReturn ? FaultNotes.LineEnd.WINDOWS : FaultNotes.LineEnd.UNIX);
      }
      case '\r' -> {
        line++;
        lineEnd(FaultNotes.LineEnd.RETURN);
      }
      case '"' -> {
        inQuotes = !inQuotes;
        quoteLine = line;
      }
      case 0 -> nul();
      default -> {}
    }
    afterReturn = c == '\r';
  }

  private void lineEnd(FaultNotes.LineEnd end) {
    if (notes != null && !inQuotes) {
      notes.lineEnd(end, line);
    }
  }

  private void nul() throws Refused {
    if (notes == null) {
      throw new Refused(
          new BadInput(
              Where.line(name, line),
              "a NUL character",
              "is not text",
              "Save the file again as CSV UTF-8, or download it again."));
    }
    notes.add(Kind.NUL, line, "a NUL character");
  }

  private Refused notUtf8(long at, String found) {
    return new Refused(
        new BadInput(
            Where.line(name, at),
            found,
            "was found where UTF-8 text is wanted",
            "Save the file again as CSV UTF-8."));
  }

  private Refused packed(String what, String next) {
    return new Refused(
        new BadInput(
            Where.file(name), "the file", "is " + what + ", not text", "Unpack it, " + next + "."));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
