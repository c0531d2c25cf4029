package bulletin.render.xlsx;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML as bytes, element by element; attributes come in pairs of name and value. */
final class Xml {
  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
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
    start(name, attributes).append('>').append(escaped(text)).append("</").append(name).append('>');
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
      out.append(escaped(attributes[i + 1])).append('"');
    }
    return out;
  }

  /** XML 1.0 has no way to write control characters; they become spaces. */
  private static String escaped(String text) {
    return text.replaceAll("\\p{Cntrl}", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
