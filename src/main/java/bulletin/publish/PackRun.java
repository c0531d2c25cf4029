package bulletin.publish;

import bulletin.publish.PackResults.Failed;
import bulletin.render.template.TemplateError;
import bulletin.render.template.Templates;
import bulletin.report.model.Facts;
import bulletin.report.pack.DisclosureCheck;
import bulletin.report.pack.PackSubject;
import bulletin.report.pack.PrintedCells;
import bulletin.verify.Judge;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
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
    Order order = new Order(codes(asked), force, threads, watch);
    DisclosureCheck check = writer.plan().disclosure();
    PackTally tally = new PackTally();
    String figures =
        AllFigures.write(folder, all -> outcomes(order, check, o -> take(o, tally, check, all)));
    tally.found(check.leaks(), figures);
    Path index = PackIndex.write(tally.packs(), facts, templates, folder);
    PacksManifest.write(tally, facts, writer, folder);
    return tally.results(folder, order.codes(), Judge.of(index));
  }

  /**
   * What is to be done.
   *
   * @param codes the areas whose packs were asked for
   */
  private record Order(Set<String> codes, boolean force, int threads, Watch watch) {}

  private static Set<String> codes(List<PackSubject> subjects) {
    return subjects.stream().map(PackSubject::code).collect(Collectors.toSet());
  }

  /** What came of one pack. */
  private sealed interface Outcome {
    /**
     * @param printed what it says, by what was written
     */
    record Whole(Pack pack, PrintedCells printed) implements Outcome {}

    record NotMade(Failed failed) implements Outcome {}

    record Outdated(PackSubject subject) implements Outcome {}

    record Absent() implements Outcome {}
  }

  /** Takes the outcomes, one after the other. */
  @FunctionalInterface
  private interface Taking {
    void of(Outcome outcome) throws IOException;
  }

  private static void take(
      Outcome outcome, PackTally tally, DisclosureCheck check, AllFigures figures)
      throws IOException {
    switch (outcome) {
      case Outcome.Whole whole -> {
        figures.add(whole.pack());
        check.add(whole.printed());
        tally.add(whole.pack());
      }
      case Outcome.NotMade not -> tally.add(not.failed());
      case Outcome.Outdated outdated -> tally.add(outdated.subject());
      case Outcome.Absent absent -> {}
    }
  }

  /**
   * Of all packs of the plan, in its order, whichever thread was done first; while the first are
   * taken in, the next are made.
   */
  private void outcomes(Order order, DisclosureCheck check, Taking taking) throws IOException {
    Queue<Future<Outcome>> futures = new ArrayDeque<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(order.threads())) {
      for (PackSubject subject : writer.plan().subjects()) {
        boolean isAsked = order.codes().contains(subject.code());
        futures.add(
            pool.submit(() -> isAsked ? made(subject, order, check) : found(subject, check)));
      }
      while (!futures.isEmpty()) {
        taking.of(result(futures.remove()));
      }
    }
  }

  private static Outcome result(Future<Outcome> future) throws IOException {
    try {
      return future.get();
    } catch (ExecutionException fault) {
      if (fault.getCause() instanceof IOException cannotBeRead) {
        throw cannotBeRead;
      }
      throw new IllegalStateException(fault.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Outcome made(PackSubject subject, Order order, DisclosureCheck check) {
    try {
      return whole(writer.write(subject, folder, order.force()), check);
    } catch (Exception e) {
      return new Outcome.NotMade(new Failed(subject, e));
    } finally {
      order.watch().done(subject);
    }
  }

  private static Outcome whole(Pack pack, DisclosureCheck check) throws IOException {
    try (Reader written = Files.newBufferedReader(pack.folder().resolve(AllFigures.FILE))) {
      return new Outcome.Whole(pack, check.read(pack.subject().code(), written));
    }
  }

  /** A pack that was not asked for is left as it is. */
  private Outcome found(PackSubject subject, DisclosureCheck check) throws IOException {
    Optional<Pack> pack;
    try {
      pack = writer.existing(subject, folder);
    } catch (RuntimeException cannotBeSaid) {
      pack = Optional.empty();
    }
    if (pack.isPresent()) {
      return whole(pack.get(), check);
    }
    return Files.exists(folder.resolve(Pack.name(subject)))
        ? new Outcome.Outdated(subject)
        : new Outcome.Absent();
  }
}
