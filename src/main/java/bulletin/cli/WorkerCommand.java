package bulletin.cli;

import bulletin.distribute.calendar.ChannelSetting;
import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.channel.Channel;
import bulletin.distribute.channel.Channels;
import bulletin.distribute.outbox.Journal;
import bulletin.distribute.outbox.Recurring;
import bulletin.distribute.outbox.Retries;
import bulletin.distribute.outbox.Trial;
import bulletin.distribute.outbox.Worker;
import bulletin.distribute.outbox.WorkerSettings;
import bulletin.distribute.release.Life;
import bulletin.distribute.store.Store;
import bulletin.render.template.Templates;
import bulletin.report.definition.DefinitionReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Does what is due, until it is stopped. */
@Command(
    name = "worker",
    mixinStandardHelpOptions = true,
    description =
        "Publishes at the instant, sends what is due and builds packs, until it is stopped. Any number may run, on any machines that share a database.")
final class WorkerCommand implements Callable<Integer> {
  @Mixin private ReportOptions options = new ReportOptions();
  @Mixin private DistributionOptions how = new DistributionOptions();

  @Option(names = "--once", description = "Do what is due now, then end.")
  private boolean once;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many things are done at once. Default: ${DEFAULT-VALUE}.")
  private int threads = 1;

  @Option(
      names = "--neighbours",
      paramLabel = "FILE",
      description = "For packs: the publisher's file of statistical neighbours (.csv).")
  private Optional<Path> neighbours = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Connect to nothing; print who would get which file, and how.")
  private boolean dryRun;

  @Option(
      names = "--rehearse",
      description =
          "Send all that waits to each channel's rehearsal: address, marked; nothing else.")
  private boolean rehearse;

  @Override
  public Integer call() throws Exception {
    if (threads < 1) {
      throw new BadUsage("--threads %d: give 1 or more, or leave it out.".formatted(threads));
    }
    Path folder = Home.report(options.templates(), options.report());
    Optional<Distribution> distribution =
        Files.exists(how.file(folder)) ? Optional.of(how.read(folder)) : Optional.empty();
    Map<String, Channel> channels = channels(distribution);
    try (Store store = Stores.open(distribution, how.output())) {
      return dryRun || rehearse
          ? tried(store, folder, distribution, channels)
          : worked(store, folder, distribution, channels);
    } finally {
      channels.values().forEach(Channel::close);
    }
  }

  private Map<String, Channel> channels(Optional<Distribution> distribution) throws Exception {
    Map<String, Channel> channels = new TreeMap<>();
    Templates templates = Templates.of(options.templates());
    if (distribution.isPresent()) {
      for (ChannelSetting setting : distribution.get().channels()) {
        channels.put(setting.name(), Channels.open(setting, templates, System.getenv()));
      }
    }
    return channels;
  }

  private int tried(
      Store store, Path folder, Optional<Distribution> distribution, Map<String, Channel> channels)
      throws Exception {
    Map<String, String> rehearsals = new TreeMap<>();
    for (ChannelSetting each : distribution.map(Distribution::channels).orElse(List.of())) {
      each.rehearsal().ifPresent(address -> rehearsals.put(each.name(), address));
    }
    Trial trial = new Trial(store, channels, rehearsals);
    String report = String.valueOf(folder.getFileName());
    Trial.Outcome outcome = dryRun ? trial.plan(report) : trial.rehearse(report, how.actor());
    outcome.lines().forEach(System.out::println);
    return outcome.isClean() ? Exit.DONE : Exit.FINDINGS;
  }

  private int worked(
      Store store, Path folder, Optional<Distribution> distribution, Map<String, Channel> channels)
      throws Exception {
    String name = name();
    Journal journal = WorkerCommand::say;
    WorkerSettings settings =
        new WorkerSettings(
            name,
            String.valueOf(folder.getFileName()),
            threads,
            WorkerSettings.LEASE,
            Retries.USUAL);
    Optional<Worker.Packs> packs = packs(folder);
    Worker.Tools tools =
        new Worker.Tools(channels, packs, recurring(store, distribution, name, journal), journal);
    try (Worker worker = new Worker(store, settings, tools)) {
      if (once) {
        worker.once();
      } else {
        untilStopped(worker, name);
      }
    }
    return Exit.DONE;
  }

  /** A worker without data only sends. */
  private Optional<Worker.Packs> packs(Path folder) throws Exception {
    if (!options.isReal() || DefinitionReader.read(folder).packs().isEmpty()) {
      return Optional.empty();
    }
    WorkerPacks packs = WorkerPacks.ready(options, neighbours);
    return Optional.of(new Worker.Packs(packs.release(), packs));
  }

  private List<Recurring> recurring(
      Store store, Optional<Distribution> distribution, String name, Journal journal)
      throws Exception {
    String report = options.report();
    Life life = new Life(store, how.output());
    List<Recurring> recurring = new ArrayList<>();
    recurring.add(
        Recurring.often(
            "publish " + report, () -> life.advance(report, name).forEach(journal::say)));
    distribution
        .flatMap(Distribution::rebuild)
        .map(rebuild -> Rebuilds.recurring(report, rebuild, typed(name)))
        .ifPresent(recurring::add);
    return recurring;
  }

  private Rebuilds.Typed typed(String name) {
    return new Rebuilds.Typed(options, how, neighbours, name);
  }

  /** Another for every process, also in containers, where each has the same number. */
  private static String name() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "unnamed";
    }
    return "worker %s/%d/%s"
        .formatted(
            host, ProcessHandle.current().pid(), UUID.randomUUID().toString().substring(0, 4));
  }

  private static void say(String line) {
    System.out.println(
        LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + line);
  }

  /** What it is at is finished before the process ends. */
  private static void untilStopped(Worker worker, String name) throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  asked.countDown();
                  await(ended);
                }));
    try {
      worker.start();
      say(name + " works. Stop it with Ctrl-C or SIGTERM.");
      asked.await();
      say(name + " ends what it is at.");
      worker.close();
      say(name + " has ended.");
    } finally {
      ended.countDown();
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
