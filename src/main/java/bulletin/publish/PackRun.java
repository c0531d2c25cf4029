package bulletin.publish;

import bulletin.publish.PackResults.Failed;
import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.report.model.Facts;
import bulletin.report.model.FindingNote;
import bulletin.report.pack.DisclosureCheck;
import bulletin.report.pack.PackSubject;
import bulletin.verify.Judge;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * Makes many packs at once, then what all have in common: index.html, figures.csv and
 * manifest.json. A pack that fails stops no other. Each thread holds one pack in memory; what is
 * kept of a pack that is done is small.
 */
public final class PackRun {
  /** Told of each pack when it is done; called by many threads. */
  @FunctionalInterface
  public interface Watch {
    /** A pack was made, was left as it is, or failed. */
    void done(PackSubject subject);
  }

  private final PackWriter writer;
  private final Templates templates;
  private final Facts facts;
  private final Path folder;

  /**
   * A run.
   *
   * @param facts of the release that the packs belong to; marked as the writer is
   * @param folder holds all packs; it is made when it is missing
   */
  public PackRun(PackWriter writer, Templates templates, Facts facts, Path folder) {
    this.writer = writer;
    this.templates = templates;
    this.facts = facts;
    this.folder = folder;
  }

  /**
   * The folder of a release's packs: {@code output/<report>/<release>/packs}.
   *
   * @param output the folder that holds all reports' releases
   * @param release the release's name in words
   * @throws IOException when no folder can be named after the release
   */
  public static Path folder(Path output, String report, String release) throws IOException {
    return new ReleaseFolder(output, report, release).path().resolve(ReleaseFolder.PACKS);
  }

  /**
   * Makes those packs that are not there, whole and made from the same inputs.
   *
   * @param force makes them even so
   * @param threads how many are made at once, at least one
   * @throws TemplateError when the index cannot be filled
   * @throws IOException when what all packs have in common cannot be written
   */
  public PackResults run(List<PackSubject> asked, boolean force, int threads, Watch watch)
      throws TemplateError, IOException {
    Files.createDirectories(folder);
    PackFolder.sweep(folder);
    List<Outcome> outcomes = outcomes(asked, force, threads, watch);
    List<Pack> whole = of(outcomes, Outcome.Whole.class).stream().map(Outcome.Whole::pack).toList();
    List<Failed> failed =
        of(outcomes, Outcome.NotMade.class).stream().map(Outcome.NotMade::failed).toList();
    AllFigures.write(whole, folder);
    List<FindingNote> leaks = leaks();
    Path index = PackIndex.write(whole, facts, templates, folder);
    PacksManifest.write(whole, failed, leaks, facts, writer, folder);
    Set<String> codes = codes(asked);
    return new PackResults(
        folder,
        whole.stream().filter(pack -> codes.contains(pack.subject().code())).toList(),
        failed,
        (int) whole.stream().filter(pack -> !codes.contains(pack.subject().code())).count(),
        of(outcomes, Outcome.Outdated.class).stream().map(Outcome.Outdated::subject).toList(),
        leaks,
        Judge.of(index));
  }

  /** What the packs, taken together, give away of withheld figures, by what was written. */
  private List<FindingNote> leaks() throws IOException {
    DisclosureCheck check = writer.plan().disclosure();
    try (Reader written = Files.newBufferedReader(folder.resolve(AllFigures.FILE))) {
      check.accept(written);
    }
    return check.leaks();
  }

  /** What came of one pack. */
  private sealed interface Outcome {
    record Whole(Pack pack) implements Outcome {}

    record NotMade(Failed failed) implements Outcome {}

    record Outdated(PackSubject subject) implements Outcome {}

    record Absent() implements Outcome {}
  }

  private static <T extends Outcome> List<T> of(List<Outcome> outcomes, Class<T> kind) {
    return outcomes.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static Set<String> codes(List<PackSubject> subjects) {
    return subjects.stream().map(PackSubject::code).collect(Collectors.toSet());
  }

  /** Of all packs of the plan, in its order, whichever thread was done first. */
  private List<Outcome> outcomes(List<PackSubject> asked, boolean force, int threads, Watch watch) {
    Set<String> codes = codes(asked);
    List<Future<Outcome>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (PackSubject subject : writer.plan().subjects()) {
        boolean isAsked = codes.contains(subject.code());
        futures.add(pool.submit(() -> isAsked ? made(subject, force, watch) : found(subject)));
      }
      return futures.stream().map(PackRun::result).toList();
    }
  }

  private static Outcome result(Future<Outcome> future) {
    try {
      return future.get();
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Outcome made(PackSubject subject, boolean force, Watch watch) {
    try {
      return new Outcome.Whole(writer.write(subject, folder, force));
    } catch (Exception e) {
      return new Outcome.NotMade(new Failed(subject, e));
    } finally {
      watch.done(subject);
    }
  }

  /** A pack that was not asked for is left as it is. */
  private Outcome found(PackSubject subject) {
    try {
      return writer
          .existing(subject, folder)
          .<Outcome>map(Outcome.Whole::new)
          .orElseGet(() -> missing(subject));
    } catch (RuntimeException cannotBeSaid) {
      return missing(subject);
    }
  }

  private Outcome missing(PackSubject subject) {
    return Files.exists(folder.resolve(Pack.name(subject)))
        ? new Outcome.Outdated(subject)
        : new Outcome.Absent();
  }
}
