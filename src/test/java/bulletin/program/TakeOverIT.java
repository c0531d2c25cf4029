package bulletin.program;

import static org.assertj.core.api.Assertions.assertThat;

import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.channel.Certificates;
import bulletin.distribute.channel.StartTlsFront;
import bulletin.distribute.channel.StartTlsFront.Fault;
import bulletin.distribute.outbox.MadeRelease;
import bulletin.distribute.store.OutboxItem;
import bulletin.distribute.store.OutboxItem.Status;
import bulletin.distribute.store.State;
import bulletin.distribute.store.Store;
import bulletin.program.Workers.Running;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a worker process held when it was killed is done by another. */
class TakeOverIT {
  private static final String ADDRESS = "area-1@authorities.example";

  @TempDir private Path folder;
  private EmbeddedPostgres postgres;
  private GreenMail mail;
  private StartTlsFront front;
  private Store store;
  private Workers workers;

  @BeforeEach
  void start() throws Exception {
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
          - {name: post, type: mail, host: localhost, port: %d, tls: starttls, trust: %s, from: releases@stats.example}
        send:
          - {to: authorities, by: post, gets: own pack}
        """
            .formatted(front.port(), certificates.pem()));
  }

  @AfterEach
  void stop() throws Exception {
    workers.close();
    front.close();
    mail.stop();
    store.close();
    postgres.close();
  }

  private OutboxItem item() {
    return store.transaction(tables -> tables.outbox().of(MadeRelease.ID)).getFirst();
  }

  @Test
  void work_of_a_killed_worker_is_taken_over_within_fifteen_seconds() throws Exception {
    front.plant(Fault.NEVER_ANSWERS);
    Instant due = store.now();
    MadeRelease release = MadeRelease.in(folder.resolve("output/.held/public-1"), 1);
    release.store(store, State.PUBLISHED, due);
    store.transaction(tables -> tables.outbox().put(release.item(1, 1, "post", ADDRESS, due)));
    Running first = workers.start("worker", "attainment");
    workers.waitFor(() -> item().progress().claimedBy().isPresent());
    Running second = workers.start("worker", "attainment");
    workers.waitFor(second::works);
    front.plant(Fault.NONE);

    first.kill();
    Instant killed = store.now();
    workers.waitFor(() -> item().progress().status() == Status.SENT);

    Instant sent = item().progress().sentAt().orElseThrow();
    System.out.printf(
        "TakeOverIT: taken over and sent %d ms after the kill%n",
        Duration.between(killed, sent).toMillis());
    assertThat(Duration.between(killed, sent)).isLessThan(Duration.ofSeconds(15));
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }
}
