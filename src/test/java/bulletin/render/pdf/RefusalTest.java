package bulletin.render.pdf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bulletin.render.chart.Drawing;
import java.awt.Font;
import java.awt.Graphics2D;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of(
            "<p>Five&nbsp;bees</p>",
            "XHTML line 29, column 14: The entity \"nbsp\" was referenced, but not declared."
                + " Write well-formed XML, with numeric entities (&#160; for &nbsp;)."),
        Arguments.of(
            "<img src=\"http://example.org/a.png\" alt=\"A\"/>",
            "A PDF is made from the document alone: the image \"http://example.org/a.png\" was not"
                + " loaded. Use chart:NAME or a data: address."),
        Arguments.of(
            "<img src=\"file:///etc/hosts\" alt=\"A\"/>",
            "A PDF is made from the document alone: the image \"file:///etc/hosts\" was not loaded."
                + " Use chart:NAME or a data: address."),
        Arguments.of(
            "<link rel=\"stylesheet\" href=\"https://example.org/a.css\"/>",
            "A PDF is made from the document alone: the style sheet \"https://example.org/a.css\""
                + " was not loaded. Put its rules into <style>."),
        Arguments.of(
            "<p style=\"background-image: url(http://example.org/b.png)\">A</p>",
            "A PDF is made from the document alone: the image \"http://example.org/b.png\" was not"
                + " loaded. Use chart:NAME or a data: address."),
        Arguments.of(
            "<img src=\"chart:bees\" alt=\"Bees\"/>",
            "<img src=\"chart:bees\"> names no chart of the document. Its charts: hives, small,"
                + " visits."),
        Arguments.of(
            "<img src=\"chart:visits\"/>",
            "<img src=\"chart:visits\"> has no alt. Say in alt what it shows, or write alt=\"\" for"
                + " decoration."),
        Arguments.of(
            "<table><tr><th>Area</th></tr></table>",
            "<th> \"Area\" has the scope \"\". Write scope=\"col\", colgroup, row or rowgroup."),
        Arguments.of(
            "<table><tr><td rowspan=\"two\">Area</td></tr></table>",
            "<td> \"Area\" has the rowspan \"two\". Write a whole number above 0."),
        Arguments.of(
            "<h1>Bees</h1><h3>Hives</h3>",
            "<h3> \"Hives\" follows <h1>: headings may not skip a level. Make it <h2>."),
        Arguments.of(
            "<h2>Bees</h2>",
            "<h2> \"Bees\" follows no heading: headings may not skip a level. Make it <h1>."),
        Arguments.of(
            "<p role=\"doc-footnote\">Rounded.</p>",
            "The footnote \"Rounded.\" has no id. Give it one, so that its number can lead to it."),
        Arguments.of(
            "<p><a href=\"#hive\">Hive</a></p>",
            "<a href=\"#hive\"> leads nowhere: no element that is shown has the id \"hive\"."),
        Arguments.of(
            "<p>Bees \ud83d\udc1d buzz</p>",
            "The font LiberationSans has no glyph for U+1F41D, which stands in \"Bees \ud83d\udc1d"
                + " buzz\". Use another character."),
        Arguments.of(
            "<p>Bees <b>\u4e2d</b></p>",
            "The font LiberationSans-Bold has no glyph for U+4E2D, which stands in \"\u4e2d\". Use"
                + " another character."));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void document_is_refused_with_the_reason(String body, String message) {
    assertThatThrownBy(() -> Sample.write(body))
        .isInstanceOf(PdfException.class)
        .hasMessage(message);
  }

  @Test
  void imported_style_sheet_is_refused() {
    String xhtml = Sample.page("<p>A</p>").replace("<style>", "<style>@import url(a.css);");
    assertThatThrownBy(() -> Sample.write(Sample.document(xhtml)))
        .isInstanceOf(PdfException.class)
        .hasMessage(
            "A PDF is made from the document alone: the style sheet \"a.css\" was not loaded. Put"
                + " its rules into <style>.");
  }

  @Test
  void font_file_is_refused() {
    String xhtml =
        Sample.page("<p>A</p>")
            .replace("<style>", "<style>@font-face { font-family: A; src: url(a.ttf) }");
    assertThatThrownBy(() -> Sample.write(Sample.document(xhtml)))
        .isInstanceOf(PdfException.class)
        .hasMessage(
            "A PDF is made from the document alone: the file \"a.ttf\" was not loaded. Liberation"
                + " Sans and Liberation Mono are always there.");
  }

  @Test
  void external_entity_is_refused_not_read() {
    String xhtml =
        Sample.page("<p>&hosts;</p>")
            .replace(
                "<!DOCTYPE html>",
                "<!DOCTYPE html [<!ENTITY hosts SYSTEM \"file:///etc/hosts\">]>");
    assertThatThrownBy(() -> Sample.write(Sample.document(xhtml)))
        .isInstanceOf(PdfException.class)
        .hasMessage(
            "The XHTML's DOCTYPE declares entities. Write <!DOCTYPE html> and numeric entities.");
  }

  @Test
  void chart_with_a_character_no_font_has_is_refused() {
    PdfDocument document =
        new PdfDocument(
            Sample.page("<img src=\"chart:bee\" alt=\"A bee\"/>"),
            Map.of("bee", new Label("Bee \u8702")),
            Sample.FACTS);
    assertThatThrownBy(() -> Sample.write(document))
        .isInstanceOf(PdfException.class)
        .hasMessage(
            "The font LiberationSans has no glyph for U+8702, which stands in \"Bee \u8702\". Use"
                + " another character.");
  }

  private record Label(String text) implements Drawing {
    @Override
    public void draw(Graphics2D g, double width, double height) {
      g.setFont(new Font("Liberation Sans", Font.PLAIN, 12));
      g.drawString(text, 10, 20);
    }

    @Override
    public double width() {
      return 100;
    }

    @Override
    public double height() {
      return 50;
    }
  }
}
