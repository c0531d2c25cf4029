package bulletin.source.ees;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failure that may pass when asked again. */
final class Passing extends Exception {
  private static final long serialVersionUID = 1L;
  private final @Nullable Duration retryAfter;

  Passing(String message, @Nullable Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  String said() {
    return String.valueOf(getMessage());
  }
}
