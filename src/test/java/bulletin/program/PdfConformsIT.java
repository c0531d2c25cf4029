package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.pdf.TaggedText;
import bulletin.render.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDF of each report conforms, by the reference validator, and is heard as it is drawn. */
class PdfConformsIT {
  @ParameterizedTest
  @CsvSource({
    "key-stage-2, ks2_national.csv, PDFUA_1",
    "key-stage-2, ks2_national.csv, PDFA_2_A",
    "local-authority-ks2, ks2_la.csv, PDFUA_1",
    "local-authority-ks2, ks2_la.csv, PDFA_2_A"
  })
  void pdf_conforms(String report, String file, PDFAFlavour flavour) throws Exception {
    byte[] pdf = Files.readAllBytes(release(report, file).folder().resolve("report.pdf"));

    assertThat(VeraPdf.broken(pdf, flavour)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"key-stage-2, ks2_national.csv", "local-authority-ks2, ks2_la.csv"})
  void everything_that_the_pages_show_is_heard_and_heard_once(String report, String file)
      throws IOException {
    Release release = release(report, file);
    try (PDDocument pdf = Loader.loadPDF(release.folder().resolve("report.pdf").toFile())) {
      String drawn = sorted(new Drawn().getText(pdf));

      assertThat(drawn).hasSizeGreaterThan(10_000);
      assertThat(sorted(TaggedText.text(pdf))).isEqualTo(drawn);
    }
  }

  private static Release release(String report, String file) {
    return Release.of(report, Bulletin.SHARED.resolve("data").resolve(file));
  }

  /** Boxes within lines are drawn after the words around them, so the order drawn is another. */
  private static String sorted(String text) {
    return text.replaceAll("[\\s\u00a0]", "")
        .codePoints()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** The text of the pages without running heads and charts. */
  private static final class Drawn extends PDFTextStripper {
    private static final Set<String> LEFT_OUT = Set.of("Artifact", "Figure");

    private final Deque<String> marks = new ArrayDeque<>();

    @Override
    public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
      marks.push(tag == null ? "" : tag.getName());
      super.beginMarkedContentSequence(tag, properties);
    }

    @Override
    public void endMarkedContentSequence() {
      marks.pop();
      super.endMarkedContentSequence();
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      if (marks.stream().noneMatch(LEFT_OUT::contains)) {
        super.processTextPosition(text);
      }
    }
  }
}
