package bulletin.source.ees;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Ends a read that gets no bytes for too long: the HTTP client's own limit ends at the headers. */
final class StallGuard extends FilterInputStream {
  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stall-guard").factory());

  private final Duration limit;
  private volatile boolean stalled;

  StallGuard(InputStream in, Duration limit) {
    super(in);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    ScheduledFuture<?> alarm = WATCH.schedule(this::stop, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      int count = in.read(into, start, length);
      refuseIfStalled();
      return count;
    } catch (IOException e) {
      refuseIfStalled();
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }

  private void refuseIfStalled() throws IOException {
    if (stalled) {
      throw new HttpTimeoutException("no bytes came for " + limit.toSeconds() + " seconds");
    }
  }

  private void stop() {
    stalled = true;
    try {
      in.close();
    } catch (IOException e) {
      // The reader is told by the flag.
    }
  }
}
