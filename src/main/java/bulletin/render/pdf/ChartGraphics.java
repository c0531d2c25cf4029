package bulletin.render.pdf;

import java.awt.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;
import org.openpdf.text.pdf.PdfGraphics2D;
import org.openpdf.text.pdf.PdfTemplate;

/** Draws vectors and selectable text in the embedded faces; refuses text they have no glyph for. */
final class ChartGraphics extends PdfGraphics2D {

  ChartGraphics(PdfTemplate template) {
    super(template, template.getWidth(), template.getHeight(), new Faces(), false, false, 0);
  }

  private ChartGraphics(ChartGraphics parent) {
    super(parent);
  }

  @Override
  protected PdfGraphics2D createChild() {
    return new ChartGraphics(this);
  }

  @Override
  public void drawString(String text, float x, float y) {
    Typeface.requireGlyphs(Typeface.of(getFont()).embedded(), text);
    super.drawString(text, x, y);
  }

  private static final class Faces implements FontMapper {
    @Override
    public BaseFont awtToPdf(Font font) {
      return Typeface.of(font).embedded();
    }

    @Override
    public Font pdfToAwt(BaseFont font, int size) {
      throw new UnsupportedOperationException("OpenPDF never asks for this while it draws");
    }
  }
}
