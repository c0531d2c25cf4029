package bulletin.render.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML as bytes, element by element; attributes come in pairs of name and value. */
final class Xml {
  static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The first line of every part. */
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private static final char DELETE = 0x7f;

  private final StringBuilder out = new StringBuilder(HEAD);
  private final Deque<String> open = new ArrayDeque<>();

  Xml open(String name, String... attributes) {
    start(name, attributes).append('>');
    open.push(name);
    return this;
  }

  Xml close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  Xml empty(String name, String... attributes) {
    start(name, attributes).append("/>");
    return this;
  }

  /** An element with one attribute, {@code val}: DrawingML's way to state a property. */
  Xml val(String name, Object value) {
    return empty(name, "val", value.toString());
  }

  Xml text(String name, String text, String... attributes) {
    start(name, attributes).append('>');
    escape(text, out);
    out.append("</").append(name).append('>');
    return this;
  }

  byte[] bytes() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("element " + open.peek() + " is still open");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private StringBuilder start(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1], out);
      out.append('"');
    }
    return out;
  }

  /** Writes text; XML 1.0 has no way to write control characters: they become spaces. */
  static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(c < ' ' || c == DELETE ? ' ' : c);
      }
    }
  }
}
