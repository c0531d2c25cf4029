package bulletin.render.pdf;

import bulletin.render.chart.Drawing;
import java.util.Map;

/**
 * What a PDF is made of.
 *
 * @param xhtml the whole document as well-formed XML with one style sheet inside; entities other
 *     than XML's five are numeric
 * @param charts drawings by the name that {@code <img src="chart:NAME" alt="...">} asks for
 * @param facts what the file says of itself
 */
public record PdfDocument(String xhtml, Map<String, Drawing> charts, PdfFacts facts) {

  /** Keeps a copy of the charts. */
  public PdfDocument {
    charts = Map.copyOf(charts);
  }
}
