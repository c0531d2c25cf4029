package bulletin.cli;

import bulletin.publish.ReleaseWriter;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar at a terminal; silence elsewhere. */
final class Progress implements AutoCloseable, ReleaseWriter.Steps {
  private final @Nullable ProgressBar bar;

  Progress(int steps, boolean quiet) {
    // Only the launcher knows: from Java 22 on a console is there even when nobody watches.
    boolean shown = !quiet && Boolean.getBoolean("bulletin.terminal");
    this.bar =
        shown
            ? new ProgressBarBuilder()
                .setTaskName("Building")
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .hideEta()
                .clearDisplayOnFinish()
                .build()
            : null;
  }

  @Override
  public void begin(String step) {
    if (bar != null) {
      bar.setExtraMessage(step);
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
