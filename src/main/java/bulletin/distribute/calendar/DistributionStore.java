package bulletin.distribute.calendar;

import bulletin.distribute.SecretPlace;
import java.nio.file.Path;
import java.util.Optional;

/** Where {@code distribution.yaml} keeps what is remembered; secrets are not read yet. */
public sealed interface DistributionStore {
  /** For this machine alone. */
  record InFolder(Path folder) implements DistributionStore {}

  /** Shared by several machines. */
  record AtUrl(String url, Optional<String> user, Optional<SecretPlace> password)
      implements DistributionStore {}
}
