package bulletin.render.ods;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

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

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final XMLStreamWriter writer;
  private boolean root = true;

  Odf() {
    try {
      writer =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Odf open(String name, String... attributes) {
    return writing(
        () -> {
          int colon = name.indexOf(':');
          String prefix = name.substring(0, colon);
          writer.writeStartElement(prefix, name.substring(colon + 1), space(prefix));
          declareSpaces();
          put(attributes);
        });
  }

  /** More attributes of the element just opened. */
  Odf with(String... attributes) {
    return writing(() -> put(attributes));
  }

  Odf close() {
    return writing(writer::writeEndElement);
  }

  Odf empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  Odf text(String name, String text, String... attributes) {
    return open(name, attributes).words(text).close();
  }

  /** XML 1.0 has no way to write control characters; they become spaces. */
  Odf words(String text) {
    return writing(() -> writer.writeCharacters(text.replaceAll("\\p{Cntrl}", " ")));
  }

  byte[] bytes() {
    writing(writer::writeEndDocument);
    writing(writer::close);
    return out.toByteArray();
  }

  private void declareSpaces() throws XMLStreamException {
    if (root) {
      for (Map.Entry<String, String> space : SPACES.entrySet()) {
        writer.writeNamespace(space.getKey(), space.getValue());
      }
      root = false;
    }
  }

  private void put(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      int colon = attributes[i].indexOf(':');
      String prefix = attributes[i].substring(0, colon);
      String name = attributes[i].substring(colon + 1);
      writer.writeAttribute(prefix, space(prefix), name, attributes[i + 1]);
    }
  }

  private static String space(String prefix) {
    String space = SPACES.get(prefix);
    if (space == null) {
      throw new IllegalArgumentException("no namespace has the prefix " + prefix);
    }
    return space;
  }

  private interface Write {
    void write() throws XMLStreamException;
  }

  private Odf writing(Write write) {
    try {
      write.write();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }
}
