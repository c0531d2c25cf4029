package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.figures.DataLayout;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.Layouts;
import bulletin.source.rehearsal.Edition;
import bulletin.source.rehearsal.Rehearsal;
import bulletin.source.rehearsal.RehearsalServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of a data set are compared by name: from a server, and from what was pulled before. */
class CompareVersionsIT {
  private static final String REPORT = "key-stage-2";
  private static final String ID = "019d431f-c129-73e6-917e-6998bfe4d88d";
  private static final String REVISED = "3160   3260  +100  up\n";

  @TempDir private Path folder = Path.of("");
  private Optional<RehearsalServer> server = Optional.empty();

  @BeforeEach
  void serve() throws Exception {
    DataLayout layout =
        Layouts.layout(
            DefinitionReader.read(Bulletin.PROJECT.resolve("report-templates").resolve(REPORT)));
    Path later = folder.resolve("later.csv");
    Files.writeString(
        later, Files.readString(Bulletin.NATIONAL).replace(",10480,3160,30,", ",10480,3260,31,"));
    server =
        Optional.of(
            RehearsalServer.start(
                new Rehearsal(
                    new Rehearsal.About("National", "Outcomes.", "Children in need"),
                    ID,
                    "Published",
                    layout,
                    Optional.of("ks2_national.csv")),
                List.of(
                    Edition.first(Bulletin.NATIONAL),
                    new Edition("1.1", "Minor", "Published", later, "{}")),
                0));
  }

  @AfterEach
  void stop() {
    server.ifPresent(RehearsalServer::close);
  }

  private Bulletin.Run compare(String before, String after, String... more) {
    List<String> all = new ArrayList<>(List.of("compare", before, after));
    all.addAll(Arrays.asList(more));
    all.addAll(
        List.of(
            "--cache",
            folder.resolve("cache").toString(),
            "--attempts",
            "1",
            "--base-url",
            server.orElseThrow().base().toString()));
    return Bulletin.run(all.toArray(String[]::new));
  }

  @Test
  void versions_of_a_report_and_of_a_data_set_are_compared_and_then_without_network() {
    Bulletin.Run asked = compare(REPORT + "@1.0", REPORT + "@1.1");
    assertThat(asked.exit()).as(asked.err()).isEqualTo(1);
    assertThat(asked.out())
        .startsWith("Change from key-stage-2@1.0 to key-stage-2@1.1, read as key-stage-2.\n")
        .contains(REVISED);

    server.orElseThrow().close();
    Bulletin.Run kept = compare(REPORT + "@1.0", REPORT + "@v1.1.0", "--offline");
    assertThat(kept.exit()).as(kept.err()).isEqualTo(1);
    assertThat(kept.out()).contains(REVISED);

    Bulletin.Run byId = compare(ID + "@1.0", ID + "@1.1", "--offline", "--as", "correction");
    assertThat(byId.exit()).as(byId.err()).isEqualTo(1);
    assertThat(byId.out())
        .startsWith(
            "Correction of an error from %s@1.0 to %s@1.1, read as key-stage-2.\n"
                .formatted(ID, ID))
        .contains(REVISED);

    Bulletin.Run file = compare(REPORT + "@1.0", Bulletin.NATIONAL.toString(), "--offline");
    assertThat(file.exit()).as(file.err()).isZero();
    assertThat(file.out()).contains("Nothing changed.");

    assertThat(compare(REPORT + "@1.0", REPORT + "@2.0", "--offline").err())
        .isEqualTo(
            "bulletin: key-stage-2@2.0: version 2.0 of the data set "
                + ID
                + " is not in the cache. Run it once without --offline.\n");
  }

  @Test
  void names_that_name_no_version_are_refused() {
    assertThat(compare("nothing@1.0", REPORT + "@1.1").err())
        .startsWith("bulletin: there is no report \"nothing\" in ");
    Bulletin.Run missing = compare(REPORT + "@1.0", REPORT + "@7.0");
    assertThat(missing.exit()).isNotZero();
    assertThat(missing.err()).contains("7.0").doesNotContain("Exception");
    assertThat(compare(REPORT + "@latest", REPORT + "@1.1").err())
        .isEqualTo(
            "bulletin: key-stage-2@latest: there is no such file or folder. Name a data file (.csv,"
                + " .csv.gz, .zip), a release's folder, or a version such as key-stage-2@1.0.\n");
  }
}
