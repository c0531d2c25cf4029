package bulletin.cli;

import bulletin.publish.PackRun;
import bulletin.publish.ReleaseWriter;
import bulletin.report.pack.PackSubject;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A progress bar at a terminal; silence elsewhere. */
final class Progress implements AutoCloseable, ReleaseWriter.Steps, PackRun.Watch {
  private final @Nullable ProgressBar bar;

  /** Of a few steps of different lengths, each named as it begins. */
  Progress(int steps, boolean quiet) {
    this(quiet ? null : builder("Building", steps).hideEta());
  }

  private Progress(@Nullable ProgressBarBuilder builder) {
    // Only the launcher knows: from Java 22 on a console is there even when nobody watches.
    boolean shown = Boolean.getBoolean("bulletin.terminal");
    this.bar = builder != null && shown ? builder.build() : null;
  }

  /** Of packs, with the time that is left. */
  static Progress ofPacks(int packs, boolean quiet) {
    return new Progress(quiet ? null : builder("Packs", packs));
  }

  private static ProgressBarBuilder builder(String task, int steps) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(100)
        .clearDisplayOnFinish();
  }

  @Override
  public void begin(String step) {
    if (bar != null) {
      bar.setExtraMessage(step);
      bar.step();
    }
  }

  @Override
  public void done(PackSubject subject) {
    begin(subject.name());
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
