package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.release.Built;
import bulletin.distribute.release.Life;
import bulletin.distribute.release.Preview;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import bulletin.publish.PublicFolder;
import bulletin.render.template.Templates;
import bulletin.report.definition.DefinitionReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Builds a release where nobody sees it, and checks it. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "Builds and checks a release for its time, where nobody else sees it yet.")
final class ReleasePlanCommand implements Callable<Integer> {
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private DistributionOptions how = new DistributionOptions();

  @Option(
      names = "--dry-run",
      description = "Keep nothing; print exactly who would get which file.")
  private boolean dryRun;

  @Option(
      names = "--neighbours",
      paramLabel = "FILE",
      description = "For packs: the publisher's file of statistical neighbours (.csv).")
  private Optional<Path> neighbours = Optional.empty();

  @Option(
      names = "--by-workers",
      description =
          "Leave packs to all who run: bulletin worker REPORT --data FILE, with the same database and --output.")
  private boolean byWorkers;

  @Option(names = "--quiet", description = "No progress bar.")
  private boolean quiet;

  @Override
  public Integer call() throws Exception {
    Path folder = Home.report(options.templates(), options.report());
    Distribution distribution = how.read(folder);
    String actor = how.actor();
    return dryRun ? look(distribution, actor) : plan(folder, distribution, actor);
  }

  private int look(Distribution distribution, String actor) throws Exception {
    Copies copies = Copies.forALook(options, distribution).with(neighbours);
    try {
      Preview preview = Preview.of(copies.first(quiet), distribution, actor);
      preview.problems().forEach(problem -> System.out.println("to mend: " + problem));
      preview.deliveries().forEach(ReleasePlanCommand::print);
      System.out.printf("%d deliveries. Nothing was kept or sent.%n", preview.deliveries().size());
      return preview.problems().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    } finally {
      copies.delete();
    }
  }

  private static void print(OutboxItem item) {
    System.out.printf(
        "%s, %s, through %s: %s <%s>%n",
        item.stage().word(),
        LondonTime.words(item.notBefore()),
        item.channel(),
        item.recipientName(),
        item.address());
    item.files()
        .forEach(file -> System.out.printf("  %s  sha256 %s%n", file.name(), file.sha256()));
  }

  private int plan(Path folder, Distribution distribution, String actor) throws Exception {
    try (Store store = Stores.open(Optional.of(distribution), how.output())) {
      Life life = new Life(store, how.output());
      life.requirePlannable(DistributionOptions.id(folder, distribution));
      Copies copies = Copies.in(how.output(), options, distribution).with(neighbours);
      Built built = (byWorkers ? copies.byWorkers(store) : copies).first(quiet);
      StoredRelease planned = life.plan(built, distribution, actor);
      access(folder, distribution);
      List<String> problems = Preview.of(built, distribution, actor).problems();
      tell(planned, problems);
      return planned.state() == State.BUILT ? Exit.FINDINGS : Exit.DONE;
    }
  }

  /** The list of roles is public from the day on which access is planned. */
  private void access(Path folder, Distribution distribution) throws Exception {
    if (distribution.preRelease().isPresent()) {
      Path page =
          Files.createDirectories(how.output().resolve(folder.getFileName().toString()))
              .resolve(PublicFolder.slug(distribution.release()) + "-pre-release-access.html");
      Files.writeString(
          page,
          Notices.access(
              DefinitionReader.read(folder),
              distribution,
              distribution.preRelease().get(),
              Templates.of(options.templates())));
      System.out.println(Home.shown(page));
    }
  }

  static void tell(StoredRelease planned, List<String> problems) {
    System.out.printf(
        "%s, issue %d, is %s.%nmanifest sha256 %s%n",
        planned.id(), planned.issue(), planned.state().word(), planned.copy().manifestSha256());
    problems.forEach(problem -> System.out.println("to mend: " + problem));
    System.out.println(
        switch (planned.state()) {
          case BUILT -> "It cannot be approved before this is mended; then plan it again.";
          case CHECKED ->
              "Now a second person looks at %s and runs: bulletin release approve %s."
                  .formatted(Home.shown(planned.copy().folder()), planned.report());
          case APPROVED, PRE_RELEASE, PUBLISHED, CORRECTED, WITHDRAWN ->
              "The same bytes were approved before; nothing was changed.";
        });
  }
}
