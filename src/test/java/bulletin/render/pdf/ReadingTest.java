package bulletin.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a screen reader hears, for documents that make it hard. */
class ReadingTest {

  @Test
  void structure_has_all_of_the_document_s_text_in_its_order() throws IOException {
    String xhtml = Sample.release(60).replaceAll("(?m)^.*::(before|after)[^}]*\\}.*$", "");
    String text = XhtmlSource.parse(xhtml).getElementsByTagName("body").item(0).getTextContent();
    assertThat(heard(Sample.write(Sample.document(xhtml))))
        .isEqualTo(text.replaceAll("[\\s\u00a0]", ""));
  }

  private static String heard(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return TaggedText.text(document).replaceAll("[\\s\u00a0]", "");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <p class="warning">Do not</p>                    | P;Span: Warning: ;Span: Do not
          <p class="warning">Do <b>not</b></p>             | P;Span: Warning: ;Span: Do ;Span: not
          <p class="warning"><b>Not</b> so</p>             | P;Span: Warning: ;Span: Not;Span:  so
          <p><i class="cited">A <b>b</b></i></p>           | P;Span: \u201c;Span: A ;Span: b;Span: \u201d
          <p><i class="cited"><b>A</b> b</i></p>           | P;Span: \u201c;Span: A;Span:  b;Span: \u201d
          <p style="width: 14mm"><b>aaaa</b> bbbbbb</p>    | P;Span: aaaa;Span:  bbbbbb
          <p style="width: 14mm">aaaa <b>bbbbbb</b></p>    | P;Span: aaaa ;Span: bbbbbb
          <p>One<br/>two</p>                               | P;Span: One ;Span: two
          <p>One <!-- or --> two</p>                       | P: One two
          <p><span lang="cy">Un</span> dau</p>             | P;Span: Un;Span:  dau
          <div>Loose <b>text</b></div>                     | P;Span: Loose ;Span: text
          <div role="region"><p>Kept</p></div>             | P: Kept
          <section>Loose</section>                         | Sect;P: Loose
          <p><a href="https://example.org/">See</a></p>    | P;Link: See
          <dl><dt>A</dt><dd>B</dd><dt>C</dt><dd>D</dd></dl> | L;LI;Lbl: A;LBody: B;LI;Lbl: C;LBody: D
          <dl><div><dt>A</dt><dd>B</dd></div></dl>         | L;LI;Lbl: A;LBody: B
          <p id="n" role="doc-footnote">Note</p>           | Note: Note
          <p>A<img src="chart:small" alt=""/></p>          | P;Span: A
          """)
  void element_is_read_as(String body, String structure) throws IOException {
    try (PDDocument document = Loader.loadPDF(Sample.write(body))) {
      List<String> outline = TaggedText.outline(document);
      assertThat(outline.subList(1, outline.size()))
          .extracting(String::stripLeading)
          .containsExactly(structure.split(";"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <div style="height: 240mm">A</div><p style="margin-bottom: 60mm">Last</p>
          <div style="height: 245mm">A</div><p style="margin-top: 90mm"></p>
          <div style="height: 253mm">A</div><div style="padding-top: 20mm"></div>
          """)
  void nothing_after_the_last_text_opens_a_page(String body) throws IOException {
    try (PDDocument document = Loader.loadPDF(Sample.write(body))) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }
}
