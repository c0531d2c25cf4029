package bulletin.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Judges PDFs, workbooks (xlsx, ods), pages (html) and pictures (svg) from their bytes, so that it
 * does not matter who made them.
 */
public final class Judge {
  private static final Set<String> ENDINGS = Set.of("pdf", "xlsx", "ods", "html", "htm", "svg");

  private Judge() {}

  /** Whether there are rules for a file, by the end of its name. */
  public static boolean knows(Path file) {
    return ENDINGS.contains(ending(file));
  }

  /**
   * Judges one file. A file that cannot be read as what its name says breaks rule R1.
   *
   * @throws IOException when there is no such file, or the disk fails
   * @throws IllegalArgumentException when there are no rules for it
   */
  public static Judgement of(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try {
      return switch (ending(file)) {
        case "pdf" -> PdfRules.judge(bytes);
        case "xlsx" -> BookRules.judge(XlsxFile.read(new Parts(bytes)));
        case "ods" -> BookRules.judge(OdsFile.read(new Parts(bytes)));
        case "html", "htm" -> PageRules.judge(Html.parse(bytes), file);
        case "svg" -> PictureRules.judge(Dom.parse(bytes));
        default -> throw new IllegalArgumentException("no rules for " + file);
      };
    } catch (Unreadable unreadable) {
      return new Judgement(1, List.of(unreadable.failure(ending(file))));
    }
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
