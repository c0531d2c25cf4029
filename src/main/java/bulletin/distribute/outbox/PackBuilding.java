package bulletin.distribute.outbox;

import bulletin.distribute.store.PackJob;
import java.nio.file.Path;

/**
 * Builds the pack of one area. Building it again makes the same bytes, and two who build it at once
 * do each other no harm.
 */
@FunctionalInterface
public interface PackBuilding {
  /**
   * A pack that was built.
   *
   * @param folder where it lies
   * @param sha256 of its manifest
   */
  record Built(Path folder, String sha256) {}

  /**
   * Builds it.
   *
   * @throws java.io.IOException when another attempt may succeed
   * @throws Exception when someone must do something first; the message is one line for a person
   */
  Built build(PackJob job) throws Exception;
}
