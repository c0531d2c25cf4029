package bulletin.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Long XML, read once from top to bottom: a tree of it costs as much again as the reading. */
final class Sax {
  /** To make a parser costs more than to read a small part. */
  private static final ThreadLocal<SAXParser> PARSER = ThreadLocal.withInitial(Sax::parser);

  private Sax() {}

  /** Is told of elements; names are local, whatever their prefix. */
  abstract static class Listener extends DefaultHandler {
    /** No file reaches out for another. */
    @Override
    public InputSource resolveEntity(String id, String system) {
      return new InputSource(new StringReader(""));
    }

    @Override
    public void error(SAXParseException broken) throws SAXException {
      throw broken;
    }
  }

  static void parse(byte[] xml, Listener handler) {
    try {
      PARSER.get().parse(new ByteArrayInputStream(xml), handler);
    } catch (SAXException broken) {
      throw Unreadable.xml(broken);
    } catch (IOException broken) {
      throw new Unreadable("its characters cannot be read: " + broken.getMessage());
    }
  }

  private static SAXParser parser() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      return factory.newSAXParser();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An attribute by its local name; empty when there is none. */
  static String attribute(Attributes attributes, String name) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals(name)) {
        return attributes.getValue(i);
      }
    }
    return "";
  }

  static int number(Attributes attributes, String name, int otherwise) {
    return Dom.number(attribute(attributes, name), otherwise);
  }
}
