package bulletin.cli;

import bulletin.source.BadInput;
import bulletin.source.csv.CsvText;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The names in a data file's header, without reading the rest where that can be helped. */
final class FirstLine {
  private FirstLine() {}

  static List<String> names(Path file) throws BadInput, IOException {
    String name = String.valueOf(file.getFileName());
    boolean isLines = name.toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?");
    if (!isLines || !Files.isRegularFile(file)) {
      return CsvText.read(file).data().names();
    }
    String line;
    try {
      line = first(file, name);
    } catch (ZipException e) {
      return CsvText.read(file).data().names();
    }
    byte[] header = (line + "\n").getBytes(StandardCharsets.ISO_8859_1);
    String plain = name.replaceFirst("(?i)\\.gz$", "");
    return CsvText.read(plain, () -> new ByteArrayInputStream(header)).names();
  }

  /** Byte by byte, so that what is no UTF-8 is left for the reader to refuse. */
  private static String first(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain =
            name.toLowerCase(Locale.ROOT).endsWith(".gz") ? new GZIPInputStream(in) : in;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(plain, StandardCharsets.ISO_8859_1))) {
      String line = reader.readLine();
      return line == null ? "" : line;
    }
  }
}
