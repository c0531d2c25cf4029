package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.Rebuild;
import bulletin.distribute.release.Built;
import bulletin.distribute.release.Life;
import bulletin.distribute.release.Preview;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import bulletin.report.definition.DefinitionReader;
import bulletin.report.definition.ReportDefinition;
import bulletin.source.ees.EesClient;
import bulletin.source.ees.Lock;
import bulletin.source.ees.Pin;
import bulletin.source.ees.Version;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does now what the schedule of distribution.yaml does again and again. */
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description =
        "Looks for a new version of the data set; builds, checks and asks for approval, as rebuild:"
            + " of distribution.yaml says.")
final class ReleaseRebuildCommand implements Callable<Integer> {
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private DistributionOptions how = new DistributionOptions();

  @Option(
      names = "--neighbours",
      paramLabel = "FILE",
      description = "For packs: the publisher's file of statistical neighbours (.csv).")
  private Optional<Path> neighbours = Optional.empty();

  @Override
  public Integer call() throws Exception {
    Path folder = Home.report(options.templates(), options.report());
    Distribution distribution = how.read(folder);
    Rebuild rebuild =
        distribution
            .rebuild()
            .orElseThrow(
                () ->
                    new BadUsage(
                        "%s says nothing of rebuild:. Add it, with every: and accept:."
                            .formatted(Home.shown(how.file(folder)))));
    if (!options.source().isApi()) {
      throw new BadUsage("a rebuild asks the publisher. Run it with --source ees.");
    }
    ApiData data = new ApiData(folder, DefinitionReader.read(folder), options.source());
    Optional<String> kind = kind(data);
    if (kind.isEmpty()) {
      System.out.println("There is no new version of the data set.");
      return Exit.DONE;
    }
    if (!takes(rebuild, kind.get())) {
      System.out.printf(
          "There is a new %s version, which rebuild: does not take. Look at it: bulletin update %s.%n",
          kind.get(), options.report());
      return Exit.DONE;
    }
    System.out.print(new Update(data, options).run(true));
    return build(folder, distribution);
  }

  private static boolean takes(Rebuild rebuild, String kind) {
    return rebuild.accept().contains(Rebuild.Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
  }

  /** What the step from the locked version to the newest that fits is; empty when there is none. */
  private Optional<String> kind(ApiData data) throws Exception {
    URI server = options.source().api().base();
    Optional<Version> locked =
        Lock.read(data.folder())
            .entry(server, data.dataSet())
            .map(Lock.Entry::pin)
            .map(Pin::version);
    try (EesClient client = options.source().api().client()) {
      Version newest = client.resolve(data.dataSet(), data.pattern()).version();
      return locked.filter(newest::equals).isPresent()
          ? Optional.empty()
          : Optional.of(locked.map(newest::stepFrom).orElse("major"));
    }
  }

  private int build(Path folder, Distribution distribution) throws Exception {
    ReportDefinition definition = DefinitionReader.read(folder);
    try (Store store = Stores.open(Optional.of(distribution), how.output())) {
      Life life = new Life(store, how.output());
      life.requirePlannable(DistributionOptions.id(folder, distribution));
      Built built = Copies.in(how.output(), options, distribution).with(neighbours).first(true);
      StoredRelease planned = life.plan(built, distribution, how.actor());
      System.out.printf("%s was built from a new version.%n", definition.title());
      ReleasePlanCommand.tell(planned, Preview.of(built, distribution, how.actor()).problems());
    }
    return Exit.DONE;
  }
}
