package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.render.pdf.TaggedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A release on disk, read back with other libraries than wrote it.
 *
 * @param folder holds report.html, report.pdf and the rest
 * @param said what the run that made it printed
 */
record Release(Path folder, Bulletin.Run said) {
  private static final Map<String, Release> BUILT = new ConcurrentHashMap<>();

  /** The release of a report from a data file, built once for all tests. */
  static Release of(String report, Path data) {
    assertThat(data).exists();
    return BUILT.computeIfAbsent(
        report + " from " + data.getFileName(),
        name -> built(temporary(name), "build", report, "--data", data.toString()));
  }

  /** The release that these arguments make in a folder, with exit code 0 and no errors. */
  static Release built(Path output, String... arguments) {
    return built(Bulletin.here(), output, arguments);
  }

  static Release built(Bulletin bulletin, Path output, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--output", output.toString()));
    Bulletin.Run run = bulletin.with(all.toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    return new Release(only(only(output)), run);
  }

  /** A folder that is there until all tests are done. */
  static Path temporary(String name) {
    try {
      Path folder = Files.createTempDirectory(name.replaceAll("[^a-z0-9]+", "-"));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    try (Stream<Path> all = Files.walk(tree)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path only(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> inside = all.toList();
      assertThat(inside).as("what %s holds", folder).hasSize(1);
      return inside.getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  /** Every file's bytes, by path. */
  Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  Document page() throws IOException {
    return Jsoup.parse(text("report.html"));
  }

  /** The PDF's text as a screen reader reads it, without the words in charts. */
  String pdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
      return TaggedText.text(document);
    }
  }

  /** The tables of the page, by label, such as "Table 2". */
  Map<String, Grid> pageTables() throws IOException {
    return page().select("table").stream()
        .map(Grid::of)
        .collect(Collectors.toMap(Grid::label, grid -> grid, (a, b) -> a, LinkedHashMap::new));
  }

  /** The one table of the page whose title starts so. */
  Grid table(String title) throws IOException {
    List<Grid> found =
        pageTables().values().stream().filter(table -> table.title().startsWith(title)).toList();
    assertThat(found).as("tables titled %s", title).hasSize(1);
    return found.getFirst();
  }

  /** The workbook's sheets by name, every cell as printed plainly. */
  Map<String, List<List<String>>> sheets() throws IOException {
    Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    try (ReadableWorkbook book = new ReadableWorkbook(folder.resolve("report.xlsx").toFile())) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheets.put(sheet.getName(), sheet.read().stream().map(Grid::cells).toList());
      }
    }
    return sheets;
  }

  /** The XML parts of the workbook whose name starts so. */
  List<String> workbookParts(String prefix) throws IOException {
    List<String> parts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(folder.resolve("report.xlsx").toFile())) {
      for (var entry : zip.stream().filter(e -> e.getName().startsWith(prefix)).toList()) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return parts;
  }

  /** The lines of figures.csv, by column. */
  List<Map<String, String>> figures() throws IOException {
    List<List<String>> lines = text("figures.csv").lines().map(Grid::csv).toList();
    List<String> header = lines.getFirst();
    List<Map<String, String>> figures = new ArrayList<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      assertThat(line).hasSameSizeAs(header);
      Map<String, String> figure = new LinkedHashMap<>();
      for (int i = 0; i < line.size(); i++) {
        figure.put(header.get(i), line.get(i));
      }
      figures.add(figure);
    }
    return figures;
  }
}
