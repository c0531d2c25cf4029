package bulletin.verify;

import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A file, or a part of it, that is not what its name says. */
final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unreadable(String found) {
    super(found);
  }

  static Unreadable xml(SAXException broken) {
    return new Unreadable(
        broken instanceof SAXParseException at
            ? "line %d, column %d is not well-formed XML: %s"
                .formatted(at.getLineNumber(), at.getColumnNumber(), at.getMessage())
            : "it is not well-formed XML: " + broken.getMessage());
  }

  Failure failure(String ending) {
    return new Failure(
        "R1", true, "", String.valueOf(getMessage()), "a whole file of the type " + ending);
  }
}
