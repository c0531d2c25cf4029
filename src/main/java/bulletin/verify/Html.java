package bulletin.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.w3c.dom.Element;

/**
 * A page as a browser reads it: whatever is missing is mended, and what was mended is said.
 *
 * @param mended what a browser must guess, in the order of the file; at most ten
 */
record Html(Element root, List<Found> mended) {
  private static final int MOST = 10;

  static Html parse(byte[] bytes) {
    Parser parser = Parser.htmlParser().setTrackErrors(MOST);
    try {
      Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
      if (page.selectFirst("body > *, head > *") == null) {
        throw new Unreadable("there is no markup in it");
      }
      return new Html(root(page), mended(parser));
    } catch (IOException broken) {
      throw new Unreadable("its characters cannot be read: " + broken.getMessage());
    }
  }

  private static Element root(Document page) {
    return new W3CDom().fromJsoup(page).getDocumentElement();
  }

  private static List<Found> mended(Parser parser) {
    return parser.getErrors().stream()
        .map(error -> new Found(place(error.getCursorPos()), error.getErrorMessage()))
        .toList();
  }

  /** From {@code 3:14}. */
  private static String place(String position) {
    return "line " + position.replace(":", ", column ");
  }
}
