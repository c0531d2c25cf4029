package bulletin.publish;

import bulletin.report.model.FigureLine;
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

  private static final int BUFFER = 1 << 16;

  private AllFigures() {}

  /** Copies what the packs' own files hold; no more than a buffer of it is in memory. */
  static void write(List<Pack> packs, Path folder) throws IOException {
    Whole.write(
        folder.resolve(FILE),
        aside -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(aside), BUFFER)) {
            out.write(utf8("pack," + String.join(",", FigureLine.COLUMNS) + "\n"));
            for (Pack pack : packs) {
              copy(pack, out);
            }
          }
        });
  }

  /** Copies all but the header; a line feed within quotes ends no line. */
  private static void copy(Pack pack, OutputStream out) throws IOException {
    byte[] code = utf8(pack.subject().code() + ",");
    byte[] buffer = new byte[BUFFER];
    boolean header = true;
    boolean quoted = false;
    boolean starts = false;
    try (InputStream in = Files.newInputStream(pack.folder().resolve(FILE))) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        int from = 0;
        for (int i = 0; i < read; i++) {
          if (starts) {
            out.write(buffer, from, i - from);
            out.write(code);
            from = i;
          }
          quoted ^= buffer[i] == '"';
          starts = buffer[i] == '\n' && !quoted;
          if (starts && header) {
            header = false;
            from = i + 1;
          }
        }
        if (!header) {
          out.write(buffer, from, read - from);
        }
      }
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
