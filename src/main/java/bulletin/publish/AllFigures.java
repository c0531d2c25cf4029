package bulletin.publish;

import bulletin.report.model.FigureLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/**
 * Writes the figures of all packs into one file, each line after the code of its pack's area, while
 * the packs are made.
 */
final class AllFigures {
  static final String FILE = "figures.csv";

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;

  private AllFigures(OutputStream out) throws IOException {
    this.out = out;
    out.write(utf8("pack," + String.join(",", FigureLine.COLUMNS) + "\n"));
  }

  /** What hands over the packs, one after the other. */
  @FunctionalInterface
  interface Packs {
    void into(AllFigures figures) throws IOException;
  }

  /** Writes the file; answers its hash. */
  static String write(Path folder, Packs packs) throws IOException {
    MessageDigest digest = Hashes.sha256();
    Whole.write(
        folder.resolve(FILE),
        aside -> {
          try (OutputStream file =
              new BufferedOutputStream(
                  new DigestOutputStream(Files.newOutputStream(aside), digest), BUFFER)) {
            packs.into(new AllFigures(file));
          }
        });
    return Hashes.hex(digest);
  }

  /**
   * Copies a pack's own file, all but the header; no more than a buffer of it is in memory. A line
   * feed within quotes ends no line.
   */
  void add(Pack pack) throws IOException {
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
