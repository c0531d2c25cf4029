package bulletin.source.csv;

import bulletin.figures.DataLayout;
import bulletin.figures.DataSet;
import bulletin.figures.TextTable;
import bulletin.figures.Variable;
import bulletin.source.BadInput;
import bulletin.source.BadInput.Where;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The publisher's download: a zip of one data file, its metadata and guidance. */
final class Archive implements AutoCloseable {
  /** The most that is taken of guidance, all texts together: 4 MiB. */
  static final int MOST_GUIDANCE = 4 << 20;

  private final String name;
  private final ZipFile zip;
  private final List<ZipEntry> entries;

  private Archive(String name, ZipFile zip) {
    this.name = name;
    this.zip = zip;
    this.entries =
        zip.stream()
            .filter(e -> !e.isDirectory() && !isHidden(e.getName()))
            .map(e -> (ZipEntry) e)
            .toList();
  }

  private static boolean isHidden(String path) {
    return path.startsWith("__MACOSX/") || file(path).startsWith(".");
  }

  /**
   * Reads the data file of an archive.
   *
   * @param name what errors call it
   */
  static DataSet read(Path file, String name, DataLayout layout) throws BadInput, IOException {
    try (Archive archive = open(file, name)) {
      return archive.read(layout, file);
    } catch (EOFException | ZipException e) {
      throw damaged(name);
    }
  }

  /**
   * Reads the data file and the metadata of an archive as text.
   *
   * @param name what errors call it
   */
  static CsvText.Pair text(Path file, String name) throws BadInput, IOException {
    try (Archive archive = open(file, name)) {
      ZipEntry data = archive.data();
      Optional<ZipEntry> meta = archive.meta(data);
      TextTable dataText = archive.text(data);
      return new CsvText.Pair(
          dataText, meta.isPresent() ? Optional.of(archive.text(meta.get())) : Optional.empty());
    } catch (EOFException | ZipException e) {
      throw damaged(name);
    }
  }

  private TextTable text(ZipEntry entry) throws BadInput, IOException {
    try (InputStream in = open(entry, shown(entry))) {
      return CsvText.read(file(entry.getName()), in);
    } catch (Refused e) {
      throw e.why();
    }
  }

  private static BadInput damaged(String name) {
    return new BadInput(
        Where.file(name),
        "the archive",
        "is damaged or locked with a password",
        "Download or copy it again, or unpack it and name the .csv file.");
  }

  private static Archive open(Path file, String name) throws BadInput, IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(2);
    }
    if (!Utf8Text.startsWith(start, 'P', 'K')) {
      throw new BadInput(
          Where.file(name), "the file", "is not a zip archive", "Download or copy it again.");
    }
    // Names that are not marked as UTF-8 may be of any encoding; Latin-1 reads all of them.
    return new Archive(name, new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1));
  }

  private DataSet read(DataLayout layout, Path file) throws BadInput, IOException {
    ZipEntry data = data();
    String shown = shown(data);
    try (Records records = new Records(open(data, shown), shown)) {
      Table table = Table.read(records, layout);
      return table.finish(file(data.getName()), given(file, data));
    } catch (Refused e) {
      throw e.why();
    }
  }

  private InputStream open(ZipEntry entry, String shown) throws IOException {
    return Expanding.entry(
        zip.getInputStream(entry), shown, entry.getCompressedSize(), entry.getCrc());
  }

  private ZipEntry data() throws BadInput {
    List<ZipEntry> data =
        entries.stream().filter(e -> ends(e, ".csv") && !ends(e, Metadata.ENDING)).toList();
    if (data.size() == 1) {
      return data.get(0);
    }
    String names = String.join(", ", data.stream().map(ZipEntry::getName).sorted().toList());
    throw new BadInput(
        Where.file(name),
        "the archive",
        data.isEmpty()
            ? "holds no data file (.csv)"
            : "holds " + data.size() + " data files: " + names,
        data.isEmpty()
            ? "Download it again, or unpack it and name the data file."
            : "Unpack it and name one of them.");
  }

  private static boolean ends(ZipEntry entry, String ending) {
    return entry.getName().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private Given given(Path file, ZipEntry data) throws BadInput, IOException {
    try (Measured measured = new Measured(Files.newInputStream(file))) {
      String sha256 = measured.sha256();
      return new Given(sha256, measured.bytes(), variables(data), guidance());
    }
  }

  private Optional<ZipEntry> meta(ZipEntry data) {
    String stem = data.getName().substring(0, data.getName().length() - 4);
    return entries.stream()
        .filter(e -> e.getName().equalsIgnoreCase(stem + Metadata.ENDING))
        .findFirst();
  }

  private List<Variable> variables(ZipEntry data) throws BadInput, IOException {
    Optional<ZipEntry> meta = meta(data);
    if (meta.isEmpty()) {
      return List.of();
    }
    String shown = shown(meta.get());
    return Metadata.read(open(meta.get(), shown), shown);
  }

  private Map<String, String> guidance() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    int left = MOST_GUIDANCE;
    for (ZipEntry entry : entries) {
      if (ends(entry, ".txt") || ends(entry, ".md")) {
        byte[] text = guidance(entry, left);
        left -= text.length;
        String plain = new String(text, StandardCharsets.UTF_8).replace("\uFEFF", "");
        texts.put(file(entry.getName()), plain);
      }
    }
    return texts;
  }

  private byte[] guidance(ZipEntry entry, int most) throws IOException {
    try (InputStream in = open(entry, shown(entry))) {
      byte[] text = in.readNBytes(most + 1);
      if (text.length > most) {
        throw new Refused(
            new BadInput(
                Where.file(name),
                "the archive",
                "holds more than 4 MiB of guidance",
                "Unpack it and name the data file."));
      }
      return text;
    }
  }

  private String shown(ZipEntry entry) {
    return file(entry.getName()) + " (in " + name + ")";
  }

  private static String file(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
