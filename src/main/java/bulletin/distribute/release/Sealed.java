package bulletin.distribute.release;

import bulletin.distribute.store.StoredRelease;
import bulletin.distribute.store.StoredRelease.Copy;
import bulletin.publish.ManifestFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Whether the copies of a release are still what they were when it was planned. */
final class Sealed {
  private Sealed() {}

  /** Refuses when one byte of one file is another. */
  static void require(StoredRelease release) throws Refusal {
    List<Copy> copies =
        Stream.concat(Stream.of(release.copy()), release.embargoed().stream()).toList();
    for (Copy copy : copies) {
      require(release.id(), copy);
    }
  }

  private static void require(String id, Copy copy) throws Refusal {
    List<String> differences;
    try {
      ManifestFile manifest = ManifestFile.read(copy.folder());
      differences =
          manifest.sha256().equals(copy.manifestSha256())
              ? manifest.differences(copy.folder())
              : List.of(ManifestFile.NAME + " was changed");
    } catch (IOException e) {
      differences = List.of("its files cannot be read");
    }
    if (!differences.isEmpty()) {
      throw new Refusal(
          "%s is not what was planned any more: in %s, %s. This undoes every approval. Plan it again, and have it approved."
              .formatted(id, copy.folder(), told(differences)));
    }
  }

  private static String told(List<String> differences) {
    int more = differences.size() - 3;
    return String.join("; ", differences.subList(0, Math.min(3, differences.size())))
        + (more > 0 ? "; and " + more + " more" : "");
  }
}
