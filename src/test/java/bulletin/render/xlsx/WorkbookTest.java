package bulletin.render.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {
  @Test
  void workbook_passes_every_check_of_the_accessibility_rules(@TempDir Path folder)
      throws Exception {
    Checks.assertAllPass(folder, written());
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
