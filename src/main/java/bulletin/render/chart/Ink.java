package bulletin.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/** Something drawn over the marks, placed in CSS pixels. */
sealed interface Ink {
  Color TEXT = new Color(0x0B0C0C);
  Color FURNITURE = new Color(0x595959);

  void draw(Graphics2D g);

  /** Lines of text, each on its plate. */
  static List<Ink> plated(List<Words> lines) {
    return lines.stream().<Ink>flatMap(line -> Stream.of(new Plate(line), line)).toList();
  }

  /** A line of text; {@code x} is its left end. */
  record Words(String text, double x, double baseline) implements Ink {
    @Override
    public void draw(Graphics2D g) {
      g.setPaint(TEXT);
      g.setFont(Lettering.FONT);
      g.drawString(text, (float) x, (float) baseline);
    }

    /** The line's box, ascenders and descenders included. */
    Rectangle2D box() {
      return new Rectangle2D.Double(
          x, baseline - Lettering.BASELINE, Lettering.width(text), Lettering.LINE - 1);
    }
  }

  /** White behind a line of text, which parts it from gridlines. */
  record Plate(Words words) implements Ink {
    @Override
    public void draw(Graphics2D g) {
      Rectangle2D box = words.box();
      g.setPaint(Color.WHITE);
      g.fill(
          new Rectangle2D.Double(
              box.getX() - 2, box.getY() + 1, box.getWidth() + 4, box.getHeight() - 2));
    }
  }

  /** A thin line from a point to its label. */
  record Leader(Line2D line) implements Ink {
    @Override
    public void draw(Graphics2D g) {
      g.setPaint(FURNITURE);
      g.setStroke(new BasicStroke(0.75f));
      g.draw(line);
    }
  }

  /** A series' shape beside its name. */
  record Symbol(SeriesLook look, double x, double y) implements Ink {
    @Override
    public void draw(Graphics2D g) {
      Shape shape = AffineTransform.getTranslateInstance(x, y).createTransformedShape(look.shape());
      g.setPaint(look.colour());
      g.fill(shape);
    }
  }
}
