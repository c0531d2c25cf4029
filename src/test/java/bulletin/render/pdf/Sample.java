package bulletin.render.pdf;

import bulletin.render.chart.Drawing;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A small release with everything that a release may hold. */
final class Sample {

  static final PdfFacts FACTS =
      new PdfFacts(
          "Bees & blossom: 2025",
          "Office for Orchards",
          "Visits of bees to <orchards>",
          "en-GB",
          Instant.parse("2025-03-27T09:30:00Z"),
          "Bulletin 0.1.0");

  static final String STYLE =
      """
      @page { size: A4; margin: 22mm 18mm 20mm 18mm;
        @top-left { content: "Bees and blossom"; font-size: 8pt; color: #505050 }
        @bottom-right { content: "Page " counter(page) " of " counter(pages); font-size: 8pt } }
      html { font-family: "Liberation Sans"; font-size: 10.5pt; line-height: 1.45; color: #111 }
      body { margin: 0 } p { margin: 0 0 3mm }
      h1, h2, h3 { page-break-after: avoid }
      a { color: #0b4da2; text-decoration: underline }
      code { font-family: "Liberation Mono" }
      nav ol { list-style: none; margin: 0; padding: 0 }
      nav a::after { content: leader('.') target-counter(attr(href), page) }
      table { -fs-table-paginate: paginate; border-collapse: collapse; width: 100%; font-size: 9pt;
        margin: 0 0 5mm }
      caption { text-align: left; font-weight: bold; caption-side: top; page-break-after: avoid }
      tr { page-break-inside: avoid }
      th, td { border-bottom: 0.4pt solid #999; padding: 1mm 2mm; text-align: right }
      th[scope=row] { text-align: left }
      figure { margin: 0 0 5mm; page-break-inside: avoid }
      figure img { width: 170mm; height: 80mm; display: block }
      sup { font-size: 70%; line-height: 1 }
      ol.steps { list-style: none; counter-reset: step; padding-left: 8mm }
      ol.steps > li::before { counter-increment: step; content: counter(step) ".";
        display: inline-block; width: 6mm; margin-left: -6mm }
      .warning::before { content: "Warning: "; font-weight: bold }
      .cited::before { content: "\\201c" } .cited::after { content: "\\201d" }
      """;

  private Sample() {}

  static PdfDocument document(String xhtml) {
    return new PdfDocument(xhtml, charts(), FACTS);
  }

  static PdfDocument document() {
    return document(release(40));
  }

  static byte[] write(PdfDocument document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TaggedPdf.write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] write(String body) {
    return write(document(page(body)));
  }

  /** A whole document around a body. */
  static String page(String body) {
    return """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB">
        <head><title>Not this title</title><style>%s</style></head>
        <body>
        %s
        </body>
        </html>
        """
        .formatted(STYLE, body);
  }

  static Map<String, Drawing> charts() {
    Map<String, Drawing> charts = new LinkedHashMap<>();
    charts.put("visits", new Bars("Visits", 640, 300));
    charts.put("hives", new Bars("Hives", 640, 300));
    charts.put("small", new Bars("Small \u2212 2", 200, 100));
    return charts;
  }

  static String release(int rows) {
    return page(
        """
        <h1>Bees and blossom: 2025</h1>
        <p>Published by the <strong>Office for Orchards</strong>. This <em>annual</em> release changes
        by \u22122.5 points; see the <a href="https://example.org/method?a=1&amp;b=2"
        title="Method report (website)">method report</a> and <a href="#notes">the notes</a> at the
        end<a href="#fn1" title="Footnote 1"><sup>1</sup></a>. Caf\u00e9 na\u00efve \u2013 \u00a31,234
        \u2264 5\u00a0\u20ac, <code>pt_overall</code>.</p>
        <nav role="doc-toc"><ol role="none">
          <li role="doc-tocitem"><a href="#main">Main points</a>
            <ol><li><a href="#terms">Terms</a></li></ol></li>
          <li role="doc-tocitem"><a href="#notes">Notes</a></li>
        </ol></nav>
        <div class="summary" role="region">
        <h2 id="main">Main points</h2>
        <ul><li>Visits fell to <strong>6.9 per cent</strong>, the lowest since 2016.</li>
          <li>Visits differ:<ul><li>most in the North</li><li>least in the South</li></ul></li></ul>
        </div>
        <ol class="steps"><li>First step</li><li>Second step, with a <a href="https://example.org/">link
          that is long enough to be broken over two lines of the page, so that it has two
          areas</a>.</li></ol>
        <p class="warning">Do <em>not</em> feed them.</p>
        <p>It is <span class="cited">so <b>very</b> good</span> to see.<br/>A new line.</p>
        <h3 id="terms">Terms</h3>
        <dl><dt>Visit</dt><dd>One bee on one flower.</dd>
          <dt>Hive</dt><dd>Home of <abbr title="Apis mellifera">A. m.</abbr></dd>
          <dd>Also <span lang="fr">la ruche</span>.</dd></dl>
        <figure><img src="chart:visits" alt="Bar chart of visits: they rise."/>
          <figcaption>Figure 1: Visits</figcaption></figure>
        <table><caption>Table 1: Visits by area<a href="#fn2" title="Footnote 2"><sup>2</sup></a></caption>
        <thead><tr><th scope="col" rowspan="2">Area</th><th scope="colgroup" colspan="2">Visits</th></tr>
        <tr><th scope="col">2024</th><th scope="col">2025</th></tr></thead>
        <tbody>%s</tbody></table>
        <figure><img src="chart:hives" alt="Bar chart of hives."/></figure>
        <p>A small one <img src="chart:small" alt="Small chart."/> in a line.</p>
        <section><h2 id="notes">Notes</h2>
        <div class="notes">
        <p role="doc-footnote" id="fn1"><sup>1</sup> Rounded to one place.</p>
        <p role="doc-footnote" id="fn2"><sup>2</sup> See <a href="https://example.org/s">symbols
        used</a>.</p>
        </div></section>
        """
            .formatted(rows(rows)));
  }

  private static String rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                "<tr><th scope=\"row\">Area %d</th><td>%s</td><td>%d.5</td></tr>"
                    .formatted(i, i % 9 == 4 ? "" : "[x]", i))
        .collect(Collectors.joining("\n"));
  }

  /** Bars with a title; opaque, the same each time. */
  private record Bars(String title, double width, double height) implements Drawing {
    @Override
    public void draw(Graphics2D g, double w, double h) {
      g.setColor(Color.WHITE);
      g.fill(new Rectangle2D.Double(0, 0, w, h));
      g.setColor(new Color(0x12436D));
      for (int i = 0; i < 5; i++) {
        double high = (h - 40) * (i + 1) / 6;
        g.fill(new Rectangle2D.Double(20 + i * (w - 40) / 5, h - 10 - high, (w - 40) / 8, high));
      }
      g.setStroke(new BasicStroke(1f));
      g.draw(new Line2D.Double(10, h - 10, w - 10, h - 10));
      g.setFont(new Font("Liberation Sans", Font.BOLD, 14));
      g.drawString(title, 10, 20);
      g.setFont(new Font("Liberation Sans", Font.PLAIN, 12));
      Graphics2D turned = (Graphics2D) g.create();
      turned.drawString("5\u00a0%", 10, 36);
      turned.dispose();
    }
  }
}
