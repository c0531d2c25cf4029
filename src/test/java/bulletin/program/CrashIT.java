package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.channel.Certificates;
import bulletin.distribute.channel.StartTlsFront;
import bulletin.distribute.channel.StartTlsFront.Fault;
import bulletin.distribute.outbox.MadeRelease;
import bulletin.distribute.release.AuditProof;
import bulletin.distribute.store.AuditEntry;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.publish.Hashes;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workers as processes of their own on one PostgreSQL, killed in the middle of their work. By hand,
 * with other numbers: {@code python3 src/bench/crash.py}.
 */
class CrashIT {
  private static final int AREAS = Integer.getInteger("crash.areas", 153);
  private static final int KILLS = Integer.getInteger("crash.kills", 20);
  private static final long SEED =
      Long.getLong("crash.seed", System.currentTimeMillis() % 1_000_000);
  private static final String CLASSPATH =
      System.getProperty(
          "crash.classpath", Bulletin.PROJECT.resolve("target/bulletin.jar").toString());
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir private Path folder;
  private EmbeddedPostgres postgres;
  private GreenMail mail;
  private StartTlsFront front;
  private Store store;
  private MadeRelease release;
  private Path share;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    postgres = EmbeddedPostgres.start();
    store =
        Store.open(
            new StoreSetting.Shared(url(), Optional.empty(), Optional.empty()), Clock.systemUTC());
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    Certificates certificates = Certificates.of(folder, "localhost", "dns:localhost,ip:127.0.0.1");
    front = new StartTlsFront(mail.getSmtp().getPort(), certificates.server());
    share = Files.createDirectory(folder.resolve("share"));
    release = MadeRelease.in(folder.resolve("release"), AREAS);
    templates(certificates.pem());
  }

  @AfterEach
  void stop() throws Exception {
    started.forEach(Process::destroyForcibly);
    front.close();
    mail.stop();
    store.close();
    postgres.close();
  }

  private String url() {
    return postgres.getJdbcUrl("postgres", "postgres");
  }

  private void templates(Path pem) throws IOException {
    Path report = Files.createDirectories(folder.resolve("templates/attainment"));
    Files.writeString(report.resolve("report.yaml"), "# only its e-mails are needed here\n");
    Files.writeString(
        report.resolve("email.ftl"), "Subject: ${release.title}\n\nTo ${recipient.name}\n");
    Files.writeString(
        report.resolve("recipients.csv"),
        "id,name,groups,area,email,folder\na,A,authorities,E1,a@example.org,a\n");
    Files.writeString(
        report.resolve("distribution.yaml"),
        """
        release: 2024/25
        announced: 2025-10-01
        publication: 2025-11-27 09:30
        recipients: recipients.csv
        channels:
          - name: post
            type: mail
            host: localhost
            port: %d
            tls: starttls
            trust: %s
            from: releases@stats.example
          - name: share
            type: folder
            root: %s
        send:
          - to: authorities
            by: post
            gets: own pack
        """
            .formatted(front.port(), pem, share));
  }

  /** A worker process, and whether it has said that it works. */
  private record Running(Process process, Path log) {
    boolean works() {
      assertThat(process.isAlive()).as(() -> "the worker ended: " + said()).isTrue();
      return said().contains(" works.");
    }

    private String said() {
      try {
        return Files.readString(log);
      } catch (IOException e) {
        return String.valueOf(e.getMessage());
      }
    }

    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }
  }

  private Running worker() throws IOException {
    Path log = Files.createTempFile(folder, "worker", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            CLASSPATH,
            "bulletin.cli.Main",
            "worker",
            "attainment",
            "--templates",
            folder.resolve("templates").toString(),
            "--output",
            folder.resolve("output").toString());
    builder.environment().put("BULLETIN_DATABASE_URL", url());
    builder.environment().put("BULLETIN_DATABASE_USER", "postgres");
    Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    started.add(process);
    return new Running(process, log);
  }

  private void put(Instant embargo) throws IOException {
    release.store(store, State.PUBLISHED, embargo);
    List<OutboxItem> items = new ArrayList<>();
    for (int i = 1; i <= AREAS; i++) {
      items.add(release.item(i, i, "post", address(i), embargo));
      items.add(release.item(i, "share", embargo));
    }
    store.transaction(
        tables -> {
          items.forEach(tables.outbox()::put);
          return true;
        });
  }

  private static String address(int number) {
    return "area-" + number + "@authorities.example";
  }

  private List<OutboxItem> items() {
    return store.transaction(tables -> tables.outbox().of(MadeRelease.ID));
  }

  private long waiting() {
    return items().stream().filter(i -> i.progress().status() == Status.WAITING).count();
  }

  @Test
  void every_recipient_has_exactly_its_own_pack_whatever_is_killed() throws Exception {
    System.out.printf("CrashIT: seed %d (-Dcrash.seed), %d kills%n", SEED, KILLS);
    Random random = new Random(SEED);
    front.slow(Duration.ofMillis(200));
    Instant embargo = store.now().plusSeconds(8);
    put(embargo);
    Running[] workers = {worker(), worker()};

    int inTheMiddle = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      int which = random.nextInt(workers.length);
      Running victim = workers[which];
      waitFor(victim::works);
      Thread.sleep(random.nextInt(2000));
      long left = waiting();
      victim.kill();
      inTheMiddle += left > 0 && left < 2L * AREAS ? 1 : 0;
      workers[which] = worker();
    }
    waitFor(() -> waiting() == 0);

    for (Running worker : workers) {
      worker.process().destroy();
      assertThat(worker.process().waitFor()).isEqualTo(143);
      assertThat(Files.readString(worker.log())).contains(" has ended.");
    }
    assertThat(items()).allSatisfy(i -> assertThat(i.progress().status()).isEqualTo(Status.SENT));
    int again = requireMails();
    requireFiles();
    requireEmbargo(embargo);
    requireLog();
    System.out.printf(
        "CrashIT: %d kills, %d of them while deliveries were under way; %d mails twice%n",
        KILLS, inTheMiddle, again);
  }

  /** How many mails came twice: taken by the server, and not yet remembered when the kill came. */
  private int requireMails() throws Exception {
    Map<String, List<MimeMessage>> byAddress = new TreeMap<>();
    for (MimeMessage each : mail.getReceivedMessages()) {
      byAddress
          .computeIfAbsent(each.getAllRecipients()[0].toString(), a -> new ArrayList<>())
          .add(each);
    }
    assertThat(byAddress).hasSize(AREAS);
    int again = 0;
    Set<String> ids = new HashSet<>();
    for (int i = 1; i <= AREAS; i++) {
      List<MimeMessage> copies = byAddress.get("Recipient %d <%s>".formatted(i, address(i)));
      assertThat(copies).as(address(i)).isNotEmpty();
      Set<String> same = new HashSet<>();
      for (MimeMessage copy : copies) {
        same.add(copy.getMessageID());
        var attached = ((Multipart) copy.getContent()).getBodyPart(1);
        assertThat(attached.getFileName()).isEqualTo(MadeRelease.name(i));
        assertThat(Hashes.of(attached.getInputStream().readAllBytes()))
            .isEqualTo(Hashes.of(release.pack(i)));
      }
      assertThat(same).as("Message-IDs to " + address(i)).hasSize(1);
      ids.addAll(same);
      again += copies.size() - 1;
    }
    assertThat(ids).hasSize(AREAS);
    assertThat(again).isLessThanOrEqualTo(KILLS);
    return again;
  }

  private void requireFiles() throws IOException {
    try (Stream<Path> all = Files.walk(share)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(AREAS);
    }
    for (int i = 1; i <= AREAS; i++) {
      assertThat(
              share.resolve("recipient-" + i).resolve(MadeRelease.ID).resolve(MadeRelease.name(i)))
          .hasSameBinaryContentAs(release.pack(i));
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

  @Test
  void work_of_a_killed_worker_is_taken_over_within_fifteen_seconds() throws Exception {
    front.plant(Fault.NEVER_ANSWERS);
    Instant due = store.now();
    release.store(store, State.PUBLISHED, due);
    store.transaction(tables -> tables.outbox().put(release.item(1, 1, "post", address(1), due)));
    Running first = worker();
    waitFor(() -> items().getFirst().progress().claimedBy().isPresent());
    Running second = worker();
    waitFor(second::works);
    front.plant(Fault.NONE);

    first.kill();
    Instant killed = store.now();
    waitFor(() -> waiting() == 0);

    Instant sent = items().getFirst().progress().sentAt().orElseThrow();
    System.out.printf(
        "CrashIT: taken over and sent %d ms after the kill%n",
        Duration.between(killed, sent).toMillis());
    assertThat(Duration.between(killed, sent)).isLessThan(Duration.ofSeconds(15));
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  private void waitFor(BooleanSupplier truth) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!truth.getAsBoolean()) {
      assertThat(System.nanoTime()).as(() -> "still waiting; " + logs()).isLessThan(end);
      Thread.sleep(50);
    }
  }

  private String logs() {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path log : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        all.append(Files.readString(log, StandardCharsets.UTF_8)).append('\n');
      }
    } catch (IOException e) {
      all.append(e.getMessage());
    }
    return all.toString();
  }
}
