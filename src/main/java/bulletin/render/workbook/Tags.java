package bulletin.render.workbook;

import bulletin.render.workbook.Outline.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Steps through the tags of the workbook's XML, and says where each of them stands. */
final class Tags {
  private final String xml;
  private final List<Integer> lineStarts = new ArrayList<>(List.of(0));
  private final XMLStreamReader reader;

  Tags(String xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    this.xml = xml;
    for (int end = xml.indexOf('\n'); end >= 0; end = xml.indexOf('\n', end + 1)) {
      lineStarts.add(end + 1);
    }
    this.reader = factory.createXMLStreamReader(new StringReader(xml));
  }

  static WorkbookError notXml(XMLStreamException broken) {
    Location at = broken.getLocation();
    Place place =
        at == null ? new Place(1, 1) : new Place(at.getLineNumber(), at.getColumnNumber());
    String message = String.valueOf(broken.getMessage());
    String reason = message.substring(message.lastIndexOf("Message: ") + 1);
    reason = reason.startsWith("essage: ") ? reason.substring("essage: ".length()) : reason;
    return new WorkbookError(
        place,
        "this is not well-formed XML ("
            + reason.replaceAll("\\s+", " ").strip()
            + "). Correct the workbook template; a template named .ftlx escapes & and < itself.");
  }

  /** The element that the last tag opens. */
  String name() {
    return reader.getLocalName();
  }

  String content() throws XMLStreamException, WorkbookError {
    StringBuilder text = new StringBuilder();
    while (reader.next() != XMLStreamReader.END_ELEMENT) {
      if (reader.isStartElement()) {
        throw new WorkbookError(
            place(), "<" + reader.getLocalName() + "> stands inside <text>, which holds words.");
      }
      if (reader.isCharacters()) {
        text.append(reader.getText());
      }
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  /** Goes to the next tag; true when it is a start tag. */
  boolean nextTag() throws XMLStreamException, WorkbookError {
    while (true) {
      int event = reader.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamReader.END_ELEMENT || event == XMLStreamReader.END_DOCUMENT) {
        return false;
      }
      if (event == XMLStreamReader.CHARACTERS && !reader.isWhiteSpace()) {
        throw new WorkbookError(
            new Place(reader.getLocation().getLineNumber(), 1),
            "words stand outside an element: \""
                + reader.getText().strip().lines().findFirst().orElse("")
                + "\". Put them into <text>…</text> within a sheet.");
      }
    }
  }

  Attributes attributes(Set<String> required, Set<String> optional) throws WorkbookError {
    Place place = place();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      if (!required.contains(name) && !optional.contains(name)) {
        throw new WorkbookError(
            place,
            "<"
                + reader.getLocalName()
                + "> has no attribute "
                + name
                + ". "
                + (required.isEmpty() && optional.isEmpty()
                    ? "It takes none."
                    : "It takes " + listed(required, optional) + "."));
      }
    }
    for (String name : required.stream().sorted().toList()) {
      String value = reader.getAttributeValue(null, name);
      if (value == null || value.isBlank()) {
        throw new WorkbookError(
            place, "<" + reader.getLocalName() + "> needs " + name + "=\"…\". Add the attribute.");
      }
    }
    Map<String, String> values = new TreeMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      values.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i).strip());
    }
    return new Attributes(values, place);
  }

  private static String listed(Set<String> required, Set<String> optional) {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return String.join(", ", all.stream().sorted().toList());
  }

  WorkbookError unknown(String found, String wanted) {
    return new WorkbookError(place(), unknownMessage(found, wanted));
  }

  static String unknownMessage(String found, String wanted) {
    return "element <" + found + "> is not known here; wanted " + wanted + ". Rename it.";
  }

  /** The reader says where a start tag ends; no value holds a "<", so it starts at the last one. */
  Place place() {
    Location end = reader.getLocation();
    int line = Math.min(end.getLineNumber(), lineStarts.size());
    int offset = lineStarts.get(line - 1) + end.getColumnNumber() - 2;
    int start = xml.lastIndexOf('<', Math.max(0, offset));
    if (start < 0) {
      return new Place(end.getLineNumber(), end.getColumnNumber());
    }
    while (lineStarts.get(line - 1) > start) {
      line--;
    }
    return new Place(line, start - lineStarts.get(line - 1) + 1);
  }

  /** The attributes of one element; they outlive the reader's step to the next. */
  record Attributes(Map<String, String> values, Place place) {
    String required(String name) {
      return optional(name).orElseThrow();
    }

    Optional<String> optional(String name) {
      return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }
  }
}
