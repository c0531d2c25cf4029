package bulletin.render.html;

import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** A page must be XML too: the PDF is made from the same markup. */
final class WellFormed {
  private WellFormed() {}

  /**
   * @throws TemplateError naming the template's line if the faulty line of the page stands in it
   */
  static void check(String page, String template, Templates templates) throws TemplateError {
    try {
      parser().parse(new InputSource(new StringReader(page)), new Quiet());
    } catch (SAXParseException e) {
      throw fault(e, page, template, templates);
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TemplateError fault(
      SAXParseException fault, String page, String template, Templates templates)
      throws TemplateError {
    String line = page.lines().skip(fault.getLineNumber() - 1L).findFirst().orElse("").strip();
    int at = templates.source(template).lines().map(String::strip).toList().indexOf(line) + 1;
    return new TemplateError(
        template,
        at,
        at == 0 ? 0 : 1,
        "\"%s\" is not well-formed: %s".formatted(brief(line), fault.getMessage()),
        "Close every element that is opened, <br/> and <img/> too, write & as &amp;, and a named"
            + " character such as &nbsp; by its number, &#160;.");
  }

  private static String brief(String line) {
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }

  private static SAXParser parser() throws SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      return factory.newSAXParser();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's own XML parser lacks a setting", e);
    }
  }

  /** Reports by exception only, never to the console. */
  private static final class Quiet extends DefaultHandler {
    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
