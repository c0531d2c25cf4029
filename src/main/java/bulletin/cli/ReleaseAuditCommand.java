package bulletin.cli;

import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.release.AuditProof;
import bulletin.distribute.store.AuditEntry;
import bulletin.distribute.store.AuditLog.Head;
import bulletin.distribute.store.Store;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that the log is unbroken. */
@Command(
    name = "audit",
    mixinStandardHelpOptions = true,
    description =
        "Shows the log of all acts, and proves that it is unbroken or says where it is not.",
    footer = {
      "",
      "Each entry holds the hash of the one before. Whoever may rewrite the whole database can",
      "rewrite every hash: note the last one elsewhere, and compare with --noted HASH."
    })
final class ReleaseAuditCommand implements Callable<Integer> {
  @Mixin private ReleaseOptions options = new ReleaseOptions();

  @Option(
      names = "--noted",
      paramLabel = "HASH",
      description = "The last hash of an earlier run, which must still be an entry's.")
  private Optional<String> noted = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or json. Default: table.")
  private Format format = Format.TABLE;

  @Override
  public Integer call() throws Exception {
    boolean hasOne = Files.exists(options.how().file(options.folder()));
    Optional<Distribution> distribution =
        options.isAsked() || hasOne ? Optional.of(options.distribution()) : Optional.empty();
    try (Store store = Stores.open(distribution, options.how().output())) {
      // Both at one moment: workers may be writing.
      Read read = store.transaction(t -> new Read(t.audit().head(), t.audit().all()));
      new Columns(
              List.of("entry", "at", "who", "act", "release", "details"),
              read.entries().stream().map(ReleaseAuditCommand::row).toList())
          .print(format, System.out);
      return proved(AuditProof.of(upTo(read), read.head(), noted));
    }
  }

  private record Read(Head head, List<AuditEntry> entries) {}

  /** What was added between the two reads belongs to the next run. */
  private static List<AuditEntry> upTo(Read read) {
    return read.entries().stream().filter(e -> e.seq() <= read.head().seq()).toList();
  }

  private static List<String> row(AuditEntry entry) {
    return List.of(
        Long.toString(entry.seq()),
        entry.at(),
        entry.actor(),
        entry.act(),
        entry.subject(),
        entry.details());
  }

  private static int proved(AuditProof proof) {
    if (proof.fault().isPresent()) {
      System.err.println(
          "bulletin: the log is broken: "
              + proof.fault().get()
              + ". Do not trust what stands from there on, and ask who could write to the database.");
      return Exit.FINDINGS;
    }
    System.err.printf(
        "The log is unbroken: %d entries, the last with the hash %s.%n",
        proof.entries(), proof.head());
    return Exit.DONE;
  }
}
