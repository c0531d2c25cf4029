package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same input gives the same bytes, whenever, wherever and by whomever it is built. */
class SameBytesIT {
  @TempDir private Path folder;

  private static Release release() {
    return Release.of("key-stage-2", Bulletin.NATIONAL);
  }

  private static void assertSame(Release one, Release other) throws IOException {
    assertSame(one.files(), other.files());
  }

  private static void assertSame(Map<String, byte[]> one, Map<String, byte[]> other) {
    assertThat(other.keySet()).isEqualTo(one.keySet());
    assertThat(one.keySet()).filteredOn(n -> !Arrays.equals(one.get(n), other.get(n))).isEmpty();
  }

  @Test
  void release_holds_every_format() throws IOException {
    assertThat(release().files().keySet())
        .contains("report.html", "report.pdf", "report.xlsx", "report.ods")
        .contains("figures.csv", "tables/attainment-over-time-data.csv", "manifest.json")
        .contains("charts/attainment-over-time.svg");
  }

  /** Another folder, language and time zone than this project's and this machine's. */
  @Test
  void another_machine_gives_the_same_bytes() throws IOException {
    Bulletin elsewhere =
        Bulletin.here()
            .copiedTo(Release.temporary("another place").resolve("with a space"))
            .set(
                "BULLETIN_JAVA_OPTIONS",
                "-Duser.timezone=Pacific/Auckland -Duser.language=tr -Duser.country=TR");
    Release other =
        Release.built(
            elsewhere,
            folder.resolve("out"),
            "build",
            "key-stage-2",
            "--data",
            Bulletin.NATIONAL.toString());

    assertSame(release(), other);
  }

  @Test
  void sample_takes_no_release_s_place() throws IOException {
    Path output = folder.resolve("both");
    Release.built(output, "build", "key-stage-2", "--data", Bulletin.NATIONAL.toString());
    Bulletin.Run sample = Bulletin.here().with("build", "--quiet", "--output", output.toString());

    assertThat(sample.exit()).isZero();
    assertThat(output.resolve("key-stage-2"))
        .isDirectoryContaining("glob:**/reporting-year-2025")
        .isDirectoryContaining("glob:**/reporting-year-2025-sample");
  }

  /** The sample holds the figures of the data file; only its name and the command differ. */
  @Test
  void sample_gives_the_report_of_the_file_that_it_was_made_from() throws IOException {
    Map<String, byte[]> sample = Release.built(folder, "build").files();
    Release named =
        Release.of(
            "key-stage-2", Bulletin.PROJECT.resolve("report-templates/key-stage-2/sample.csv"));
    Map<String, byte[]> given = named.files();

    assertThat(sample.remove("manifest.json"))
        .asString()
        .contains("\"bulletin build key-stage-2\"");
    assertThat(given.remove("manifest.json")).asString().contains("--data sample.csv\"");
    assertSame(sample, given);
    assertThat(named.text("figures.csv").replace("sample.csv", "ks2_national.csv"))
        .isEqualTo(release().text("figures.csv"));
  }

  @Test
  void no_path_of_this_machine_stands_in_a_release() throws IOException {
    String project = Bulletin.PROJECT.toString();

    for (String file : new String[] {"report.html", "figures.csv", "manifest.json"}) {
      assertThat(release().text(file)).doesNotContain(project, Bulletin.SHARED.toString());
    }
  }
}
