package bulletin.distribute.channel;

import static bulletin.distribute.channel.Deliveries.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import bulletin.distribute.Secret;
import bulletin.distribute.channel.MailServer.Tls;
import bulletin.distribute.channel.StartTlsFront.Fault;
import bulletin.render.template.Templates;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** E-mail, to a real mail server on this machine. */
class MailChannelTest {
  private static final String PASSWORD = "not-to-be-printed";

  @TempDir private static Path shared;
  private static GreenMail mail;
  private static StartTlsFront front;
  private static Certificates certificates;
  private static Certificates otherName;

  @TempDir private Path folder;
  private Templates templates;
  private SentFile file;

  @BeforeAll
  static void start() throws IOException {
    certificates = Certificates.of(shared, "localhost", "dns:localhost,ip:127.0.0.1");
    otherName = Certificates.of(shared, "other", "dns:mail.example");
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.setUser("sender@stats.example", "sender", PASSWORD);
    mail.start();
    front = new StartTlsFront(mail.getSmtp().getPort(), certificates.server());
  }

  @AfterAll
  static void stop() throws IOException {
    front.close();
    mail.stop();
  }

  @BeforeEach
  void fill() throws Exception {
    front.plant(Fault.NONE);
    mail.purgeEmailFromAllMailboxes();
    templates = Deliveries.templates(folder);
    file = Deliveries.file(folder, "camden.csv", "figures\n");
  }

  private static MailServer server(int port, Tls tls, Path trusted) {
    return new MailServer(
        "localhost",
        port,
        tls,
        Optional.of(new MailServer.Login("sender", new Secret(PASSWORD))),
        "releases@stats.example",
        1000,
        Optional.empty(),
        Optional.of(trusted),
        Duration.ofSeconds(5));
  }

  private static MailServer encrypted() {
    return server(front.port(), Tls.STARTTLS, certificates.pem());
  }

  private static MailServer linking(MailServer s, URI link) {
    return new MailServer(
        s.host(),
        s.port(),
        s.tls(),
        s.login(),
        s.from(),
        4,
        Optional.of(link),
        s.trust(),
        s.patience());
  }

  private DeliveryFailure failure(MailServer server, Delivery delivery) {
    try (Channel channel = new MailChannel(server, templates)) {
      return catchThrowableOfType(DeliveryFailure.class, () -> channel.send(delivery));
    }
  }

  @Test
  void mail_goes_encrypted_and_holds_the_approved_bytes() throws Exception {
    int before = front.encrypted();
    try (Channel channel = new MailChannel(encrypted(), templates)) {
      Receipt receipt = channel.send(Deliveries.to(ADDRESS, file));

      assertThat(receipt.where())
          .startsWith(ADDRESS + ", Message-ID <")
          .endsWith("@stats.example>");
    }

    assertThat(front.encrypted()).isEqualTo(before + 1);
    MimeMessage got = mail.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("Attainment, 2024/25");
    Multipart parts = (Multipart) got.getContent();
    assertThat(GreenMailUtil.getBody(parts.getBodyPart(0))).contains("camden.csv (1 KB)");
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("camden.csv");
    assertThat(parts.getBodyPart(1).getInputStream()).hasContent("figures\n");
  }

  @Test
  void second_attempt_carries_the_same_message_id_and_another_delivery_another() throws Exception {
    try (Channel channel = new MailChannel(encrypted(), templates)) {
      channel.send(Deliveries.to(ADDRESS, file));
      channel.send(Deliveries.attempt(2, ADDRESS, file));
      channel.send(Deliveries.to(ADDRESS, file).rehearsed("me@stats.example"));
    }

    Map<String, Integer> ids = new TreeMap<>();
    for (MimeMessage got : mail.getReceivedMessages()) {
      ids.merge(got.getMessageID(), 1, Integer::sum);
    }
    assertThat(ids.values()).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void rehearsal_goes_to_its_one_address_and_says_so() throws Exception {
    try (Channel channel = new MailChannel(encrypted(), templates)) {
      channel.send(Deliveries.to(ADDRESS, file).rehearsed("me@stats.example"));
    }

    MimeMessage got = mail.getReceivedMessages()[0];
    assertThat(got.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("Camden <me@stats.example>");
    assertThat(got.getSubject()).isEqualTo("[REHEARSAL] Attainment, 2024/25");
    assertThat(GreenMailUtil.getBody(got))
        .contains("REHEARSAL: this would have gone to Camden <vsh@camden.example>.");
  }

  @Test
  void dry_run_says_who_would_get_what_and_connects_to_nothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0);
        Channel channel =
            new MailChannel(
                server(silent.getLocalPort(), Tls.STARTTLS, certificates.pem()), templates)) {
      assertThat(channel.plan(Deliveries.to(ADDRESS, file)).lines())
          .containsExactly(
              "Camden <vsh@camden.example> by e-mail through localhost:" + silent.getLocalPort(),
              "  camden.csv  8 bytes  sha256 " + file.sha256() + "  attached");
      silent.setSoTimeout(1);
      assertThat(catchThrowableOfType(IOException.class, silent::accept)).isNotNull();
    }
  }

  @Test
  void large_file_goes_by_link() throws Exception {
    MailServer server = linking(encrypted(), URI.create("https://files.example/packs/"));
    try (Channel channel = new MailChannel(server, templates)) {
      channel.send(Deliveries.to(ADDRESS, Deliveries.file(folder, "a b.csv", "many figures\n")));
    }

    MimeMessage got = mail.getReceivedMessages()[0];
    assertThat(got.isMimeType("text/plain")).isTrue();
    assertThat(GreenMailUtil.getBody(got))
        .contains("https://files.example/packs/attainment/2024-25/a%20b.csv");
  }

  @Test
  void file_too_large_to_attach_is_refused_without_a_link() throws Exception {
    SentFile large = Deliveries.file(folder, "large.csv", "x".repeat(1001));

    DeliveryFailure failure = failure(encrypted(), Deliveries.to(ADDRESS, large));

    assertThat(failure)
        .hasMessage(
            "localhost:%d: the files for camden have 1,001 bytes and at most 1,000 are attached. Raise attach_up_to:, or say under link: where the files can be fetched."
                .formatted(front.port()));
    assertThat(failure.isLasting()).isTrue();
  }

  @Test
  void changed_byte_is_not_sent() throws Exception {
    Files.writeString(file.file(), "figurez\n");

    DeliveryFailure failure = failure(encrypted(), Deliveries.to(ADDRESS, file));

    assertThat(failure)
        .hasMessageMatching(
            "camden.csv: its SHA-256 is \\w{12}…, and \\w{12}… was approved\\. Build, check and approve the release again\\.");
    assertThat(failure.isLasting()).isTrue();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  private static Stream<Arguments> faults() {
    return Stream.of(
        arguments(
            Fault.OFFERS_NO_STARTTLS,
            true,
            "the mail server offers no STARTTLS, and mail is not sent unencrypted. Use the port that offers it, or tls: implicit."),
        arguments(
            Fault.PUTS_OFF,
            false,
            "the mail server put it off: \"451 4.3.0 Too busy, come back later\". It is tried again."),
        arguments(
            Fault.REFUSES_THE_RECIPIENT,
            true,
            "the mail server refused: \"550 5.1.1 No such mailbox\". Check the recipient's address."),
        arguments(
            Fault.DROPS_IN_THE_MIDDLE,
            false,
            "the connection ended before the mail was taken. It is tried again."),
        arguments(
            Fault.DROPS_AFTER_ACCEPTING,
            false,
            "the connection ended before the mail was taken. It is tried again."));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void fault_is_told_and_classified(Fault fault, boolean lasting, String words) {
    front.plant(fault);

    DeliveryFailure failure = failure(encrypted(), Deliveries.to(ADDRESS, file));

    assertThat(failure).hasMessage("localhost:" + front.port() + ": " + words);
    assertThat(failure.isLasting()).isEqualTo(lasting);
  }

  @Test
  void silent_server_is_given_up_and_tried_later() {
    front.plant(Fault.NEVER_ANSWERS);
    MailServer s = encrypted();
    MailServer hasty =
        new MailServer(
            s.host(),
            s.port(),
            s.tls(),
            s.login(),
            s.from(),
            s.attachUpTo(),
            s.link(),
            s.trust(),
            Duration.ofMillis(300));

    DeliveryFailure failure = failure(hasty, Deliveries.to(ADDRESS, file));

    assertThat(failure)
        .hasMessage(
            "localhost:%d: it did not answer in time. Check that the server is not overloaded."
                .formatted(front.port()));
    assertThat(failure.isLasting()).isFalse();
  }

  @Test
  void server_that_is_down_is_tried_later() throws Exception {
    int port = unused();

    DeliveryFailure failure =
        failure(server(port, Tls.STARTTLS, certificates.pem()), Deliveries.to(ADDRESS, file));

    assertThat(failure)
        .hasMessage(
            "localhost:%d: nothing answers there. Check that the server runs and the port."
                .formatted(port));
    assertThat(failure.isLasting()).isFalse();
  }

  @Test
  void untrusted_certificate_and_one_for_another_name_are_refused() throws Exception {
    try (StartTlsFront other = new StartTlsFront(mail.getSmtp().getPort(), otherName.server())) {
      for (Path trusted : new Path[] {certificates.pem(), otherName.pem()}) {
        DeliveryFailure failure =
            failure(server(other.port(), Tls.STARTTLS, trusted), Deliveries.to(ADDRESS, file));

        assertThat(failure)
            .hasMessage(
                "localhost:%d: its certificate is not trusted, or is for another name. Check the host's name; for a certificate authority of your own, name its certificate under trust:."
                    .formatted(other.port()));
        assertThat(failure.isLasting()).isTrue();
      }
    }
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void wrong_password_is_refused_and_not_printed() {
    MailServer s = encrypted();
    MailServer wrong =
        new MailServer(
            s.host(),
            s.port(),
            s.tls(),
            Optional.of(new MailServer.Login("sender", new Secret("guess-1234"))),
            s.from(),
            s.attachUpTo(),
            s.link(),
            s.trust(),
            s.patience());

    DeliveryFailure failure = failure(wrong, Deliveries.to(ADDRESS, file));

    assertThat(failure)
        .hasMessageStartingWith("localhost:" + front.port() + ": the mail server refused: \"535")
        .hasMessageEndingWith("Check user: and the password's variable or file.")
        .hasMessageNotContaining("guess-1234");
    assertThat(failure.isLasting()).isTrue();
  }

  @Test
  void plain_text_goes_to_this_machine_only() throws Exception {
    MailServer far =
        new MailServer(
            "mail.example",
            25,
            Tls.NONE,
            Optional.empty(),
            "releases@stats.example",
            1000,
            Optional.empty(),
            Optional.empty(),
            Duration.ofSeconds(5));

    assertThat(failure(far, Deliveries.to(ADDRESS, file)))
        .hasMessage(
            "mail.example:25: mail is only sent unencrypted to this machine itself. Say tls: starttls, or implicit.");
    try (Channel channel =
        new MailChannel(
            server(mail.getSmtp().getPort(), Tls.NONE, certificates.pem()), templates)) {
      channel.send(Deliveries.to(ADDRESS, file));
    }
    assertThat(mail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void fault_of_the_text_names_its_line() throws Exception {
    Files.writeString(
        folder.resolve("templates/attainment/email.ftl"), "Subject: x\n\n${nobody}\n");

    assertThat(failure(encrypted(), Deliveries.to(ADDRESS, file)))
        .hasMessageStartingWith("attainment/email.ftl line 3, column 1:");
  }

  private static int unused() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
