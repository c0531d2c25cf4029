package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.pdf.VeraPdf;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The PDF of each report conforms, by the reference validator. */
class PdfConformsIT {
  @ParameterizedTest
  @CsvSource({
    "key-stage-2, ks2_national.csv, PDFUA_1",
    "key-stage-2, ks2_national.csv, PDFA_2_A",
    "local-authority-ks2, ks2_la.csv, PDFUA_1",
    "local-authority-ks2, ks2_la.csv, PDFA_2_A"
  })
  void pdf_conforms(String report, String file, PDFAFlavour flavour) throws Exception {
    Release release = Release.of(report, Bulletin.SHARED.resolve("data").resolve(file));
    byte[] pdf = Files.readAllBytes(release.folder().resolve("report.pdf"));

    assertThat(VeraPdf.broken(pdf, flavour)).isEmpty();
  }
}
