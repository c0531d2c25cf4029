package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.DistributionReader;
import bulletin.distribute.store.Store;
import bulletin.figures.TimePeriod;
import bulletin.publish.Pack;
import bulletin.publish.PackFormat;
import bulletin.publish.PackResults;
import bulletin.publish.PackRun;
import bulletin.publish.PackWriter;
import bulletin.render.template.Templates;
import bulletin.report.ReleaseFacts;
import bulletin.report.definition.ReportDefinition;
import bulletin.report.model.Facts;
import bulletin.report.pack.PackPlan;
import bulletin.report.pack.PackSubject;
import bulletin.verify.Judgement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a pack for each area of a data set: workbook, briefing, figures and a zip of all. */
@Command(
    name = "packs",
    mixinStandardHelpOptions = true,
    description =
        "Makes a pack for each area: a workbook, a briefing, figures and a zip. Packs that are there and whole are left.")
final class PacksCommand implements Callable<Integer> {
  @Mixin private ReportOptions options = new ReportOptions();

  @Option(
      names = "--neighbours",
      paramLabel = "FILE",
      description = "The publisher's file of statistical neighbours (.csv).")
  private Optional<Path> neighbours = Optional.empty();

  @Option(
      names = "--only",
      paramLabel = "AREA,...",
      description =
          "Areas by old code, new code or name, such as 202,E09000007,Camden. Default: all.")
  private Optional<String> only = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where releases go. Default: $BULLETIN_OUTPUT, or output.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--force", description = "Make also packs whose inputs have not changed.")
  private boolean force;

  @Option(names = "--quiet", description = "No progress bar; only errors.")
  private boolean quiet;

  @Option(
      names = "--formats",
      split = ",",
      paramLabel = "FORMAT",
      description = "Of xlsx, ods, pdf, html. Default: all.")
  private Set<PackFormat> formats = EnumSet.allOf(PackFormat.class);

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many packs are made at once. Default: as many as there are processors.")
  private Optional<Integer> threads = Optional.empty();

  @Option(
      names = "--by-workers",
      description =
          "Leave the making to all who run: bulletin worker REPORT --data FILE, with the same database.")
  private boolean byWorkers;

  @Override
  public Integer call() throws Exception {
    long start = System.nanoTime();
    int atOnce = threads();
    Ingredients from = Ingredients.of(options, step -> {});
    Templates templates = Templates.of(options.templates());
    String id = from.definition().id();
    PackWriter writer = new PackMaking(options, neighbours).writer(from, templates, formats);
    PackPlan plan = writer.plan();
    List<PackSubject> asked =
        only.isPresent() ? AskedAreas.of(only.get(), plan.subjects()) : plan.subjects();
    String release = from.definition().release().name();
    if (options.isReal()) {
      Embargo.of(from.folder(), release).requireFree("packs", Home.output(output), Instant.now());
    }
    Path folder = PackRun.folder(Home.output(output), id, release);
    PackRun run = new PackRun(writer, templates, facts(from), folder);
    if (byWorkers) {
      leave(asked, from, folder);
    }
    PackResults results;
    try (Progress progress = Progress.ofPacks(asked.size(), quiet)) {
      results = run.run(asked, force, atOnce, progress);
    }
    if (!quiet) {
      summary(results, System.nanoTime() - start);
    }
    return isFaultless(results) ? Exit.DONE : Exit.FINDINGS;
  }

  private void leave(List<PackSubject> asked, Ingredients from, Path folder) throws Exception {
    ReportDefinition definition = from.definition();
    Path file = from.folder().resolve(DistributionReader.FILE);
    Optional<Distribution> distribution =
        Files.exists(file) ? Optional.of(DistributionReader.read(file)) : Optional.empty();
    try (Store store = Stores.open(distribution, Home.output(output))) {
      new PackQueue(store, definition.id(), definition.release().name(), folder).await(asked);
    }
  }

  private int threads() throws BadUsage {
    int asked = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    if (asked < 1) {
      throw new BadUsage(
          "--threads %d: packs need at least one thread. Give 1 or more, or leave it out."
              .formatted(asked));
    }
    return asked;
  }

  private static Facts facts(Ingredients from) {
    ReportDefinition definition = from.definition();
    List<TimePeriod> periods = from.figures().periods();
    String period = periods.getFirst().label() + " to " + periods.getLast().label();
    return ReleaseFacts.of(
        definition,
        new ReleaseFacts.About(
            definition.title(), definition.summary(), definition.release().geography(), period),
        Optional.empty());
  }

  private static boolean isFaultless(PackResults results) {
    for (PackResults.Failed failed : results.failed()) {
      System.err.printf(
          "bulletin: the pack of %s was not made: %s%n",
          named(failed.subject()), String.join(" ", Failures.lines(failed.cause())));
    }
    Map<Path, Judgement> judged = new LinkedHashMap<>();
    for (Pack pack : results.packs()) {
      pack.judgements().forEach((file, said) -> judged.put(pack.folder().resolve(file), said));
    }
    judged.put(results.folder().resolve("index.html"), results.index());
    judged.values().removeIf(said -> said.failures().isEmpty());
    judged.forEach(
        (file, said) -> VerifyCommand.said(Home.shown(file), said).forEach(System.err::println));
    results.leaks().forEach(leak -> System.err.print(BuildCommand.said(leak)));
    if (!results.leaks().isEmpty()) {
      System.err.println(
          "bulletin: the packs give withheld figures away. Send none of them until no line above is left.");
    }
    return results.failed().isEmpty() && results.leaks().isEmpty() && judged.isEmpty();
  }

  private static String named(PackSubject subject) {
    return "%s (%s, %s)".formatted(subject.name(), subject.oldCode(), subject.code());
  }

  private static void summary(PackResults results, long nanos) {
    for (String file : List.of("index.html", "figures.csv", "manifest.json")) {
      System.out.println(Home.shown(results.folder().resolve(file)));
    }
    long made = results.packs().stream().filter(Pack::made).count();
    System.out.printf(
        "Packs made: %d. Unchanged: %d. Failed: %d.%n",
        made, results.packs().size() - made, results.failed().size());
    if (!results.outdated().isEmpty()) {
      System.out.printf(
          "note: %d packs that were not asked for were made from other inputs, such as %s%n"
              + "  wanted: packs of one release. The index leaves them out; run this again without --only.%n",
          results.outdated().size(), named(results.outdated().getFirst()));
    }
    System.out.printf("Done in %.1f seconds.%n", nanos / 1e9);
  }
}
