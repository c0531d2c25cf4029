package bulletin.render.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads XHTML as XML that refers to nothing outside itself. */
final class XhtmlSource {

  private XhtmlSource() {}

  static Document parse(String xhtml) {
    try {
      Document document = parser().parse(new InputSource(new StringReader(xhtml)));
      refuseDeclarations(document);
      document.normalize(); // one text node where a comment or a CDATA section parted it
      return document;
    } catch (SAXParseException e) {
      throw new PdfException(malformed(e), e);
    } catch (SAXException e) {
      throw new PdfException("The XHTML is not well-formed XML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String malformed(SAXParseException e) {
    return "XHTML line %d, column %d: %s Write well-formed XML, with numeric entities (&#160; for &nbsp;)."
        .formatted(e.getLineNumber(), e.getColumnNumber(), e.getMessage());
  }

  private static void refuseDeclarations(Document document) {
    if (document.getDoctype() != null && document.getDoctype().getInternalSubset() != null) {
      throw new PdfException(
          "The XHTML's DOCTYPE declares entities. Write <!DOCTYPE html> and numeric entities.");
    }
  }

  private static DocumentBuilder parser() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setIgnoringComments(true);
      factory.setCoalescing(true);
      DocumentBuilder parser = factory.newDocumentBuilder();
      parser.setErrorHandler(new Thrower());
      return parser;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's own XML parser lacks a setting", e);
    }
  }

  /** The parser's own reports to the console; this says nothing but the exception. */
  private static final class Thrower implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
