package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference validator, asked by the launcher's command. */
class VeraPdfIT {
  private static final Release RELEASE = Release.of("key-stage-2", Bulletin.NATIONAL);

  @TempDir private Path folder = Path.of("");

  @Test
  void verify_asks_verapdf_when_told_to() throws Exception {
    Path pdf = RELEASE.folder().resolve("report.pdf");
    Bulletin.Run run = Bulletin.run("verify", "--verapdf", pdf.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            %1$s: keeps all 11 rules
            %1$s, PDF/UA-1: keeps all 106 rules
            %1$s, PDF/A-2A: keeps all 153 rules
            """
                .formatted(pdf));
    assertThat(run.exit()).isZero();
  }

  @Test
  void rule_that_only_verapdf_knows_is_told_with_exit_code_1() throws Exception {
    Path spoiled = folder.resolve("spoiled.pdf");
    try (PDDocument pdf = Loader.loadPDF(RELEASE.folder().resolve("report.pdf").toFile())) {
      pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("OutputIntents"));
      pdf.save(spoiled.toFile());
    }
    Bulletin.Run run = Bulletin.run("verify", "--verapdf", spoiled.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(spoiled + ": keeps all 11 rules\n")
        .contains("PDF/A-2A: breaks 1 of 153 rules\n  PDF/A-2A 6.2.4.3-2: root/");
  }

  /** A copy of the program, in which nobody has fetched it. */
  @Test
  void without_verapdf_the_command_that_fetches_it_is_said() throws Exception {
    Bulletin copy = Bulletin.here().copiedTo(folder.resolve("copy"));
    Path pdf = RELEASE.folder().resolve("report.pdf");

    assertThat(copy.with("verify", pdf.toString()).exit()).isZero();
    assertThat(copy.with("verify", "--verapdf", pdf.toString()))
        .isEqualTo(
            new Bulletin.Run(
                2,
                "",
                "bulletin: --verapdf needs veraPDF, which is no part of the program. Fetch it once"
                    + " (16 MB), in Bulletin's folder: mvn -B -q"
                    + " dependency:copy-dependencies@verapdf\n"));
  }
}
