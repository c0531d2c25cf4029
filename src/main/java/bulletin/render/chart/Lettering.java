package bulletin.render.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The one typeface of all pictures, read from the class path, and its measures in CSS pixels. */
final class Lettering {
  /** Size of all text. */
  static final float SIZE = 13;

  /** From baseline to baseline. */
  static final double LINE = 16;

  /** From the top of a line to its baseline. */
  static final double BASELINE = 12;

  /** From the top of a line to the middle of its letters. */
  static final double MIDDLE = 7.5;

  static final Font FONT = font();

  // In units of the typeface advances are whole numbers, so no machine's hinting moves a label.
  private static final float UNITS = 2048;
  private static final Font IN_UNITS = FONT.deriveFont(UNITS);
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private Lettering() {}

  static double width(String text) {
    return Math.rint(IN_UNITS.getStringBounds(text, EXACT).getWidth()) * SIZE / UNITS;
  }

  /** Breaks at spaces; a word that is wider than the width stands on a line of its own. */
  static List<String> wrap(String text, double width) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private static Font font() {
    String resource = "liberation/LiberationSans-Regular.ttf";
    try (InputStream in = Lettering.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            resource + " is not on the class path: add openpdf-fonts-extra to it");
      }
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException(resource + " on the class path is not a font: " + e, e);
    }
  }
}
