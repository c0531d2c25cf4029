package bulletin.distribute.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A pack to be built, or one that was.
 *
 * @param release names the build that it belongs to; the release itself need not be stored yet
 * @param area the area's code
 * @param attempts how many have begun
 * @param folder where it lies, once it is built
 * @param sha256 of what was built, once it is built
 */
public record PackJob(
    String release,
    String area,
    String areaName,
    Status status,
    int attempts,
    Optional<String> lastError,
    Optional<Path> folder,
    Optional<String> sha256) {
  /** How far it has come. */
  public enum Status {
    WAITING,
    DONE,
    /** Someone must look at it. */
    DEAD
  }
}
