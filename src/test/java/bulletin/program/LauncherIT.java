package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher finds a JDK, runs from anywhere, and says what it lacks. */
class LauncherIT {
  private static final String TOOLS = "/usr/bin:/bin";

  @TempDir private Path folder;

  @Test
  void version_is_one_line() {
    assertThat(Bulletin.run("--version")).isEqualTo(new Bulletin.Run(0, "Bulletin 0.1.0\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "build --help", "reports --help"})
  void help_says_how_it_is_used(String arguments) {
    Bulletin.Run run = Bulletin.run(arguments.split(" "));

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .startsWith("Usage: bulletin")
        .contains("Show this help message and exit.");
  }

  @Test
  void reports_are_listed_with_what_they_need() {
    assertThat(Bulletin.run("reports").out())
        .isEqualTo(
            """
            key-stage-2              Key stage 2 outcomes for children in need
            local-authority-ks2      Key stage 2 outcomes for children in need by local authority \
            (needs --data)
            """);
  }

  @Test
  void paths_are_those_of_the_folder_one_is_in() throws IOException {
    Files.copy(Bulletin.NATIONAL, folder.resolve("mine.csv"));
    Bulletin.Run run =
        Bulletin.here().in(folder).with("build", "--data", "mine.csv", "--output", "out");

    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out()).contains("\nout/key-stage-2/reporting-year-2025/report.html\n");
    assertThat(folder.resolve("out/key-stage-2/reporting-year-2025/report.pdf")).exists();
  }

  /** A folder that a JDK's release file says is one, and a java that says that it was run. */
  private Path jdk(String name, String release) throws IOException {
    Path home = folder.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + release + "\"\n");
    for (String tool : new String[] {"java", "javac"}) {
      Path file = home.resolve("bin").resolve(tool);
      Files.writeString(file, "#!/bin/sh\necho " + name + "\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    return home;
  }

  private static Bulletin knowing(String path, String javaHome, String folders) {
    return Bulletin.here()
        .set("PATH", path)
        .set("JAVA_HOME", javaHome)
        .set("BULLETIN_JDK_FOLDERS", folders);
  }

  @Test
  void newer_jdk_is_found_beside_an_old_java_on_the_path() throws IOException {
    Path old = jdk("old", "17.0.15");
    String folders = old + ":" + jdk("middle", "21.0.2") + ":" + jdk("new", "25.0.1");

    assertThat(knowing(old + "/bin:" + TOOLS, old.toString(), folders).with("--version"))
        .isEqualTo(new Bulletin.Run(0, "new\n", ""));
  }

  @Test
  void java_home_and_path_count_as_install_folders() throws IOException {
    Path home = jdk("home", "21.0.2");
    Path path = jdk("path", "24");

    assertThat(knowing(path + "/bin:" + TOOLS, home.toString(), ":").with("--version").out())
        .isEqualTo("path\n");
    assertThat(knowing(TOOLS, home.toString(), ":").with("--version").out()).isEqualTo("home\n");
  }

  @Test
  void without_a_jdk_it_says_what_to_install() throws IOException {
    Path old = jdk("old", "17.0.15");

    assertThat(knowing(old + "/bin:" + TOOLS, old.toString(), ":").with("--version"))
        .isEqualTo(
            new Bulletin.Run(
                3,
                "",
                "bulletin: no JDK of release 21 or newer was found in JAVA_HOME, on the PATH or in"
                    + " the usual folders. Install one, for example Eclipse Temurin 25"
                    + " (https://adoptium.net), or on Debian 13: apt-get install openjdk-21-jdk. Then"
                    + " run this again.\n"));
  }

  @Test
  void output_that_cannot_be_written_is_trouble_outside() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "kept");

    assertThat(Bulletin.run("build", "--quiet", "--output", file.toString()))
        .isEqualTo(
            new Bulletin.Run(
                3,
                "",
                "bulletin: "
                    + file.resolve("key-stage-2")
                    + ": Not a directory. Check the disk and its permissions.\n"));
    assertThat(file).hasContent("kept");
  }
}
