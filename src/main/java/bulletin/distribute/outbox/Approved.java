package bulletin.distribute.outbox;

import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.SendFile;
import bulletin.distribute.store.OutboxItem.Stage;
import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.StoredRelease.Copy;
import bulletin.publish.ManifestFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether files are those that were approved and meant for this recipient, by what lies on the disk
 * at the moment of sending.
 */
final class Approved {
  private Approved() {}

  /**
   * Holds every file of an item against the manifest that was approved, and a pack against the area
   * that its own manifest names.
   *
   * @throws Refused saying what is wrong, in one line
   */
  static void require(OutboxItem item, StoredRelease release) throws Refused {
    Copy copy = copy(item, release);
    try {
      Map<String, String> hashes = hashes(copy);
      for (SendFile file : item.files()) {
        String name = name(copy, file.path());
        if (!file.sha256().equals(hashes.get(name))) {
          throw new Refused(
              "%s: %s is not in the approved manifest of %s with this content. Build, check and approve the release again."
                  .formatted(item.recipient(), file.name(), item.releaseId()));
        }
        if (item.area().isPresent()) {
          requireOwn(item, item.area().get(), copy, file);
        }
      }
    } catch (IOException e) {
      throw new Refused(
          "%s: the files of %s cannot be read as they were approved (%s). Check the folder %s."
              .formatted(item.recipient(), item.releaseId(), e.getMessage(), copy.folder()));
    }
  }

  private static Copy copy(OutboxItem item, StoredRelease release) throws Refused {
    if (item.stage() != Stage.PRE_RELEASE) {
      return release.copy();
    }
    return release
        .embargoed()
        .orElseThrow(
            () ->
                new Refused(
                    "%s: there is no embargoed copy of %s to send before publication. Build one and approve it."
                        .formatted(item.recipient(), item.releaseId())));
  }

  private static Map<String, String> hashes(Copy copy) throws IOException, Refused {
    ManifestFile manifest = ManifestFile.read(copy.folder());
    if (!manifest.sha256().equals(copy.manifestSha256())) {
      throw new Refused(
          "%s: the manifest is not the one that was approved. Check and approve the release again."
              .formatted(copy.folder()));
    }
    return manifest.outputs();
  }

  private static String name(Copy copy, Path file) {
    return copy.folder()
        .toAbsolutePath()
        .normalize()
        .relativize(file.toAbsolutePath().normalize())
        .toString()
        .replace('\\', '/');
  }

  private static void requireOwn(OutboxItem item, String area, Copy copy, SendFile file)
      throws IOException, Refused {
    Optional<String> owner = PackOwner.of(file.path(), copy.folder());
    if (!owner.equals(Optional.of(area))) {
      throw new Refused(
          "%s: %s is the pack of %s, and this recipient may have that of %s only. It was not sent; correct the recipients' file and plan the release again."
              .formatted(item.recipient(), file.name(), owner.orElse("no area"), area));
    }
  }

  /** What must not be sent. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message.strip().replaceAll("\\s+", " "));
    }

    @Override
    public String getMessage() {
      return Objects.requireNonNullElse(super.getMessage(), "");
    }
  }
}
