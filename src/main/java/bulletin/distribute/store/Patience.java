package bulletin.distribute.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Waits for a database file that another process makes, opens or lets go at this moment. The file's
 * first process serves the others only once its lock says where.
 */
final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(100);

  /**
   * H2's numbers: already in use; connection broken, closed, closed at exit; and what two who make
   * the same tables find: a lock that took too long, a table that is there already.
   */
  private static final Set<Integer> PASSING = Set.of(90020, 90067, 90098, 90121, 50200, 42101);

  private final Duration limit;

  Patience(Duration limit) {
    this.limit = limit;
  }

  /** Opens it, again and again when need be. */
  Store open(Supplier<Store> opening) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        return opening.get();
      } catch (StoreTrouble e) {
        if (!isPassing(e)) {
          throw e;
        }
        if (System.nanoTime() >= end || isInterrupted()) {
          throw new StoreTrouble(
              "%s It was tried for %d seconds. Wait for the other process to end; for more than one worker, name a PostgreSQL in BULLETIN_DATABASE_URL."
                  .formatted(e.getMessage(), limit.toSeconds()),
              e);
        }
      }
    }
  }

  private static boolean isPassing(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && PASSING.contains(sql.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  /** Takes a breath; whether someone wants this thread to end. */
  private static boolean isInterrupted() {
    try {
      Thread.sleep(PAUSE.toMillis());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
