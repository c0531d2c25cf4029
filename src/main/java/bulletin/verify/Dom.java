package bulletin.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** XML as a tree; elements are found by their local names, whatever their prefix. */
final class Dom {
  /** A workbook has many parts, and to make a parser costs more than to read a small one. */
  private static final ThreadLocal<DocumentBuilder> BUILDER = ThreadLocal.withInitial(Dom::builder);

  private Dom() {}

  static Element parse(byte[] xml) {
    try {
      return BUILDER.get().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    } catch (SAXException broken) {
      throw Unreadable.xml(broken);
    } catch (IOException broken) {
      throw new Unreadable("its characters cannot be read: " + broken.getMessage());
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      // Every node is looked at: made at once they cost half.
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver((id, system) -> new InputSource(new StringReader("")));
      builder.setErrorHandler(new Thrown());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All elements of a name under another, in the order of the document. */
  static List<Element> all(Element under, String name) {
    List<Element> all = new ArrayList<>();
    collect(under, name, all);
    return all;
  }

  private static void collect(Element under, String name, List<Element> all) {
    for (Node node = under.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        if (name.equals("*") || child.getLocalName().equals(name)) {
          all.add(child);
        }
        collect(child, name, all);
      }
    }
  }

  static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getLocalName().equals(name)).toList();
  }

  static Optional<Element> child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && element.getLocalName().equals(name)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  /** An attribute by its local name; empty when there is none. */
  static String attribute(Element element, String name) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (name.equals(attribute.getLocalName())) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }

  static int number(Element element, String name, int otherwise) {
    return number(attribute(element, name), otherwise);
  }

  static int number(String value, int otherwise) {
    return isShortNumber(value) ? Integer.parseInt(value) : otherwise;
  }

  private static boolean isShortNumber(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < '0' || value.charAt(i) > '9') {
        return false;
      }
    }
    return !value.isEmpty() && value.length() < 10;
  }

  /** What it says, with single spaces. */
  static String text(Element element) {
    return spaced(element.getTextContent());
  }

  /** With single spaces. */
  static String spaced(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** The element and the nearest id around it, such as {@code th in table-2}. */
  static String place(Element element) {
    for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
      if (!at.getAttribute("id").isEmpty()) {
        String id = at.getAttribute("id");
        return element == at
            ? element.getLocalName() + " " + id
            : element.getLocalName() + " in " + id;
      }
    }
    return element.getLocalName();
  }

  /** Throws what is wrong instead of printing it. */
  private static final class Thrown implements ErrorHandler {
    @Override
    public void warning(SAXParseException harmless) {}

    @Override
    public void error(SAXParseException broken) throws SAXException {
      throw broken;
    }

    @Override
    public void fatalError(SAXParseException broken) throws SAXException {
      throw broken;
    }
  }
}
