package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.calendar.Send;
import bulletin.distribute.release.Built;
import bulletin.distribute.store.Store;
import bulletin.publish.ManifestFile;
import bulletin.publish.Pack;
import bulletin.publish.PackFormat;
import bulletin.publish.PackResults;
import bulletin.publish.PackRun;
import bulletin.publish.PackWriter;
import bulletin.publish.Provenance;
import bulletin.publish.ReleaseWriter;
import bulletin.render.template.Templates;
import bulletin.report.CheckedData;
import bulletin.report.model.Facts;
import bulletin.report.model.Report;
import bulletin.report.pack.PackSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The copies of a release, built where only their owner sees them. */
final class Copies {
  /** The folder, in that of the outputs, of what is not public yet. */
  static final String HELD = ".held";

  private final ReportOptions options;
  private final Distribution distribution;
  private final Path held;
  private final Optional<Path> neighbours;
  private final Optional<Store> workers;

  private Copies(
      ReportOptions options,
      Distribution distribution,
      Path held,
      Optional<Path> neighbours,
      Optional<Store> workers) {
    this.options = options;
    this.distribution = distribution;
    this.held = held;
    this.neighbours = neighbours;
    this.workers = workers;
  }

  /** The same, whose packs show neighbours. */
  Copies with(Optional<Path> file) {
    return new Copies(options, distribution, held, file, workers);
  }

  /** The same, whose packs are left to those who work on this database. */
  Copies byWorkers(Store store) {
    return new Copies(options, distribution, held, neighbours, Optional.of(store));
  }

  /** In the folder beside the public ones that holds what is not public yet. */
  static Copies in(Path output, ReportOptions options, Distribution distribution)
      throws IOException {
    Path held = ownersOnly(output.resolve(HELD));
    return new Copies(options, distribution, held, Optional.empty(), Optional.empty());
  }

  /** For a look only; {@link #delete} takes them away. */
  static Copies forALook(ReportOptions options, Distribution distribution) throws IOException {
    return new Copies(
        options,
        distribution,
        Files.createTempDirectory("bulletin-plan"),
        Optional.empty(),
        Optional.empty());
  }

  private static Path ownersOnly(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return folder;
  }

  /** Everybody's copy, and the embargoed one when there is pre-release access. */
  Built first(boolean quiet) throws Exception {
    try (Progress progress = new Progress(Draft.STEPS + 2 * ReleaseWriter.STEPS, quiet)) {
      Draft draft = draft(progress);
      Optional<Path> embargoed = Optional.empty();
      if (distribution.preRelease().isPresent()) {
        Facts.Marks marks =
            new Facts.Marks(Optional.of(LondonTime.embargo(distribution.publication())), List.of());
        embargoed = Optional.of(write(draft, marks, "embargoed-1", progress));
      }
      return new Built(everybodys(draft, Facts.Marks.NONE, 1, progress), embargoed);
    }
  }

  /** Everybody's copy, which says what was corrected. */
  Built correction(int issue, List<Facts.Note> notes, boolean quiet) throws Exception {
    try (Progress progress = new Progress(Draft.STEPS + ReleaseWriter.STEPS, quiet)) {
      Facts.Marks marks = new Facts.Marks(Optional.empty(), notes);
      return new Built(everybodys(draft(progress), marks, issue, progress), Optional.empty());
    }
  }

  private Draft draft(Progress progress) throws Exception {
    if (!options.isReal()) {
      throw new BadUsage(
          "a release goes out from data, and the sample is none. Give --data FILE, or --source ees.");
    }
    Draft draft = Draft.checked(options, progress);
    requireChecked(draft);
    BuildCommand.refuseTypedNumbers(
        Templates.of(options.templates()), draft.report().id() + "/report.ftlh");
    return draft;
  }

  /** With the packs that are sent of it, which everybody's folder leaves out later. */
  private Path everybodys(Draft draft, Facts.Marks marks, int issue, Progress progress)
      throws Exception {
    Path folder = write(draft, marks, "public-" + issue, progress);
    if (distribution.sends().stream().anyMatch(send -> send.gets() == Send.Gets.OWN_PACK)) {
      packs(draft, folder);
      ManifestFile.addOutputs(folder);
    }
    return folder;
  }

  private void packs(Draft draft, Path folder) throws Exception {
    Templates templates = Templates.of(options.templates());
    PackWriter writer =
        new PackMaking(options, neighbours)
            .writer(draft.from(), templates, EnumSet.allOf(PackFormat.class));
    List<PackSubject> subjects = writer.plan().subjects();
    Path packs = folder.resolve("packs");
    if (workers.isPresent()) {
      new PackQueue(workers.get(), draft.report().id(), draft.report().facts().release(), packs)
          .await(subjects);
    }
    PackResults results =
        new PackRun(writer, templates, draft.report().facts(), packs)
            .run(subjects, false, Runtime.getRuntime().availableProcessors(), subject -> {});
    for (PackResults.Failed failed : results.failed()) {
      throw new BadUsage(
          "the pack of %s was not made: %s. See: bulletin packs."
              .formatted(
                  failed.subject().name(), String.join(" ", Failures.lines(failed.cause()))));
    }
    if (!results.leaks().isEmpty()) {
      throw new BadUsage(
          "the packs give %d withheld figures away, such as: %s. See: bulletin packs."
              .formatted(results.leaks().size(), results.leaks().getFirst().found()));
    }
    for (Pack pack : results.packs()) {
      if (!pack.isAccessible()) {
        throw new BadUsage(
            "the pack of %s is not accessible. See: bulletin packs."
                .formatted(pack.subject().name()));
      }
    }
  }

  /** What is not fit to publish is not scheduled either. */
  private static void requireChecked(Draft draft) throws BadUsage {
    CheckedData checked = draft.checked().orElseThrow();
    if (!checked.refused().isEmpty()) {
      throw new BadUsage(BuildCommand.refusal(checked, draft));
    }
  }

  private Path write(Draft draft, Facts.Marks marks, String folder, Progress progress)
      throws Exception {
    Report report = draft.report().marked(marks);
    Provenance provenance = Inputs.of(draft, options);
    return draft
        .writing(
            new ReleaseWriter(Templates.of(options.templates()), held.resolve(folder), progress)
                .withChecks(draft.checked().orElseThrow().list()))
        .write(report, provenance)
        .folder();
  }

  void delete() throws IOException {
    Home.delete(held);
  }
}
