package bulletin.distribute.release;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A release as it was built, in folders that nobody else sees.
 *
 * @param copy the folder of everybody's copy
 * @param embargoed the folder of the copy for pre-release access
 */
public record Built(Path copy, Optional<Path> embargoed) {}
