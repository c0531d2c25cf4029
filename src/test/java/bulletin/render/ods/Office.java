package bulletin.render.ods;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** LibreOffice: what it makes of a workbook, whoever wrote it. */
public final class Office {
  /** Commas, quotes, UTF-8, numbers as shown or as held, every sheet to a file of its own. */
  private static final String CSV =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,%1$s,%1$s,false,false,-1";

  private Office() {}

  /** The sheets by name, as comma-separated values. */
  public static Map<String, String> sheets(Path workbook, Path scratch, boolean asShown)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(scratch, "csv");
    convert(List.of(workbook), CSV.formatted(asShown), folder, scratch);
    String start = workbook.getFileName().toString().replaceAll("\\.[a-z]+$", "") + "-";
    Map<String, String> sheets = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        assertThat(name).startsWith(start).endsWith(".csv");
        sheets.put(name.substring(start.length(), name.length() - 4), Files.readString(file));
      }
    }
    return sheets;
  }

  /** Opens a file and saves it as another type, such as {@code xlsx}; answers the new file. */
  public static Path saved(Path workbook, String type, Path scratch)
      throws IOException, InterruptedException {
    return saved(List.of(workbook), type, scratch).getFirst();
  }

  /** As the other, of several files with different names, in one run. */
  public static List<Path> saved(List<Path> workbooks, String type, Path scratch)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(scratch, type);
    convert(workbooks, type, folder, scratch);
    return workbooks.stream()
        .map(file -> file.getFileName().toString().replaceAll("\\.[a-z]+$", "." + type))
        .map(folder::resolve)
        .toList();
  }

  private static void convert(List<Path> workbooks, String type, Path folder, Path scratch)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + scratch.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                type,
                "--outdir",
                folder.toString()));
    workbooks.forEach(workbook -> command.add(workbook.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(folder.toFile().list()).as(said).isNotEmpty();
  }
}
