package bulletin.distribute.channel;

import bulletin.publish.Hashes;
import bulletin.render.template.Templates;
import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.simplejavamail.MailException;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;
import org.simplejavamail.mailer.internal.MailerRegularBuilderImpl;

/**
 * E-mail by SMTP. Encrypted and verified, or to this machine alone. A mail server cannot be asked
 * what it took: a second attempt at a delivery carries the Message-ID of the first.
 */
final class MailChannel implements Channel {
  private static final Pattern REPLY = Pattern.compile("\\b([245]\\d\\d)[ -](.*)", Pattern.DOTALL);

  private final MailServer server;
  private final Templates templates;
  private @org.jspecify.annotations.Nullable Mailer mailer;

  MailChannel(MailServer server, Templates templates) {
    this.server = server;
    this.templates = templates;
  }

  @Override
  public Intent plan(Delivery delivery) throws DeliveryFailure {
    boolean links = isByLink(delivery);
    text(delivery, links);
    return Intent.of(
        delivery.to() + " by e-mail through " + server.hostAndPort(),
        delivery,
        links ? "by link" : "attached");
  }

  @Override
  public Receipt send(Delivery delivery) throws DeliveryFailure {
    Email email = email(delivery);
    try {
      mailer().sendMail(email, false).join();
    } catch (RuntimeException e) {
      throw trouble(e);
    }
    return new Receipt(delivery.to().address() + ", Message-ID " + messageId(delivery), false);
  }

  private Email email(Delivery delivery) throws DeliveryFailure {
    boolean links = isByLink(delivery);
    EmailText text = text(delivery, links);
    EmailPopulatingBuilder email =
        EmailBuilder.startingBlank()
            .from(server.from())
            .to(delivery.to().name(), delivery.to().address())
            .withSubject(text.subject())
            .withPlainText(text.body())
            .withHeader("Auto-Submitted", "auto-generated")
            .fixingMessageId(messageId(delivery));
    for (SentFile file : delivery.files()) {
      byte[] bytes = file.read();
      if (!links) {
        email.withAttachment(file.name(), bytes, type(file.name()));
      }
    }
    return email.buildEmail();
  }

  private static String type(String name) {
    return Objects.requireNonNullElse(
        URLConnection.guessContentTypeFromName(name), "application/octet-stream");
  }

  private boolean isByLink(Delivery delivery) throws DeliveryFailure {
    long bytes = delivery.bytes();
    if (bytes <= server.attachUpTo()) {
      return false;
    }
    if (server.link().isEmpty()) {
      throw DeliveryFailure.lasting(
          "%s: the files for %s have %,d bytes and at most %,d are attached. Raise attach_up_to:, or say under link: where the files can be fetched."
              .formatted(server.hostAndPort(), delivery.to().id(), bytes, server.attachUpTo()));
    }
    return true;
  }

  private EmailText text(Delivery delivery, boolean links) throws DeliveryFailure {
    List<EmailText.Named> files = new ArrayList<>();
    for (SentFile file : delivery.files()) {
      files.add(new EmailText.Named(file.name(), file.bytes(), links ? link(delivery, file) : ""));
    }
    return EmailText.of(templates, delivery, files);
  }

  private String link(Delivery delivery, SentFile file) {
    String base = server.link().map(URI::toString).orElse("").replaceAll("/+$", "");
    StringBuilder link = new StringBuilder(base);
    for (String part : (delivery.folder() + "/" + file.name()).split("/", -1)) {
      link.append('/').append(URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return link.toString();
  }

  /** From the key alone, so that a repeated mail can be told from another. */
  private String messageId(Delivery delivery) {
    String key = Hashes.of(delivery.key().getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    return "<" + key + server.from().substring(server.from().indexOf('@')) + ">";
  }

  private synchronized Mailer mailer() throws DeliveryFailure {
    if (mailer == null) {
      mailer = newMailer();
    }
    return mailer;
  }

  private Mailer newMailer() throws DeliveryFailure {
    if (server.tls() == MailServer.Tls.NONE && !Loopback.is(server.host())) {
      throw DeliveryFailure.lasting(
          server.hostAndPort()
              + ": mail is only sent unencrypted to this machine itself. Say tls: starttls, or implicit.");
    }
    int patience = Math.toIntExact(server.patience().toMillis());
    MailerRegularBuilderImpl builder =
        MailerBuilder.withSMTPServer(server.host(), server.port())
            .withTransportStrategy(strategy())
            .withSessionTimeout(patience)
            .trustingAllHosts(false)
            .verifyingServerIdentity(true)
            .withCustomSSLFactoryInstance(Trust.of(server.trust()).getSocketFactory());
    if (server.tls() == MailServer.Tls.NONE) {
      builder.withProperty("mail.smtp.starttls.enable", "false");
    }
    server
        .login()
        .ifPresent(
            login ->
                builder
                    .withSMTPServerUsername(login.user())
                    .withSMTPServerPassword(login.password().reveal()));
    return builder.buildMailer();
  }

  private TransportStrategy strategy() {
    return switch (server.tls()) {
      case STARTTLS -> TransportStrategy.SMTP_TLS;
      case IMPLICIT -> TransportStrategy.SMTPS;
      case NONE -> TransportStrategy.SMTP;
    };
  }

  private DeliveryFailure trouble(RuntimeException failure) {
    String at = server.hostAndPort();
    return Trouble.connection(at, failure)
        .or(() -> refused(at, failure))
        .orElseGet(() -> other(at, failure));
  }

  /** The server's own reply: 4xx asks to come back, 5xx not to. */
  private Optional<DeliveryFailure> refused(String at, RuntimeException failure) {
    for (Throwable cause : Trouble.causes(failure)) {
      String message = String.valueOf(cause.getMessage());
      Matcher reply = REPLY.matcher(message);
      if (!(cause instanceof MailException) && reply.find()) {
        String said = hidden(reply.group(1) + " " + reply.group(2).strip());
        return Optional.of(
            reply.group(1).startsWith("5")
                ? DeliveryFailure.lasting(
                    at + ": the mail server refused: \"" + said + "\". " + remedy(reply.group(1)))
                : DeliveryFailure.passing(
                    at + ": the mail server put it off: \"" + said + "\". It is tried again."));
      }
    }
    return Optional.empty();
  }

  private static String remedy(String code) {
    return switch (code) {
      case "530", "534", "535" -> "Check user: and the password's variable or file.";
      case "550", "551", "553" -> "Check the recipient's address.";
      case "552" -> "Lower attach_up_to: so that large files go by link.";
      default -> "Ask whoever runs the mail server.";
    };
  }

  private DeliveryFailure other(String at, RuntimeException failure) {
    String words = String.valueOf(Trouble.causes(failure).getFirst().getMessage());
    if (words.contains("STARTTLS is required")) {
      return DeliveryFailure.lasting(
          at
              + ": the mail server offers no STARTTLS, and mail is not sent unencrypted. Use the port that offers it, or tls: implicit.");
    }
    if (Trouble.causes(failure).stream().anyMatch(MailChannel::isOfContent)) {
      return DeliveryFailure.lasting(
          at
              + ": no such mail can be sent ("
              + hidden(words)
              + "). Check the addresses and the text.");
    }
    return DeliveryFailure.passing(
        at
            + ": "
            + (isCutOff(failure)
                ? "the connection ended before the mail was taken"
                : "sending failed (" + hidden(words) + ")")
            + ". It is tried again.");
  }

  private static boolean isOfContent(Throwable cause) {
    return cause instanceof org.simplejavamail.mailer.MailValidationException;
  }

  /** The mail library tells an end at a prompt in words only. */
  private static boolean isCutOff(Throwable failure) {
    return Trouble.causes(failure).stream()
        .anyMatch(
            cause ->
                cause instanceof IOException
                    || String.valueOf(cause.getMessage()).contains("[EOF]"));
  }

  private String hidden(String text) {
    return server.login().map(MailServer.Login::password).map(p -> p.hiddenIn(text)).orElse(text);
  }

  @Override
  public synchronized void close() {
    mailer = null;
  }
}
