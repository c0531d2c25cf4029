package bulletin.distribute.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * What this worker holds, renewed for as long as it lives and works on it. Others may take what a
 * worker held when it has not renewed for the time of a lease.
 */
final class Leases implements AutoCloseable {
  private final Map<Object, BooleanSupplier> held = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer;
  private final ScheduledFuture<?> renewing;

  /**
   * Renews four times in the time of a lease, so that one slow answer loses nothing.
   *
   * @param lease how long something is held without being renewed
   */
  Leases(Duration lease) {
    timer =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leases").factory());
    long pause = Math.max(1, lease.toMillis() / 4);
    renewing = timer.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
  }

  /**
   * Holds something while work is done on it.
   *
   * @param renewal says whether it is still this worker's
   */
  void during(Object what, BooleanSupplier renewal, Runnable work) {
    held.put(what, renewal);
    try {
      work.run();
    } finally {
      held.remove(what);
    }
  }

  private void renew() {
    held.forEach(
        (what, renewal) -> {
          try {
            if (!renewal.getAsBoolean()) {
              held.remove(what);
            }
          } catch (RuntimeException e) {
            // The database does not answer; it is asked again in a moment.
          }
        });
  }

  @Override
  public void close() {
    renewing.cancel(true);
    timer.shutdown();
  }
}
