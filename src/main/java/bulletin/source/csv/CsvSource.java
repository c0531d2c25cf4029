package bulletin.source.csv;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.figures.Variable;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * Brings figures in from a file in the publisher's data standard: {@code .csv}, {@code .csv.gz}, or
 * the {@code .zip} that the publisher's download is. Text is UTF-8 with or without a byte order
 * mark; columns stand in any order; columns that the layout does not name are not read. Nothing is
 * repaired: the first fault ends the reading with a {@link BadInput}.
 */
public final class CsvSource {
  private CsvSource() {}

  /** Opens the bytes of an input that is not a file of its own, such as a resource. */
  @FunctionalInterface
  public interface Bytes {
    /** A new stream from the first byte; the reader closes it. */
    InputStream open() throws IOException;
  }

  /**
   * Reads a file. Metadata is read from {@code <name>.meta.csv} when that lies beside it, or in the
   * zip.
   *
   * @param layout which columns make the data set, and how
   * @throws BadInput when the file cannot be taken, with the place of the fault
   * @throws IOException when the disk fails
   */
  public static DataSet read(Path file, DataLayout layout) throws BadInput, IOException {
    requireFile(file);
    Packing packing = Packing.of(name(file));
    return packing == Packing.ZIP
        ? Archive.read(file, name(file), layout)
        : readStream(
            new Stream(name(file), packing, () -> Files.newInputStream(file)),
            layout,
            Metadata.beside(file));
  }

  /**
   * Reads an input that is not a file of its own. Without metadata, but for a zip's.
   *
   * @param name its name, whose end tells how it is packed
   * @param bytes opened once
   * @param layout which columns make the data set, and how
   * @throws BadInput when the input cannot be taken, with the place of the fault
   * @throws IOException when the stream fails
   */
  public static DataSet read(String name, Bytes bytes, DataLayout layout)
      throws BadInput, IOException {
    Packing packing = Packing.of(name);
    return packing == Packing.ZIP
        ? readCopied(name, bytes, layout)
        : readStream(new Stream(name, packing, bytes), layout, List.of());
  }

  private record Stream(String name, Packing packing, Bytes bytes) {}

  private static DataSet readStream(Stream from, DataLayout layout, List<Variable> variables)
      throws BadInput, IOException {
    try (Measured measured = new Measured(from.bytes.open());
        InputStream plain =
            from.packing == Packing.GZIP ? Expanding.gzip(measured, from.name) : measured;
        Records records = new Records(plain, from.name)) {
      Table table = Table.read(records, layout);
      String sha256 = measured.sha256();
      Given given = new Given(sha256, measured.bytes(), variables, Map.of());
      return table.finish(Packing.dataName(from.name), given);
    } catch (Refused e) {
      throw e.why();
    }
  }

  /** A zip's list of contents stands at its end, so that a stream of one must be kept first. */
  private static DataSet readCopied(String name, Bytes bytes, DataLayout layout)
      throws BadInput, IOException {
    Path copy = Files.createTempFile("bulletin", ".zip");
    try (InputStream in = bytes.open()) {
      Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
      return Archive.read(copy, name, layout);
    } finally {
      Files.delete(copy);
    }
  }

  static void requireFile(Path file) throws BadInput {
    if (Files.isDirectory(file)) {
      throw refused(file, "is a folder", "Name the .csv, .csv.gz or .zip file in it.");
    }
    if (!Files.exists(file)) {
      throw refused(file, "does not exist", "Check the name and the folder.");
    }
    if (!Files.isReadable(file)) {
      throw refused(file, "may not be read", "Ask for permission to read it.");
    }
  }

  private static BadInput refused(Path file, String what, String next) {
    return new BadInput(Where.file(file.toString()), "the file", what, next);
  }

  static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }
}
