package bulletin.distribute.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * What one process of a machine does at a time. The system lets go what a process held that was
 * killed.
 */
final class Turn {
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Path file;
  private final Duration patience;

  /**
   * A turn that is waited for.
   *
   * @param file stands for what is done; it is made when it is missing, and stays
   */
  Turn(Path file, Duration patience) {
    this.file = file;
    this.patience = patience;
  }

  /** What is done in a turn. */
  @FunctionalInterface
  interface Doing<T, X extends Exception> {
    T done() throws X;
  }

  /**
   * Does it when the turn has come, or when patience ends: what is done says itself then what is
   * wrong.
   */
  <T, X extends Exception> T take(Doing<T, X> doing) throws X {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      // The lock ends with its channel.
      waitFor(channel);
      return doing.done();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void waitFor(FileChannel channel) throws IOException {
    long pauses = pauses(patience);
    while (!isHeld(channel) && pauses-- > 0 && pause()) {
      // Someone else's turn.
    }
  }

  private static boolean isHeld(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException elsewhereInThisProcess) {
      return false;
    }
  }

  /** How many pauses a patience has. */
  static long pauses(Duration patience) {
    return patience.dividedBy(PAUSE);
  }

  /** False when someone wants this thread to end. */
  static boolean pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
