package bulletin.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseFolderTest {
  @TempDir Path output;
  private ReleaseFolder folder;

  @BeforeEach
  void name() throws IOException {
    folder = new ReleaseFolder(output, "absence", "Academic year 2024/25");
  }

  @ParameterizedTest
  @CsvSource({
    "Reporting year 2025, reporting-year-2025",
    "Academic year 2024/25, academic-year-2024-25",
    "  (Revised!) , revised",
    "../../x, x",
    "2025, 2025",
  })
  void release_names_a_folder_in_lower_case_and_dashes(String release, String slug) {
    assertThat(ReleaseFolder.slug(release)).isEqualTo(slug);
  }

  @Test
  void release_that_names_no_folder_is_refused() {
    assertThatThrownBy(() -> new ReleaseFolder(output, "absence", "\u2026/\u2026"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The release's name \"\u2026/\u2026\" holds no letter a to z and no digit to name its"
                + " folder by");
  }

  @Test
  void release_takes_its_name_only_when_it_is_whole() throws Exception {
    Path release =
        folder.fill(
            aside -> {
              Files.writeString(aside.resolve("a.txt"), "new");
              assertThat(output.resolve("absence/academic-year-2024-25")).doesNotExist();
            });
    assertThat(release).isEqualTo(output.resolve("absence/academic-year-2024-25"));
    assertThat(tree()).containsExactly("absence/academic-year-2024-25/a.txt");
  }

  @Test
  void new_release_replaces_every_file_of_the_earlier() throws Exception {
    write("old.txt");
    write("new.txt");
    assertThat(tree()).containsExactly("absence/academic-year-2024-25/new.txt");
  }

  @Test
  void failure_leaves_the_earlier_release_untouched() throws Exception {
    write("old.txt");
    assertThatThrownBy(
            () ->
                folder.fill(
                    aside -> {
                      Files.writeString(aside.resolve("half.txt"), "half");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(tree()).containsExactly("absence/academic-year-2024-25/old.txt");
  }

  @Test
  void failure_of_the_last_rename_brings_the_earlier_release_back() throws Exception {
    write("old.txt");
    assertThatThrownBy(() -> folder.fill(Files::delete)).isInstanceOf(IOException.class);
    assertThat(tree()).containsExactly("absence/academic-year-2024-25/old.txt");
  }

  @Test
  void run_that_was_killed_between_the_renames_is_recovered() throws Exception {
    Files.createDirectories(output.resolve("absence/.academic-year-2024-25.old"));
    Files.writeString(output.resolve("absence/.academic-year-2024-25.old/old.txt"), "old");
    Files.createDirectories(output.resolve("absence/.academic-year-2024-25.new/charts"));
    assertThatThrownBy(
            () ->
                folder.fill(
                    aside -> {
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
    assertThat(tree()).containsExactly("absence/academic-year-2024-25/old.txt");
  }

  @Test
  void run_that_was_killed_after_the_renames_leaves_nothing_behind() throws Exception {
    write("old.txt");
    Files.createDirectories(output.resolve("absence/.academic-year-2024-25.old"));
    Files.writeString(output.resolve("absence/.academic-year-2024-25.old/older.txt"), "older");
    write("new.txt");
    assertThat(tree()).containsExactly("absence/academic-year-2024-25/new.txt");
  }

  @Test
  void reports_and_releases_stand_side_by_side() throws Exception {
    write("a.txt");
    new ReleaseFolder(output, "absence", "Academic year 2023/24")
        .fill(aside -> Files.writeString(aside.resolve("b.txt"), "b"));
    new ReleaseFolder(output, "exclusions", "Academic year 2024/25")
        .fill(aside -> Files.writeString(aside.resolve("c.txt"), "c"));
    assertThat(tree())
        .containsExactly(
            "absence/academic-year-2023-24/b.txt",
            "absence/academic-year-2024-25/a.txt",
            "exclusions/academic-year-2024-25/c.txt");
  }

  private void write(String file) throws Exception {
    folder.fill(aside -> Files.writeString(aside.resolve(file), file));
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void packs_beside_a_release_stay_when_it_is_made_again() throws Exception {
    Path release = folder.fill(aside -> Files.writeString(aside.resolve("a.txt"), "old"));
    Files.createDirectories(release.resolve("packs/E09000007-camden"));

    folder.fill(aside -> Files.writeString(aside.resolve("a.txt"), "new"));

    assertThat(release.resolve("a.txt")).hasContent("new");
    assertThat(release.resolve("packs/E09000007-camden")).isDirectory();
    assertThat(output.resolve("absence")).isDirectoryNotContaining("glob:**/.*");
  }
}
