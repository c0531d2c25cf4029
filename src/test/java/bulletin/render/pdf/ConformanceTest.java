package bulletin.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ConformanceTest {

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFUA_1", "PDFA_2_A"})
  void a_release_conforms(PDFAFlavour flavour) throws Exception {
    assertThat(VeraPdf.broken(Sample.write(Sample.document()), flavour)).isEmpty();
  }

  /** What the writer refuses to leave out is taken out of a finished file. */
  @ParameterizedTest
  @CsvSource({"Figure, Alt, 7.3-1", "TH, Scope, 7.5-1", "Note, ID, 7.9-1"})
  void the_validator_sees_what_is_missing(String type, String key, String rule) throws Exception {
    byte[] maimed = without(type, COSName.getPDFName(key), Sample.write(Sample.document()));
    assertThat(VeraPdf.broken(maimed, PDFAFlavour.PDFUA_1))
        .singleElement()
        .asString()
        .startsWith(rule + ":");
  }

  private static byte[] without(String type, COSName key, byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      remove(type, key, document.getDocumentCatalog().getStructureTreeRoot());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static void remove(String type, COSName key, PDStructureNode node) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals(type)) {
          element.getCOSObject().removeItem(key);
          if (element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary own) {
            own.removeItem(key);
          }
        }
        remove(type, key, element);
      }
    }
  }
}
