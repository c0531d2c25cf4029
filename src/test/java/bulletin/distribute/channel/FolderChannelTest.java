package bulletin.distribute.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder, on the disk of this machine and on one that is full. */
class FolderChannelTest {
  @TempDir private Path folder;
  private Path root;
  private SentFile file;

  @BeforeEach
  void fill() throws IOException {
    root = Files.createDirectory(folder.resolve("share"));
    file = Deliveries.file(folder, "camden.csv", "figures\n");
  }

  private static DeliveryFailure failure(Path root, Delivery delivery) {
    try (Channel channel = new FolderChannel(root)) {
      return catchThrowableOfType(DeliveryFailure.class, () -> channel.send(delivery));
    }
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(each -> root.relativize(each).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void file_lies_under_recipient_report_and_release_and_nothing_beside_it() throws Exception {
    try (Channel channel = new FolderChannel(root)) {
      Receipt receipt = channel.send(Deliveries.to("camden", file));

      assertThat(receipt).isEqualTo(new Receipt(root + "/camden/attainment/2024-25", false));
    }
    assertThat(files(root)).containsExactly("camden/attainment/2024-25/camden.csv");
    assertThat(root.resolve("camden/attainment/2024-25/camden.csv")).hasContent("figures\n");
  }

  @Test
  void same_content_again_is_left_and_said() throws Exception {
    try (Channel channel = new FolderChannel(root)) {
      channel.send(Deliveries.to("camden", file));

      assertThat(channel.send(Deliveries.attempt(2, "camden", file)).again()).isTrue();
    }
  }

  @Test
  void other_content_is_never_replaced() throws Exception {
    Path there = root.resolve("camden/attainment/2024-25/camden.csv");
    Files.createDirectories(there.getParent());
    Files.writeString(there, "older\n");

    DeliveryFailure failure = failure(root, Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            there
                + ": another file has this name, and a file that was sent is never replaced. Move it away, or issue a correction, which goes to a folder of its own.");
    assertThat(failure.isLasting()).isTrue();
    assertThat(there).hasContent("older\n");
  }

  @Test
  void what_a_killed_attempt_left_is_cleared() throws Exception {
    try (Channel channel = new FolderChannel(root)) {
      channel.send(Deliveries.to("camden", file));
      Path whole = root.resolve("camden/attainment/2024-25/camden.csv");
      Files.delete(whole);
      String key =
          bulletin.publish.Hashes.of(
              Deliveries.to("camden", file)
                  .key()
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8));
      Files.writeString(
          whole.resolveSibling(".camden.csv." + key.substring(0, 12) + ".1.part"), "fig");

      channel.send(Deliveries.attempt(2, "camden", file));
    }
    assertThat(files(root)).containsExactly("camden/attainment/2024-25/camden.csv");
  }

  @Test
  void rehearsal_goes_to_its_own_folder() throws Exception {
    try (Channel channel = new FolderChannel(root)) {
      channel.send(Deliveries.to("camden", file).rehearsed("trial"));
    }
    assertThat(files(root)).containsExactly("trial/REHEARSAL/camden/attainment/2024-25/camden.csv");
  }

  @Test
  void dry_run_writes_nothing() throws Exception {
    try (Channel channel = new FolderChannel(root)) {
      assertThat(channel.plan(Deliveries.to("camden", file).rehearsed("trial")).lines())
          .containsExactly(
              "REHEARSAL for Camden <camden>: Camden <trial> in the folder "
                  + root
                  + "/trial/REHEARSAL/camden/attainment/2024-25",
              "  camden.csv  8 bytes  sha256 " + file.sha256() + "  copied");
    }
    assertThat(files(root)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../camden", "/camden", "camden/../hackney", "", "a//b", "c:x"})
  void address_that_leaves_the_folder_is_refused(String address) {
    assertThat(failure(root, Deliveries.to(address, file)))
        .hasMessage(
            "the address \"%s\" of camden is no folder below the channel's own. Give names split by /, without .. and without a / at the ends."
                .formatted(address));
  }

  @Test
  void share_that_is_not_mounted_is_tried_later_and_not_made_up() {
    Path missing = folder.resolve("missing");

    DeliveryFailure failure = failure(missing, Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessage(
            missing + ": there is no such folder. Make it, or mount the share that it stands for.");
    assertThat(failure.isLasting()).isFalse();
    assertThat(missing).doesNotExist();
  }

  @Test
  void full_disk_is_tried_later_and_leaves_no_part() throws Exception {
    Configuration small =
        Configuration.unix().toBuilder().setMaxSize(64 * 1024).setBlockSize(1024).build();
    try (FileSystem disk = Jimfs.newFileSystem(small)) {
      Path full = Files.createDirectory(disk.getPath("/share"));
      SentFile large = Deliveries.file(folder, "large.csv", "x".repeat(100_000));

      DeliveryFailure failure = failure(full, Deliveries.to("camden", large));

      assertThat(failure)
          .hasMessage(
              "/share/camden/attainment/2024-25: writing failed (out of disk space). Check the disk, its space and the connection to the share.");
      assertThat(failure.isLasting()).isFalse();
      assertThat(files(full)).isEmpty();
    }
  }

  /** Not even the administrator may make folders there. */
  @Test
  void folder_that_may_not_be_written_waits_for_a_person() {
    DeliveryFailure failure = failure(Path.of("/sys/kernel"), Deliveries.to("camden", file));

    assertThat(failure)
        .hasMessageStartingWith("/sys/kernel/camden/attainment/2024-25: ")
        .hasMessageMatching(".*(writing is denied|read-only).*");
    assertThat(failure.isLasting()).isTrue();
  }
}
