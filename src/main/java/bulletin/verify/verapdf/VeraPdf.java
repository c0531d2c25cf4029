package bulletin.verify.verapdf;

import bulletin.verify.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The reference validator of PDF/UA and PDF/A, if its libraries are on the class path. */
public final class VeraPdf {
  private static final String ONE_OF_ITS_CLASSES = "org/verapdf/pdfa/Foundries.class";

  private VeraPdf() {}

  /** Whether it was fetched. */
  public static boolean isThere() {
    return VeraPdf.class.getClassLoader().getResource(ONE_OF_ITS_CLASSES) != null;
  }

  /**
   * Judges a PDF by PDF/UA-1, and by the kind of PDF/A that it says it is.
   *
   * @return what is said, by the standard's name, such as PDF/UA-1
   * @throws IOException when there is no such file, or the disk fails
   */
  public static Map<String, Judgement> of(Path file) throws IOException {
    return Validation.of(Files.readAllBytes(file));
  }
}
