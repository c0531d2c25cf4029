package bulletin.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.report.model.Chart;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.FontMapper;
import org.openpdf.text.pdf.PdfGraphics2D;
import org.openpdf.text.pdf.PdfWriter;

class ChartDrawingTest {
  @Test
  void on_a_pdf_surface_it_is_opaque_and_its_text_stays_text() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(Charts.all()))) {
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getExtGStateNames()) {
          PDExtendedGraphicsState state = page.getResources().getExtGState(name);
          assertThat(state.getNonStrokingAlphaConstant()).isIn(null, 1f);
          assertThat(state.getStrokingAlphaConstant()).isIn(null, 1f);
          assertThat(state.getCOSObject().containsKey(COSName.SMASK)).isFalse();
        }
        assertThat(page.getResources().getXObjectNames()).isEmpty();
        assertThat(page.getResources().getShadingNames()).isEmpty();
      }
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("\u22122.39", "CPPO [c]", "No assessments", "62%");
    }
  }

  @Test
  void it_keeps_its_proportions_in_the_middle_of_a_rectangle_of_others() {
    Drawing drawing = ChartDrawing.of(Charts.small());
    int height = (int) drawing.height();
    BufferedImage exact = image(drawing, 640, height);
    BufferedImage wide = image(drawing, 840, height);
    assertThat(
            wide.getSubimage(100, 0, 640, height)
                .getData()
                .getDataElements(0, 0, 640, height, null))
        .isEqualTo(exact.getData().getDataElements(0, 0, 640, height, null));
    assertThat(new Color(wide.getRGB(99, height / 2))).isEqualTo(Color.BLACK);
  }

  private static BufferedImage image(Drawing drawing, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    drawing.draw(g, width, height);
    g.dispose();
    return image;
  }

  private static byte[] pdf(List<Chart> charts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Document pdf = new Document(new Rectangle(640, 480));
    PdfWriter writer = PdfWriter.getInstance(pdf, bytes);
    pdf.open();
    for (Chart chart : charts) {
      pdf.newPage();
      Drawing drawing = ChartDrawing.of(chart);
      Graphics2D g =
          new PdfGraphics2D(writer.getDirectContent(), 640, 480, new Embedded(), false, false, 1);
      drawing.draw(g, drawing.width(), drawing.height());
      g.dispose();
    }
    pdf.close();
    return bytes.toByteArray();
  }

  private static final class Embedded implements FontMapper {
    @Override
    public BaseFont awtToPdf(Font font) {
      try {
        return BaseFont.createFont(
            "liberation/LiberationSans-Regular.ttf", BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Font pdfToAwt(BaseFont font, int size) {
      return Lettering.FONT;
    }
  }
}
