package bulletin.distribute.channel;

import static bulletin.distribute.channel.Deliveries.ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import bulletin.distribute.Secret;
import bulletin.render.template.Templates;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GOV.UK Notify's own client, against a server that speaks its protocol. */
class NotifyChannelTest {
  private static final String API_KEY = "bulletin-" + NotifyStub.SERVICE + "-" + NotifyStub.KEY;

  @TempDir private Path folder;
  private Templates templates;
  private SentFile file;
  private NotifyStub notify;

  @BeforeEach
  void start() throws Exception {
    templates = Deliveries.templates(folder);
    file = Deliveries.file(folder, "camden.csv", "figures\n");
    notify = new NotifyStub(Optional.empty());
  }

  @AfterEach
  void stop() {
    notify.close();
  }

  private NotifyAccount account(URI base, String key, Optional<Path> trust) {
    return new NotifyAccount(
        base, new Secret(key), NotifyStub.TEMPLATE, trust, Duration.ofSeconds(5));
  }

  private Channel channel() {
    return new NotifyChannel(account(notify.base(), API_KEY, Optional.empty()), templates);
  }

  private DeliveryFailure failure(NotifyAccount account, Delivery delivery) {
    try (Channel channel = new NotifyChannel(account, templates)) {
      return catchThrowableOfType(DeliveryFailure.class, () -> channel.send(delivery));
    }
  }

  private DeliveryFailure failure(Delivery delivery) {
    return failure(account(notify.base(), API_KEY, Optional.empty()), delivery);
  }

  private String host() {
    return notify.base().getAuthority();
  }

  @Test
  void mail_is_taken_with_its_text_and_its_file_by_link() throws Exception {
    try (Channel channel = channel()) {
      Receipt receipt = channel.send(Deliveries.to(ADDRESS, file));

      NotifyStub.Taken taken = notify.taken().getFirst();
      assertThat(receipt).isEqualTo(new Receipt(ADDRESS + ", notification " + taken.id(), false));
      assertThat(taken.address()).isEqualTo(ADDRESS);
      assertThat(taken.reference()).isEqualTo("attainment/2024-25/camden/post");
      assertThat(taken.personal().getString("subject")).isEqualTo("Attainment, 2024/25");
      assertThat(taken.personal().getString("text")).contains("To Camden");
      assertThat(taken.file(1)).asString().isEqualTo("figures\n");
      assertThat(
              taken.personal().getJSONObject("file_1").getBoolean("confirm_email_before_download"))
          .isTrue();
    }
  }

  @Test
  void second_attempt_finds_the_first_and_sends_nothing() throws Exception {
    notify.cutOff(true);
    DeliveryFailure failure = failure(Deliveries.to(ADDRESS, file));
    assertThat(failure.isLasting()).isFalse();
    notify.cutOff(false);

    try (Channel channel = channel()) {
      Receipt receipt = channel.send(Deliveries.attempt(2, ADDRESS, file));

      assertThat(receipt.again()).isTrue();
    }
    assertThat(notify.taken()).hasSize(1);
  }

  @Test
  void rehearsal_goes_to_its_one_address_and_says_so() throws Exception {
    try (Channel channel = channel()) {
      channel.send(Deliveries.to(ADDRESS, file).rehearsed("me@stats.example"));
    }
    NotifyStub.Taken taken = notify.taken().getFirst();
    assertThat(taken.address()).isEqualTo("me@stats.example");
    assertThat(taken.personal().getString("subject")).isEqualTo("[REHEARSAL] Attainment, 2024/25");
    assertThat(taken.personal().getString("text"))
        .startsWith("REHEARSAL: this would have gone to Camden <vsh@camden.example>.");
  }

  @Test
  void dry_run_asks_nothing() throws Exception {
    notify.answer(500);
    try (Channel channel = channel()) {
      assertThat(channel.plan(Deliveries.to(ADDRESS, file)).lines())
          .containsExactly(
              "Camden <vsh@camden.example> by e-mail through GOV.UK Notify at " + host(),
              "  camden.csv  8 bytes  sha256 " + file.sha256() + "  by link");
    }
  }

  @Test
  void file_over_two_megabytes_is_refused_before_anything_is_asked() throws Exception {
    SentFile large = Deliveries.file(folder, "large.csv", "x".repeat((2 << 20) + 1));

    DeliveryFailure failure = failure(Deliveries.to(ADDRESS, large));

    assertThat(failure)
        .hasMessage(
            "large.csv: the file has 2,097,153 bytes, and GOV.UK Notify takes at most 2,097,152. Send it through another channel.");
    assertThat(failure.isLasting()).isTrue();
    assertThat(notify.taken()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500, false", "503, false", "429, false", "404, true"})
  void answer_decides_whether_it_is_tried_again(int code, boolean lasting) {
    notify.answer(code);

    DeliveryFailure failure = failure(Deliveries.to(ADDRESS, file));

    assertThat(failure)
        .hasMessage(
            host()
                + ": GOV.UK Notify answered "
                + code
                + " (Internal server error). "
                + (lasting
                    ? "Check the address, and the template's id and placeholders at Notify."
                    : "It is tried again."));
    assertThat(failure.isLasting()).isEqualTo(lasting);
  }

  @Test
  void wrong_address_is_told_in_notifys_words() {
    assertThat(failure(Deliveries.to("nobody", file)))
        .hasMessage(
            host()
                + ": GOV.UK Notify answered 400 (email_address Not a valid email address). Check the address, and the template's id and placeholders at Notify.");
  }

  @Test
  void wrong_key_is_refused_and_not_printed() {
    String other = "00000000-1111-2222-3333-444444444444";

    DeliveryFailure failure =
        failure(
            account(
                notify.base(), "bulletin-" + NotifyStub.SERVICE + "-" + other, Optional.empty()),
            Deliveries.to(ADDRESS, file));

    assertThat(failure)
        .hasMessage(
            host()
                + ": GOV.UK Notify answered 403 (Invalid token: API key not found). Check the API key's variable or file, and this machine's clock.")
        .hasMessageNotContaining(other);
    assertThat(failure.isLasting()).isTrue();
  }

  @Test
  void silent_server_is_given_up_and_tried_later() {
    notify.silent(true);
    NotifyAccount hasty =
        new NotifyAccount(
            notify.base(),
            new Secret(API_KEY),
            NotifyStub.TEMPLATE,
            Optional.empty(),
            Duration.ofMillis(300));

    DeliveryFailure failure = failure(hasty, Deliveries.to(ADDRESS, file));

    assertThat(failure)
        .hasMessage(
            host() + ": it did not answer in time. Check that the server is not overloaded.");
    assertThat(failure.isLasting()).isFalse();
  }

  @Test
  void server_that_is_down_is_tried_later() {
    notify.close();

    DeliveryFailure failure = failure(Deliveries.to(ADDRESS, file));

    assertThat(failure)
        .hasMessage(host() + ": nothing answers there. Check that the server runs and the port.");
    assertThat(failure.isLasting()).isFalse();
  }

  @Test
  void certificate_is_verified() throws Exception {
    Certificates certificates = Certificates.of(folder, "localhost", "dns:localhost");
    try (NotifyStub encrypted = new NotifyStub(Optional.of(certificates.server()))) {
      DeliveryFailure failure =
          failure(
              account(encrypted.base(), API_KEY, Optional.empty()), Deliveries.to(ADDRESS, file));

      assertThat(failure)
          .hasMessage(
              encrypted.base().getAuthority()
                  + ": its certificate is not trusted, or is for another name. Check the host's name; for a certificate authority of your own, name its certificate under trust:.");
      assertThat(failure.isLasting()).isTrue();

      try (Channel channel =
          new NotifyChannel(
              account(encrypted.base(), API_KEY, Optional.of(certificates.pem())), templates)) {
        channel.send(Deliveries.to(ADDRESS, file));
      }
      assertThat(encrypted.taken()).hasSize(1);
    }
  }

  @Test
  void unencrypted_goes_to_this_machine_only() {
    assertThat(
            failure(
                account(URI.create("http://notify.example"), API_KEY, Optional.empty()),
                Deliveries.to(ADDRESS, file)))
        .hasMessage(
            "notify.example: Notify is only asked unencrypted on this machine itself. Begin its address with https://.");
  }
}
