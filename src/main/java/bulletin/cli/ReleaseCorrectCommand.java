package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.release.Built;
import bulletin.distribute.release.Life;
import bulletin.distribute.release.Preview;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import bulletin.publish.ManifestFile;
import bulletin.publish.PublicFolder;
import bulletin.report.model.Facts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a published release anew, with a note of what was changed. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    description =
        "Builds a published release anew, with a note; then it is approved and published.")
final class ReleaseCorrectCommand implements Callable<Integer> {
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private DistributionOptions how = new DistributionOptions();

  @Option(
      names = "--note",
      required = true,
      paramLabel = "SENTENCE",
      description = "What was changed and why, for everybody to read.")
  private String note = "";

  @Option(
      names = "--neighbours",
      paramLabel = "FILE",
      description = "For packs: the publisher's file of statistical neighbours (.csv).")
  private Optional<Path> neighbours = Optional.empty();

  @Option(names = "--quiet", description = "No progress bar.")
  private boolean quiet;

  @Override
  public Integer call() throws Exception {
    Path folder = Home.report(options.templates(), options.report());
    Distribution distribution = how.read(folder);
    try (Store store = Stores.open(Optional.of(distribution), how.output())) {
      Life life = new Life(store, how.output());
      Life.Correctable before = life.correctable(DistributionOptions.id(folder, distribution));
      LocalDate today = store.now().atZone(LondonTime.ZONE).toLocalDate();
      Built built =
          Copies.in(how.output(), options, distribution)
              .with(neighbours)
              .correction(before.nextIssue(), notes(before.release(), today), quiet);
      StoredRelease planned = life.correct(built, distribution, note.strip(), how.actor());
      ReleasePlanCommand.tell(planned, Preview.of(built, distribution, how.actor()).problems());
      return planned.state() == State.BUILT ? Exit.FINDINGS : Exit.DONE;
    }
  }

  /** This note, then those of what stands there now. */
  private List<Facts.Note> notes(StoredRelease release, LocalDate today) throws IOException {
    Path published = new PublicFolder(how.output(), release.report(), release.name()).path();
    Stream<Facts.Note> earlier =
        ManifestFile.read(published).corrections().stream()
            .map(correction -> new Facts.Note(correction.on(), correction.changed()));
    return Stream.concat(Stream.of(new Facts.Note(today, note.strip())), earlier).toList();
  }
}
