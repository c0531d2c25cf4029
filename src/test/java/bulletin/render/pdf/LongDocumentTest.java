package bulletin.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.chart.Drawing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** A document as long as the longest releases: 60 pages, 20 charts, 40 tables. */
class LongDocumentTest {
  private static final int CHARTS = 20;

  @Test
  void long_document_conforms_and_keeps_its_reading_order() throws Exception {
    byte[] pdf = Sample.write(document());

    assertThat(VeraPdf.broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    assertThat(VeraPdf.broken(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isBetween(60, 80);
      String text = TaggedText.text(document);
      int at = -1;
      for (int section = 1; section <= CHARTS; section++) {
        assertThat(text.indexOf("Section " + section + " ends.", at)).isGreaterThan(at);
        at = text.indexOf("Section " + section + " ends.", at);
      }
    }
  }

  static PdfDocument document() {
    return new PdfDocument(Sample.page(body()), charts(), Sample.FACTS);
  }

  private static Map<String, Drawing> charts() {
    Map<String, Drawing> charts = new LinkedHashMap<>();
    Drawing one = Sample.charts().values().iterator().next();
    IntStream.rangeClosed(1, CHARTS).forEach(i -> charts.put("chart" + i, one));
    return charts;
  }

  private static String body() {
    return "<h1>Bees</h1>"
        + IntStream.rangeClosed(1, CHARTS)
            .mapToObj(LongDocumentTest::section)
            .collect(Collectors.joining("\n"));
  }

  private static String section(int number) {
    return """
        <h2 id="s%1$d">Section %1$d</h2>
        <p>Visits fell, as <a href="#s1">the first section</a> says.</p>
        <figure><img src="chart:chart%1$d" alt="Bars of visits in area %1$d: they rise."/>
        <figcaption>Figure %1$d: Visits</figcaption></figure>
        %2$s
        %3$s
        <p>Section %1$d ends.</p>
        """
        .formatted(number, table(number * 2 - 1), table(number * 2));
  }

  private static String table(int number) {
    return "<table><caption>Table %d: Visits by area</caption><thead><tr><th scope=\"col\">Area</th><th scope=\"col\">2024</th><th scope=\"col\">2025</th></tr></thead><tbody>"
            .formatted(number)
        + IntStream.rangeClosed(1, 48)
            .mapToObj(
                row ->
                    "<tr><th scope=\"row\">Area %d</th><td>%d</td><td>[x]</td></tr>"
                        .formatted(row, row * number))
            .collect(Collectors.joining())
        + "</tbody></table>";
  }
}
