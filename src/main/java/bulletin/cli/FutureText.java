package bulletin.cli;

import bulletin.source.csv.CsvText;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A file that is read as text beside other work, since it is read as figures too. */
final class FutureText {
  private final FutureTask<CsvText.Pair> task;

  private FutureText(FutureTask<CsvText.Pair> task) {
    this.task = task;
  }

  static FutureText of(Path file) {
    FutureTask<CsvText.Pair> task = new FutureTask<>(() -> CsvText.read(file));
    Thread.ofPlatform().daemon().start(task);
    return new FutureText(task);
  }

  CsvText.Pair get() throws Exception {
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
