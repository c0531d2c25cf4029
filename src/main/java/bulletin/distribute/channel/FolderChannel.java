package bulletin.distribute.channel;

import bulletin.publish.Hashes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;

/**
 * A folder or network share. A file appears under its name whole or not at all, is on the disk
 * before it is said to be, and never takes the place of other content.
 */
final class FolderChannel implements Channel {
  private final Path root;

  /**
   * A folder that exists already: a share that is not mounted is not made up.
   *
   * @param root holds a folder for each recipient
   */
  FolderChannel(Path root) {
    this.root = root;
  }

  @Override
  public Intent plan(Delivery delivery) throws DeliveryFailure {
    return Intent.of(delivery.to() + " in the folder " + folder(delivery), delivery, "copied");
  }

  @Override
  public Receipt send(Delivery delivery) throws DeliveryFailure {
    Path folder = folder(delivery);
    boolean again = true;
    try {
      if (!Files.isDirectory(root)) {
        throw DeliveryFailure.passing(
            root + ": there is no such folder. Make it, or mount the share that it stands for.");
      }
      Files.createDirectories(folder);
      for (SentFile file : delivery.files()) {
        again &= !put(folder, file, delivery);
      }
    } catch (IOException e) {
      throw trouble(folder, e);
    }
    return new Receipt(folder.toString(), again);
  }

  private Path folder(Delivery delivery) throws DeliveryFailure {
    return root.resolve(Folders.below(delivery));
  }

  /** Whether the file was put there now. */
  private static boolean put(Path folder, SentFile file, Delivery delivery)
      throws IOException, DeliveryFailure {
    byte[] bytes = file.read();
    Path target = folder.resolve(file.name());
    boolean put = !Files.exists(target) && write(aside(folder, file, delivery), bytes, target);
    if (!put) {
      requireSame(target, file);
    }
    clear(folder, file, delivery);
    return put;
  }

  private static Path aside(Path folder, SentFile file, Delivery delivery) throws IOException {
    return Files.createTempFile(folder, asidePrefix(file, delivery), ".part");
  }

  private static String asidePrefix(SentFile file, Delivery delivery) {
    return "."
        + file.name()
        + "."
        + Hashes.of(delivery.key().getBytes(StandardCharsets.UTF_8)).substring(0, 12)
        + ".";
  }

  /** Whether the name was still free, and now holds the bytes. */
  private static boolean write(Path aside, byte[] bytes, Path target) throws IOException {
    try {
      try (FileChannel out = FileChannel.open(aside, StandardOpenOption.WRITE)) {
        for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
          out.write(left);
        }
        out.force(true);
      }
      name(aside, target);
      force(folder(target));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  /** A link never takes another file's place; a rename would. Some shares know no links. */
  private static void name(Path aside, Path target) throws IOException {
    try {
      Files.createLink(target, aside);
    } catch (UnsupportedOperationException e) {
      rename(aside, target);
    } catch (FileAlreadyExistsException | AccessDeniedException e) {
      throw e;
    } catch (FileSystemException e) {
      if (!Files.exists(aside)) {
        throw e;
      }
      rename(aside, target);
    }
  }

  private static void rename(Path aside, Path target) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path folder(Path file) {
    return Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
  }

  /** The name itself must outlive a power cut; not every system lets a folder be forced. */
  private static void force(Path folder) {
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    } catch (IOException e) {
      // The file's own bytes are forced, and that is what can be had here.
    }
  }

  private static void requireSame(Path target, SentFile file) throws IOException, DeliveryFailure {
    if (!Hashes.of(target).equals(file.sha256())) {
      throw DeliveryFailure.lasting(
          target
              + ": another file has this name, and a file that was sent is never replaced. Move it away, or issue a correction, which goes to a folder of its own.");
    }
  }

  /** What an attempt left that was killed between writing and naming. */
  private static void clear(Path folder, SentFile file, Delivery delivery) throws IOException {
    String glob = asidePrefix(file, delivery).replaceAll("([\\[\\]{}*?\\\\])", "\\\\$1") + "*.part";
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, glob)) {
      for (Path each : left) {
        Files.deleteIfExists(each);
      }
    }
  }

  private static DeliveryFailure trouble(Path folder, IOException e) {
    String reason =
        String.valueOf(e instanceof FileSystemException f ? f.getReason() : e.getMessage());
    if (reason.toLowerCase(Locale.ROOT).contains("read-only")
        || e.getCause() instanceof ReadOnlyFileSystemException) {
      return DeliveryFailure.lasting(
          folder + ": the folder cannot be written to (read-only). Mount it writable.");
    }
    if (e instanceof AccessDeniedException || reason.contains("not permitted")) {
      return DeliveryFailure.lasting(
          folder
              + ": writing is denied. Give the user that runs the worker the right to write there.");
    }
    return DeliveryFailure.passing(
        folder
            + ": writing failed ("
            + reason
            + "). Check the disk, its space and the connection to the share.");
  }

  @Override
  public void close() {
    // Nothing is kept open.
  }
}
