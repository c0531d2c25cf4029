package bulletin.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import bulletin.source.BadInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Damage of any kind gives one line that names the file, never another exception. */
class DamageTest {
  private static final byte[] CLEAN =
      """
      time_period,time_identifier,geographic_level,country_code,country_name,sex,version,pupils,\
      pt_overall,score,score_lower,score_upper
      2025,Calendar year,National,E92000001,England,Total,Final,1000,61.5,0.12,-0.05,0.29
      2025,Calendar year,National,E92000001,"England",Girls,Final,500,c,k,-0.05,x
      202425,Academic year,National,E92000001,England,Zoë,Final,1,0,1.5,1.4,1.6
      """
          .getBytes(StandardCharsets.UTF_8);
  private static final List<String> SPLICES =
      List.of("\"", ",", "\n", "\r", "\0", "\r\n", "1e9", ".", "-", "\uFEFF", "é", "[c]", "\"\"");

  private static boolean isRead(String name, byte[] bytes) throws IOException {
    try {
      CsvSource.read(name, () -> new ByteArrayInputStream(bytes), Layouts.small());
      return true;
    } catch (BadInput e) {
      assertThat(e.getMessage()).contains(name).endsWith(".").doesNotContain("\n", "\r", "\0");
      return false;
    } catch (RuntimeException e) {
      return fail(new String(bytes, StandardCharsets.ISO_8859_1), e);
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    byte[] splice =
        switch (random.nextInt(3)) {
          case 0 -> new byte[] {(byte) random.nextInt(256)};
          case 1 -> new byte[0];
          default -> SPLICES.get(random.nextInt(SPLICES.size())).getBytes(StandardCharsets.UTF_8);
        };
    int after = Math.min(bytes.length, at + random.nextInt(3));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    out.writeBytes(splice);
    out.write(bytes, after, bytes.length - after);
    return out.toByteArray();
  }

  @Test
  void damaged_text_is_read_or_refused() throws Exception {
    Random random = new Random(20250101);
    int read = 0;
    for (int i = 0; i < 5000; i++) {
      byte[] bytes = damaged(CLEAN, random);
      read += isRead("a.csv", random.nextBoolean() ? bytes : damaged(bytes, random)) ? 1 : 0;
    }
    assertThat(read).as("some damage is to a word and cannot be seen").isBetween(500, 4500);
  }

  @Test
  void damaged_archive_is_read_or_refused() throws Exception {
    Random random = new Random(20250102);
    byte[] gzip = gzip();
    byte[] zip = PublishedFilesTest.zip(Map.of("a.csv", CLEAN, "read-me.txt", CLEAN));
    for (int i = 0; i < 1000; i++) {
      isRead("a.csv.gz", damaged(gzip, random));
      isRead("a.zip", damaged(zip, random));
    }
  }

  @Test
  void archive_that_is_cut_anywhere_is_refused() throws Exception {
    byte[] gzip = gzip();
    byte[] zip = PublishedFilesTest.zip(Map.of("a.csv", CLEAN));
    for (int length = 0; length < gzip.length; length++) {
      assertThat(isRead("a.csv.gz", Arrays.copyOf(gzip, length))).as("%s", length).isFalse();
    }
    for (int length = 0; length < zip.length; length++) {
      assertThat(isRead("a.zip", Arrays.copyOf(zip, length))).as("%s", length).isFalse();
    }
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(CLEAN);
    }
    return out.toByteArray();
  }
}
