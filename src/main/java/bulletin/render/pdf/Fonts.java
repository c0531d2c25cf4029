package bulletin.render.pdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFontResolver;

/**
 * The fonts that a document may use. Flying Saucer reads a font's file each time it is told of it:
 * it is told once, and all documents, also those made at the same time, share what it learnt.
 */
final class Fonts extends ITextFontResolver {
  @Override
  protected Map<String, FontFamily> loadFonts() {
    return new HashMap<>(Shared.FAMILIES);
  }

  /** Read when the first document asks; never changed afterwards. */
  private static final class Shared {
    private static final Map<String, FontFamily> FAMILIES = Map.copyOf(embedded().getFonts());

    private Shared() {}

    /** The embedded faces also answer to the generic families, whose own fonts aren't embedded. */
    private static ITextFontResolver embedded() {
      ITextFontResolver fonts = new ITextFontResolver();
      fonts.getFonts().keySet().removeAll(Set.of("Serif", "SansSerif", "Monospaced"));
      for (Typeface face : Typeface.ALL) {
        fonts.addFont(face.embedded(), face.path(), face.family());
        fonts.addFont(face.embedded(), face.path(), face.monospaced() ? "Monospaced" : "SansSerif");
        if (!face.monospaced()) {
          fonts.addFont(face.embedded(), face.path(), "Serif");
        }
      }
      return fonts;
    }
  }
}
