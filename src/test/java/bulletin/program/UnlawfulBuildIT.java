package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build whose template breaks a rule says so, writes it down, and ends with exit code 1. */
class UnlawfulBuildIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void template_that_breaks_a_rule_ends_the_build_with_exit_code_1() throws IOException {
    Bulletin bulletin = Bulletin.here().copiedTo(folder);
    Path template = folder.resolve("report-templates/key-stage-2/report.ftlh");
    String prose = Files.readString(template);
    String spoiled =
        prose.replaceFirst(
            "(<#macro about>)", "$1<p>Read <a href=\"https://example.org/\">here</a>.</p>");
    assertThat(spoiled).isNotEqualTo(prose);
    Files.writeString(template, spoiled);
    Bulletin.Run run = bulletin.with("build", "key-stage-2", "--quiet");

    assertThat(run.exit()).isEqualTo(1);
    String page = "output/key-stage-2/reporting-year-2025-sample/report.html";
    assertThat(run.err())
        .isEqualTo(
            page
                + ": breaks 1 of 19 rules\n"
                + "  H14: a in about: a link says \"here\". Wanted: links whose words say where"
                + " they lead.\n"
                + "bulletin: the release is not accessible. Mend the report's templates or"
                + " definition where the lines above say, build again, and do not publish until no"
                + " rule is broken.\n");
    assertThat(Files.readString(folder.resolve(page).resolveSibling("manifest.json")))
        .contains("H14: a in about: a link says \\\"here\\\".");
  }
}
