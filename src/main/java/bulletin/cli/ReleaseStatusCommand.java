package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.calendar.Rebuild;
import bulletin.distribute.store.Approval;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where releases stand. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows where releases stand, what was sent, and what someone must look at.")
final class ReleaseStatusCommand implements Callable<Integer> {
  @Mixin private ReleaseOptions options = new ReleaseOptions();

  @Option(names = "--deliveries", description = "One row for each delivery instead.")
  private boolean deliveries;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or json. Default: table.")
  private Format format = Format.TABLE;

  @Override
  public Integer call() throws Exception {
    Optional<Distribution> distribution = known();
    try (Store store = Stores.open(distribution, options.how().output())) {
      List<StoredRelease> releases = releases(store, distribution);
      (deliveries ? deliveries(store, releases) : releases(store, releases))
          .print(format, System.out);
      if (format == Format.TABLE) {
        dead(store, releases);
        distribution.flatMap(Distribution::rebuild).ifPresent(r -> next(r, store.now()));
      }
    }
    return Exit.DONE;
  }

  /** Without a report, all releases of the database that is found without one. */
  private Optional<Distribution> known() throws Exception {
    boolean hasOne = Files.exists(options.how().file(options.folder()));
    return options.isAsked() || hasOne ? Optional.of(options.distribution()) : Optional.empty();
  }

  private List<StoredRelease> releases(Store store, Optional<Distribution> distribution)
      throws Exception {
    List<StoredRelease> all = store.transaction(tables -> tables.releases().all());
    if (!options.isAsked() || distribution.isEmpty()) {
      return all;
    }
    String report = options.folder().getFileName().toString();
    return all.stream().filter(release -> release.report().equals(report)).toList();
  }

  private static Columns releases(Store store, List<StoredRelease> releases) {
    return new Columns(
        List.of(
            "release",
            "issue",
            "state",
            "planned_by",
            "approved_by",
            "pre_release",
            "publication",
            "waiting",
            "sent",
            "dead"),
        releases.stream().map(release -> row(store, release)).toList());
  }

  private static List<String> row(Store store, StoredRelease release) {
    Optional<Approval> approval = store.transaction(tables -> tables.approvals().of(release));
    List<OutboxItem> items = store.transaction(tables -> tables.outbox().of(release.id()));
    return List.of(
        release.id(),
        Integer.toString(release.issue()),
        release.state().word(),
        release.builtBy(),
        approval.map(Approval::approvedBy).orElse(""),
        release.preReleaseFrom().map(ReleaseStatusCommand::time).orElse(""),
        time(release.publication()),
        count(items, Status.WAITING),
        count(items, Status.SENT),
        count(items, Status.DEAD));
  }

  private static String count(List<OutboxItem> items, Status status) {
    return Long.toString(items.stream().filter(item -> item.progress().status() == status).count());
  }

  private static String time(Instant instant) {
    return instant.atZone(LondonTime.ZONE).toOffsetDateTime().toString();
  }

  private static Columns deliveries(Store store, List<StoredRelease> releases) {
    return new Columns(
        List.of(
            "release",
            "issue",
            "stage",
            "recipient",
            "channel",
            "address",
            "files",
            "not_before",
            "state",
            "attempts",
            "sent",
            "error"),
        releases.stream()
            .flatMap(r -> store.transaction(tables -> tables.outbox().of(r.id())).stream())
            .map(ReleaseStatusCommand::row)
            .toList());
  }

  private static List<String> row(OutboxItem item) {
    return List.of(
        item.releaseId(),
        Integer.toString(item.issue()),
        item.stage().word(),
        item.recipient(),
        item.channel(),
        item.address(),
        String.join(", ", item.files().stream().map(OutboxItem.SendFile::name).toList()),
        time(item.notBefore()),
        item.progress().status().word(),
        Integer.toString(item.progress().attempts()),
        item.progress().sentAt().map(ReleaseStatusCommand::time).orElse(""),
        item.progress().lastError().orElse(""));
  }

  private static void dead(Store store, List<StoredRelease> releases) {
    for (StoredRelease release : releases) {
      store.transaction(tables -> tables.outbox().of(release.id())).stream()
          .filter(item -> item.progress().status() == Status.DEAD)
          .forEach(
              item ->
                  System.out.printf(
                      "not sent: %s to %s through %s: %s Then run: bulletin release retry %s.%n",
                      item.releaseId(),
                      item.recipient(),
                      item.channel(),
                      item.progress().lastError().orElse(""),
                      release.report()));
    }
  }

  private static void next(Rebuild rebuild, Instant now) {
    System.out.printf(
        "Next look for a new version: %s (%s; takes %s).%n",
        LondonTime.words(rebuild.every().after(now)),
        rebuild.every().words(),
        String.join(
            ", ",
            rebuild.accept().stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList()));
  }
}
