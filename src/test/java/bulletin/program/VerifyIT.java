package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a release says of its own accessibility, and what verify says of files. */
class VerifyIT {
  private static final Path CHECK = Bulletin.SHARED.resolve("checks/xlsx_check.py");

  @TempDir private Path folder = Path.of("");

  private static Release release(String report, String file) {
    return Release.of(report, Bulletin.SHARED.resolve("data").resolve(file));
  }

  @ParameterizedTest
  @CsvSource({"key-stage-2, ks2_national.csv", "local-authority-ks2, ks2_la.csv"})
  void every_file_of_a_release_keeps_every_rule_and_the_manifest_says_so(String report, String file)
      throws IOException {
    Release release = release(report, file);
    List<String> command =
        Stream.concat(
                Stream.of("verify"),
                release.files().keySet().stream()
                    .filter(name -> name.matches(".*\\.(pdf|xlsx|ods|html|svg)"))
                    .map(name -> release.folder().resolve(name).toString()))
            .toList();
    Bulletin.Run run = Bulletin.run(command.toArray(String[]::new));

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines()).hasSize(command.size() - 1).allMatch(VerifyIT::keepsAll);
    assertThat(release.text("manifest.json"))
        .containsPattern("\"name\" : \"report.pdf\",\\s*\"rules\" : 11,\\s*\"failures\" : \\[ ]");
  }

  private static boolean keepsAll(String line) {
    return line.matches(".*: keeps all [0-9]+ rules");
  }

  @Test
  void file_that_breaks_a_rule_is_told_with_its_place_and_exit_code_1() throws IOException {
    String page = release("key-stage-2", "ks2_national.csv").text("report.html");
    Path spoiled = folder.resolve("spoiled.html");
    Files.writeString(
        spoiled,
        page.replaceFirst("<th scope=\"col\"", "<th").replaceAll("href=\"[a-z][^#\"]*\"", ""));
    Bulletin.Run run = Bulletin.run("verify", spoiled.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(spoiled + ": breaks 1 of 19 rules\n  H9: th in table-")
        .endsWith(": it breaks this. Wanted: a scope on every header cell.\n");
  }

  @Test
  void file_of_another_type_is_refused_with_exit_code_2() {
    Bulletin.Run run = Bulletin.run("verify", "README.md");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "bulletin: README.md: there are no rules for files of this type. Name a pdf, xlsx, ods,"
                + " html or svg file.\n");
  }

  /** The reference program for the workbook's rules, which shares no code with the judge. */
  @ParameterizedTest
  @CsvSource({"key-stage-2, ks2_national.csv", "local-authority-ks2, ks2_la.csv"})
  void reference_check_finds_nothing_in_the_workbook(String report, String file) throws Exception {
    Process process =
        new ProcessBuilder(
                "python3",
                CHECK.toString(),
                release(report, file).folder().resolve("report.xlsx").toString())
            .redirectErrorStream(true)
            .start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> line.startsWith("FAIL"))).isEmpty();
    assertThat(said.lines().filter(line -> line.startsWith("PASS"))).hasSize(43);
  }
}
