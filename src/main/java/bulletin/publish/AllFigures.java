package bulletin.publish;

import bulletin.report.model.FigureLine;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The figures of all packs in one file, each line after the code of its pack's area. */
final class AllFigures {
  static final String FILE = "figures.csv";

  private AllFigures() {}

  /** Copies what the packs' own files hold; no more than a buffer of it is in memory. */
  static void write(List<Pack> packs, Path folder) throws IOException {
    Whole.write(
        folder.resolve(FILE),
        aside -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16)) {
            out.write(utf8("pack," + String.join(",", FigureLine.COLUMNS) + "\n"));
            for (Pack pack : packs) {
              copy(pack, out);
            }
          }
        });
  }

  private static void copy(Pack pack, OutputStream out) throws IOException {
    byte[] code = utf8(pack.subject().code() + ",");
    try (InputStream in =
        new BufferedInputStream(Files.newInputStream(pack.folder().resolve(FILE)), 1 << 16)) {
      boolean header = true;
      boolean quoted = false;
      boolean start = false;
      for (int each = in.read(); each >= 0; each = in.read()) {
        if (start) {
          out.write(code);
          start = false;
        }
        if (!header) {
          out.write(each);
        }
        quoted ^= each == '"';
        if (each == '\n' && !quoted) {
          header = false;
          start = true;
        }
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
