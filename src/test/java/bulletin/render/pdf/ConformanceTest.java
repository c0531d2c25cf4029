package bulletin.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ConformanceTest {

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_A"})
  void a_release_conforms(PDFAFlavour flavour) throws Exception {
    byte[] pdf = Sample.write(Sample.document());
    Files.write(Path.of("target/sample.pdf"), pdf);
    assertThat(VeraPdf.broken(pdf, flavour)).isEmpty();
  }
}
