package bulletin.render.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

class SameBytesTest {

  @Test
  void same_document_gives_same_bytes() {
    assertThat(Sample.write(Sample.document())).isEqualTo(Sample.write(Sample.document()));
  }

  @Test
  void same_document_gives_same_bytes_in_another_process() throws Exception {
    assertThat(digestOfAnotherProcess()).isEqualTo(digest());
  }

  @Test
  void another_document_has_another_id() throws IOException {
    assertThat(id(Sample.write("<p>One</p>"))).isNotEqualTo(id(Sample.write("<p>Two</p>")));
  }

  @Test
  void id_is_thirty_two_digits_twice() throws IOException {
    assertThat(id(Sample.write("<p>One</p>"))).matches("([0-9A-F]{32}) \\1");
  }

  private static String id(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      COSArray id = document.getDocument().getDocumentID();
      return ((COSString) id.getObject(0)).toHexString()
          + " "
          + ((COSString) id.getObject(1)).toHexString();
    }
  }

  private static String digestOfAnotherProcess() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                SameBytesTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String digest = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(process.waitFor()).isZero();
    return digest;
  }

  private static String digest() throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Sample.write(Sample.document()));
    return HexFormat.of().formatHex(digest);
  }

  /** What the other process runs. */
  public static void main(String[] args) throws NoSuchAlgorithmException {
    System.out.print(digest());
  }
}
