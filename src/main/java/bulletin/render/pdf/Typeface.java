package bulletin.render.pdf;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.openpdf.text.pdf.BaseFont;

/**
 * A face that every PDF embeds, for the document's text and its charts alike.
 *
 * @param monospaced Liberation Mono instead of Liberation Sans
 * @param path the font file, from the class path's root
 * @param embedded the font as OpenPDF embeds it; one object for all documents
 */
record Typeface(boolean monospaced, boolean bold, boolean italic, String path, BaseFont embedded) {

  private static final String SANS = "Liberation Sans";
  private static final String MONO = "Liberation Mono";

  /** All faces; the letter tags the face's subset in a file. */
  static final List<Typeface> ALL =
      List.of(
          face('A', false, false, false, "LiberationSans-Regular"),
          face('B', false, true, false, "LiberationSans-Bold"),
          face('C', false, false, true, "LiberationSans-Italic"),
          face('D', false, true, true, "LiberationSans-BoldItalic"),
          face('E', true, false, false, "LiberationMono-Regular"),
          face('F', true, true, false, "LiberationMono-Bold"),
          face('G', true, false, true, "LiberationMono-Italic"),
          face('H', true, true, true, "LiberationMono-BoldItalic"));

  private static Typeface face(
      char tag, boolean monospaced, boolean bold, boolean italic, String file) {
    String path = "liberation/" + file + ".ttf";
    registerForMetrics(path);
    return new Typeface(monospaced, bold, italic, path, embed(path, tag));
  }

  /** The face that draws an AWT font: its family, weight and slant. */
  static Typeface of(Font font) {
    boolean monospaced = font.getName().contains("Mono");
    return ALL.stream()
        .filter(face -> face.monospaced == monospaced)
        .filter(face -> face.bold == font.isBold() && face.italic == font.isItalic())
        .findFirst()
        .orElseThrow();
  }

  String family() {
    return monospaced ? MONO : SANS;
  }

  /** Refuses text that the face lacks a glyph for: OpenPDF would leave the character out. */
  static void requireGlyphs(BaseFont font, String text) {
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && !font.charExists(c))
        .findFirst()
        .ifPresent(c -> refuse(font, c, text));
  }

  private static void refuse(BaseFont font, int character, String text) {
    throw new PdfException(
        "The font %s has no glyph for U+%04X, which stands in \"%s\". Use another character."
            .formatted(font.getPostscriptFontName(), character, text.strip()));
  }

  private static BaseFont embed(String path, char tag) {
    try {
      BaseFont font = BaseFont.createFont(path, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      // OpenPDF's set leaves out the parts of composite glyphs (PDF/UA-1, 7.21.4.2-2).
      font.setIncludeCidSet(false);
      font.setSecureRandom(new SubsetTag(tag));
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Java measures a chart's text with its own copy of the font. */
  private static void registerForMetrics(String path) {
    try (InputStream file = Typeface.class.getResourceAsStream("/" + path)) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file, path));
      GraphicsEnvironment.getLocalGraphicsEnvironment().registerFont(font);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(path + " is no TrueType font", e);
    }
  }

  /** Names each face's subset by one repeated letter, where OpenPDF would draw six at random. */
  private static final class SubsetTag extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final char letter;

    SubsetTag(char letter) {
      this.letter = letter;
    }

    @Override
    public double nextDouble() {
      return (letter - 'A' + 0.5) / 26;
    }
  }
}
