package bulletin.render.ods;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes one part of the document. Names are as in the standard, such as {@code table:table-cell};
 * attributes come in pairs of name and value.
 */
final class Odf {
  static final String VERSION = "1.3";

  private static final String OASIS = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final Map<String, String> SPACES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("office", OASIS + "office:1.0"),
              Map.entry("style", OASIS + "style:1.0"),
              Map.entry("text", OASIS + "text:1.0"),
              Map.entry("table", OASIS + "table:1.0"),
              Map.entry("number", OASIS + "datastyle:1.0"),
              Map.entry("meta", OASIS + "meta:1.0"),
              Map.entry("manifest", OASIS + "manifest:1.0"),
              Map.entry("fo", OASIS + "xsl-fo-compatible:1.0"),
              Map.entry("svg", OASIS + "svg-compatible:1.0"),
              Map.entry("xlink", "http://www.w3.org/1999/xlink"),
              Map.entry("dc", "http://purl.org/dc/elements/1.1/")));

  private static final char DELETE = 0x7f;

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inStartTag;

  Odf open(String name, String... attributes) {
    boolean root = open.isEmpty();
    endStartTag();
    out.append('<').append(name);
    inStartTag = true;
    open.push(name);
    if (root) {
      SPACES.forEach((prefix, space) -> attribute("xmlns:" + prefix, space));
    }
    return with(attributes);
  }

  /** More attributes of the element just opened. */
  Odf with(String... attributes) {
    if (!inStartTag) {
      throw new IllegalStateException("element " + open.peek() + " holds something already");
    }
    for (int i = 0; i < attributes.length; i += 2) {
      attribute(attributes[i], attributes[i + 1]);
    }
    return this;
  }

  Odf close() {
    String name = open.pop();
    if (inStartTag) {
      out.append("/>");
      inStartTag = false;
    } else {
      out.append("</").append(name).append('>');
    }
    return this;
  }

  Odf empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  Odf text(String name, String text, String... attributes) {
    return open(name, attributes).words(text).close();
  }

  Odf words(String text) {
    endStartTag();
    escape(text);
    return this;
  }

  byte[] bytes() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("element " + open.peek() + " is still open");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void endStartTag() {
    if (inStartTag) {
      out.append('>');
      inStartTag = false;
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escape(value);
    out.append('"');
  }

  /** XML 1.0 has no way to write control characters; they become spaces. */
  private void escape(String text) {
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
