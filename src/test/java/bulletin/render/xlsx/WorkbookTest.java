package bulletin.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  private static final Path CHECK = Path.of("../shared/checks/xlsx_check.py");

  @Test
  void workbook_passes_every_check_of_the_accessibility_rules(@TempDir Path folder)
      throws Exception {
    Path file = folder.resolve("lorries.xlsx");
    Files.write(file, written());
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

  @Test
  void second_run_writes_the_same_bytes() throws Exception {
    byte[] first = written();
    assertThat(written()).isEqualTo(first);
  }

  private static byte[] written() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Workbook.write(Sample.XML, Sample.report(), out);
    Path keep = Path.of("target/lorries.xlsx");
    Files.write(keep, out.toByteArray());
    return out.toByteArray();
  }
}
