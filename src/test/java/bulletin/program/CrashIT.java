package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.calendar.LondonTime;
import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.calendar.WorkingDays;
import bulletin.distribute.channel.Certificates;
import bulletin.distribute.channel.StartTlsFront;
import bulletin.distribute.release.AuditProof;
import bulletin.distribute.store.AuditEntry;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.PackJob;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.distribute.store.StoredRelease;
import bulletin.program.Workers.Running;
import bulletin.publish.Hashes;
import bulletin.publish.ManifestFile;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two worker processes on one PostgreSQL, killed while they build packs and while they send them.
 * By hand, with other numbers: {@code python3 src/bench/crash.py}.
 */
class CrashIT {
  private static final int AREAS = Integer.getInteger("crash.areas", 153);
  private static final int KILLS = Integer.getInteger("crash.kills", 20);
  private static final long SEED =
      Long.getLong("crash.seed", System.currentTimeMillis() % 1_000_000);
  private static final String REPORT = "local-authority-ks2";
  private static final String ID = REPORT + "/reporting-year-2025";
  private static final Pattern AREA = Pattern.compile("\\bE(0[6-9]|10)\\d{6}\\b");
  private static final Pattern YEARS = Pattern.compile("^\\D|^(202223|202324|202425),");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private EmbeddedPostgres postgres;
  private GreenMail mail;
  private StartTlsFront front;
  private Store store;
  private Workers workers;
  private Path share;
  private List<String> areas = List.of();
  private Set<String> packs = Set.of();

  private final Thread.@Nullable UncaughtExceptionHandler before =
      Thread.getDefaultUncaughtExceptionHandler();

  @BeforeEach
  void start() throws Exception {
    // GreenMail lets its threads die, mail and all, when a sender is killed.
    Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {});
    postgres = EmbeddedPostgres.start();
    String url = postgres.getJdbcUrl("postgres", "postgres");
    store =
        Store.open(
            new StoreSetting.Shared(url, Optional.empty(), Optional.empty()),
            Files.createDirectory(folder.resolve("output")),
            Clock.systemUTC());
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Certificates certificates = Certificates.of(folder, "localhost", "dns:localhost,ip:127.0.0.1");
    front = new StartTlsFront(mail.getSmtp().getPort(), certificates.server());
    workers = new Workers(folder, url);
    share = Files.createDirectory(folder.resolve("share"));
    areas = data();
    templates(certificates.pem());
  }

  @AfterEach
  void stop() throws Exception {
    workers.close();
    front.close();
    mail.stop();
    store.close();
    postgres.close();
    Thread.setDefaultUncaughtExceptionHandler(before);
  }

  /** Three years of published figures; the codes of the areas that there are today. */
  private List<String> data() throws IOException {
    List<String> lines = Files.readAllLines(Bulletin.LOCAL);
    List<String> codes =
        lines.stream()
            .filter(line -> line.startsWith("202425,"))
            .flatMap(line -> AREA.matcher(line).results().map(MatchResult::group))
            .distinct()
            .sorted()
            .limit(AREAS)
            .toList();
    assertThat(codes).hasSize(AREAS);
    List<String> kept = lines.stream().filter(YEARS.asPredicate()).toList();
    Files.write(folder.resolve("data.csv"), kept);
    packs =
        kept.stream()
            .flatMap(line -> AREA.matcher(line).results().map(MatchResult::group))
            .collect(Collectors.toCollection(TreeSet::new));
    return codes;
  }

  private void templates(Path pem) throws IOException {
    Path templates = folder.resolve("templates");
    Bulletin.copy(Bulletin.PROJECT.resolve("report-templates/shared"), templates.resolve("shared"));
    Path report = templates.resolve(REPORT);
    Bulletin.copy(Bulletin.PROJECT.resolve("report-templates").resolve(REPORT), report);
    LocalDate day = workingDay(LocalDate.now(LondonTime.ZONE).plusYears(1));
    Path yaml = report.resolve("report.yaml");
    Files.writeString(
        yaml, Files.readString(yaml).replaceFirst("(?m)^  draft: .*$", "  published: " + day));
    StringBuilder recipients = new StringBuilder("id,name,groups,area,email,folder\n");
    for (String area : areas) {
      recipients.append(
          "%s,Authority %s,authorities,%s,%s,%s\n"
              .formatted(area, area, area, address(area), area));
    }
    Files.writeString(report.resolve("recipients.csv"), recipients);
    Files.writeString(
        report.resolve("distribution.yaml"),
        """
        release: Reporting year 2025
        announced: %s
        publication: %s 09:30
        recipients: recipients.csv
        channels:
          - {name: post, type: mail, host: localhost, port: %d, tls: starttls, trust: %s, from: releases@stats.example}
          - {name: share, type: folder, root: %s}
        send:
          - {to: authorities, by: post, gets: own pack}
          - {to: authorities, by: share, gets: own pack}
        """
            .formatted(day.minusDays(60), day, front.port(), pem, share));
  }

  private static LocalDate workingDay(LocalDate from) {
    LocalDate day = from;
    while (WorkingDays.closed(day).isPresent()) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static String address(String area) {
    return area + "@authorities.example";
  }

  private Running worker() throws IOException {
    return workers.start("worker", REPORT, "--data", data(folder));
  }

  private static String data(Path folder) {
    return folder.resolve("data.csv").toString();
  }

  private List<OutboxItem> items() {
    return store.transaction(tables -> tables.outbox().of(ID));
  }

  private long unsent() {
    return items().stream().filter(i -> i.progress().status() == Status.WAITING).count();
  }

  private List<PackJob> jobs() {
    return store.transaction(tables -> tables.packJobs().of(ID));
  }

  private long unbuilt() {
    return jobs().stream().filter(job -> job.status() == PackJob.Status.WAITING).count();
  }

  @Test
  void every_recipient_has_exactly_its_own_pack_whatever_is_killed() throws Exception {
    System.out.printf("CrashIT: seed %d (-Dcrash.seed), %d kills%n", SEED, KILLS);
    Kills kills = new Kills(new Random(SEED), new Running[] {worker(), worker()});

    Running plan =
        workers.start(
            "release",
            "plan",
            REPORT,
            "--data",
            data(folder),
            "--by-workers",
            "--as",
            "Ann",
            "--quiet");
    workers.waitFor(
        () -> plan.said().contains(" packs are left to workers.") || !plan.process().isAlive());
    assertThat(plan.said()).contains(" packs are left to workers.");
    int building = kills.some(KILLS / 2, this::unbuilt, packs.size());
    workers.waitFor(() -> !plan.process().isAlive());
    assertThat(plan.said()).contains(ID + ", issue 1, is checked.");
    assertThat(jobs())
        .hasSameSizeAs(packs)
        .allSatisfy(job -> assertThat(job.status()).isEqualTo(PackJob.Status.DONE));
    Running approve = workers.start("release", "approve", REPORT, "--as", "Bob");
    workers.waitFor(() -> !approve.process().isAlive());
    assertThat(approve.said()).contains("is approved by Bob");

    front.slow(Duration.ofMillis(200));
    Instant embargo = comesAt(store.now().plusSeconds(5));
    int sending = kills.some(KILLS - KILLS / 2, this::unsent, 2L * AREAS);
    workers.waitFor(() -> unsent() == 0);
    kills.stop();

    assertThat(items()).hasSize(2 * AREAS);
    assertThat(items()).allSatisfy(i -> assertThat(i.progress().status()).isEqualTo(Status.SENT));
    Map<String, String> approved = approved();
    int again = requireMails(approved);
    requireFiles(approved);
    requireEmbargo(embargo);
    requireLog();
    System.out.printf(
        "CrashIT: %d kills, %d of them while packs were built and %d while they were sent; %d mails twice%n",
        KILLS, building, sending, again);
  }

  /** Two workers, one of which is killed and started again at random moments. */
  private final class Kills {
    private final Random random;
    private final Running[] running;

    Kills(Random random, Running[] running) {
      this.random = random;
      this.running = running;
    }

    /** How many of them came in the middle of the work. */
    int some(int count, LongSupplier left, long all) throws Exception {
      int inTheMiddle = 0;
      for (int kill = 1; kill <= count; kill++) {
        int which = random.nextInt(running.length);
        Running victim = running[which];
        workers.waitFor(victim::works);
        Thread.sleep(random.nextInt(2000));
        long before = left.getAsLong();
        victim.kill();
        inTheMiddle += before > 0 && before < all ? 1 : 0;
        running[which] = worker();
      }
      return inTheMiddle;
    }

    void stop() throws Exception {
      for (Running each : running) {
        workers.waitFor(each::works);
        each.stop();
      }
    }
  }

  /** The morning comes early, since the clock of the database cannot be moved. */
  private Instant comesAt(Instant embargo) throws SQLException {
    try (Connection connection = store.dataSource().getConnection();
        PreparedStatement items =
            connection.prepareStatement("update outbox set not_before = ?, next_attempt = ?")) {
      OffsetDateTime at = embargo.atOffset(ZoneOffset.UTC);
      items.setObject(1, at);
      items.setObject(2, at);
      items.executeUpdate();
    }
    // By hand: on a Sunday the workers would refuse.
    store.transaction(
        tables -> {
          StoredRelease release = tables.releases().lock(ID).orElseThrow();
          assertThat(release.state()).isEqualTo(State.APPROVED);
          tables.releases().put(release.in(State.PUBLISHED));
          return true;
        });
    return embargo;
  }

  /** The hash of each area's zip, as it was approved. */
  private Map<String, String> approved() throws IOException {
    StoredRelease release = store.transaction(t -> t.releases().get(ID)).orElseThrow();
    Map<String, String> hashes = new TreeMap<>();
    ManifestFile.read(release.copy().folder())
        .outputs()
        .forEach(
            (name, hash) -> {
              if (name.startsWith("packs/") && name.endsWith(".zip")) {
                hashes.put(name.substring("packs/".length(), name.indexOf('-')), hash);
              }
            });
    assertThat(hashes.keySet()).containsExactlyElementsOf(packs);
    return hashes;
  }

  /** What was approved, of this area, and whole. */
  private static void requireOwn(String area, byte[] zip, Map<String, String> approved)
      throws IOException {
    assertThat(Hashes.of(zip)).as(area).isEqualTo(approved.get(area));
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName().replaceFirst("^.*/", ""), in.readAllBytes());
      }
    }
    var manifest = JSON.readTree(entries.get("manifest.json"));
    assertThat(manifest.path("area").path("code").asString()).isEqualTo(area);
    for (var output : manifest.path("outputs")) {
      assertThat(Hashes.of(entries.get(output.path("name").asString())))
          .isEqualTo(output.path("sha256").asString());
    }
  }

  /** How many mails came twice: taken by the server, and not yet remembered when the kill came. */
  private int requireMails(Map<String, String> approved) throws Exception {
    Map<String, List<MimeMessage>> byAddress = new TreeMap<>();
    for (MimeMessage each : mail.getReceivedMessages()) {
      byAddress
          .computeIfAbsent(each.getAllRecipients()[0].toString(), a -> new ArrayList<>())
          .add(each);
    }
    assertThat(byAddress).hasSize(AREAS);
    int again = 0;
    Set<String> ids = new HashSet<>();
    for (String area : areas) {
      List<MimeMessage> copies = byAddress.get("Authority %s <%s>".formatted(area, address(area)));
      assertThat(copies).as(address(area)).isNotEmpty();
      Set<String> same = new HashSet<>();
      for (MimeMessage copy : copies) {
        same.add(copy.getMessageID());
        var attached = ((Multipart) copy.getContent()).getBodyPart(1);
        assertThat(attached.getFileName()).startsWith(area + "-");
        requireOwn(area, attached.getInputStream().readAllBytes(), approved);
      }
      assertThat(same).as("Message-IDs to " + address(area)).hasSize(1);
      ids.addAll(same);
      again += copies.size() - 1;
    }
    assertThat(ids).hasSize(AREAS);
    assertThat(again).isLessThanOrEqualTo(KILLS);
    return again;
  }

  private void requireFiles(Map<String, String> approved) throws IOException {
    try (Stream<Path> all = Files.walk(share)) {
      List<Path> files = all.filter(Files::isRegularFile).toList();
      assertThat(files).hasSize(AREAS);
      for (Path file : files) {
        requireOwn(
            share.relativize(file).getName(0).toString(), Files.readAllBytes(file), approved);
      }
    }
  }

  private void requireEmbargo(Instant embargo) {
    assertThat(items())
        .allSatisfy(i -> assertThat(i.progress().sentAt().orElseThrow()).isAfterOrEqualTo(embargo));
    assertThat(front.first().orElseThrow()).isAfterOrEqualTo(embargo);
  }

  private void requireLog() {
    List<AuditEntry> log = store.transaction(tables -> tables.audit().all());
    AuditProof proof =
        AuditProof.of(log, store.transaction(tables -> tables.audit().head()), Optional.empty());
    assertThat(proof.fault()).isEmpty();
    assertThat(log.stream().filter(entry -> entry.act().equals("send"))).hasSize(2 * AREAS);
  }
}
