package bulletin.distribute.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A pack to be built, or one that was.
 *
 * @param attempts how many have begun
 * @param folder where it lies, once it is built
 * @param sha256 of what was built, once it is built
 */
public record PackJob(
    PackOrder order,
    Status status,
    int attempts,
    Optional<String> lastError,
    Optional<Path> folder,
    Optional<String> sha256) {
  /** Names the build that it belongs to. */
  public String release() {
    return order.release();
  }

  /** The area's code. */
  public String area() {
    return order.area();
  }

  /** The area's name. */
  public String areaName() {
    return order.areaName();
  }

  /** How far it has come. */
  public enum Status {
    WAITING,
    DONE,
    /** Someone must look at it. */
    DEAD
  }
}
