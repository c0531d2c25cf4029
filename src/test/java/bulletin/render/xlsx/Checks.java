package bulletin.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The accessibility rules, judged by a program that shares no code with the writer. */
final class Checks {
  private static final Path CHECK = Path.of("../shared/checks/xlsx_check.py");

  private Checks() {}

  static void assertAllPass(Path folder, byte[] workbook) throws IOException, InterruptedException {
    Path file = folder.resolve("checked.xlsx");
    Files.write(file, workbook);
    assertThat(CHECK).exists();
    Process process =
        new ProcessBuilder("python3", CHECK.toString(), file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.startsWith("FAIL"))).isEmpty();
    assertThat(said.lines().filter(line -> line.startsWith("PASS"))).hasSizeGreaterThan(40);
  }
}
