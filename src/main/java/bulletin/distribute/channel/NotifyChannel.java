package bulletin.distribute.channel;

import bulletin.render.template.Templates;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.json.JSONObject;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;
import uk.gov.service.notify.RetentionPeriodDuration;

/**
 * E-mail by GOV.UK Notify, files by link. Notify is given the delivery's key as its reference and
 * is asked for it before a second attempt, so that nothing is sent twice.
 */
final class NotifyChannel implements Channel {
  /** The most that Notify takes as a file. */
  static final long LARGEST = 2 << 20;

  /** Notify keeps a file for at most 78 weeks; half a year is its own default. */
  private static final RetentionPeriodDuration KEPT =
      new RetentionPeriodDuration(26, java.time.temporal.ChronoUnit.WEEKS);

  private static final Pattern SAID =
      Pattern.compile("\"message\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

  private final NotifyAccount account;
  private final Templates templates;

  NotifyChannel(NotifyAccount account, Templates templates) {
    JdkHttp.settle();
    this.account = account;
    this.templates = templates;
  }

  @Override
  public Intent plan(Delivery delivery) throws DeliveryFailure {
    text(delivery);
    for (SentFile file : delivery.files()) {
      requireSmall(file);
    }
    return Intent.of(
        delivery.to() + " by e-mail through GOV.UK Notify at " + host(), delivery, "by link");
  }

  @Override
  public Receipt send(Delivery delivery) throws DeliveryFailure {
    Map<String, Object> personal = personal(delivery);
    NotificationClient client = client();
    if (delivery.attempt() > 1) {
      Optional<String> earlier = inTime(() -> earlier(client, delivery.key()));
      if (earlier.isPresent()) {
        return receipt(delivery, earlier.get(), true);
      }
    }
    String id =
        inTime(
            () ->
                client
                    .sendEmail(
                        account.template(), delivery.to().address(), personal, delivery.key())
                    .getNotificationId()
                    .toString());
    return receipt(delivery, id, false);
  }

  private static Receipt receipt(Delivery delivery, String id, boolean again) {
    return new Receipt(delivery.to().address() + ", notification " + id, again);
  }

  /** The notification of an earlier attempt that did not fail. */
  private static Optional<String> earlier(NotificationClient client, String reference)
      throws NotificationClientException {
    return client.getNotifications(null, "email", reference, null).getNotifications().stream()
        .filter(notification -> !notification.getStatus().endsWith("failure"))
        .map(notification -> notification.getId().toString())
        .findFirst();
  }

  private Map<String, Object> personal(Delivery delivery) throws DeliveryFailure {
    EmailText text = text(delivery);
    Map<String, Object> personal = new LinkedHashMap<>();
    personal.put("subject", text.subject());
    personal.put("text", text.body());
    int number = 0;
    for (SentFile file : delivery.files()) {
      personal.put("file_" + ++number, upload(file));
    }
    return personal;
  }

  private JSONObject upload(SentFile file) throws DeliveryFailure {
    requireSmall(file);
    try {
      // Who opens the link must name the address it was sent to.
      return NotificationClient.prepareUpload(file.read(), file.name(), true, KEPT);
    } catch (NotificationClientException e) {
      throw DeliveryFailure.lasting(
          file.name() + ": GOV.UK Notify takes no such file (" + e.getMessage() + ").");
    }
  }

  private void requireSmall(SentFile file) throws DeliveryFailure {
    if (file.bytes() > LARGEST) {
      throw DeliveryFailure.lasting(
          "%s: the file has %,d bytes, and GOV.UK Notify takes at most %,d. Send it through another channel."
              .formatted(file.name(), file.bytes(), LARGEST));
    }
  }

  private EmailText text(Delivery delivery) throws DeliveryFailure {
    List<EmailText.Named> files = new ArrayList<>();
    for (SentFile file : delivery.files()) {
      files.add(new EmailText.Named(file.name(), file.bytes(), ""));
    }
    return EmailText.of(templates, delivery, files);
  }

  private NotificationClient client() throws DeliveryFailure {
    boolean safe =
        "https".equals(account.base().getScheme()) || Loopback.is(account.base().getHost());
    if (!safe) {
      throw DeliveryFailure.lasting(
          host()
              + ": Notify is only asked unencrypted on this machine itself. Begin its address with https://.");
    }
    return new NotificationClient(
        account.apiKey().reveal(),
        account.base().toString(),
        Proxy.NO_PROXY,
        Trust.of(account.trust()));
  }

  private String host() {
    return account.base().getAuthority();
  }

  /** The client waits for ever by itself. */
  private <T> T inTime(Callable<T> question) throws DeliveryFailure {
    FutureTask<T> task = new FutureTask<>(question);
    Thread.ofPlatform().daemon().name("notify").start(task);
    try {
      return task.get(account.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw DeliveryFailure.passing(
          host() + ": it did not answer in time. Check that the server is not overloaded.");
    } catch (ExecutionException e) {
      throw trouble(e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw DeliveryFailure.passing(host() + ": the worker was stopped. It is tried again.");
    }
  }

  private DeliveryFailure trouble(Throwable failure) {
    return Trouble.connection(host(), failure)
        .or(
            () ->
                failure instanceof NotificationClientException answer
                    ? Optional.of(answered(answer))
                    : Optional.empty())
        .orElseGet(
            () ->
                DeliveryFailure.passing(
                    host() + ": sending failed (" + hidden(failure) + "). It is tried again."));
  }

  private DeliveryFailure answered(NotificationClientException answer) {
    int code = answer.getHttpResult();
    String told = host() + ": GOV.UK Notify answered " + code + " (" + said(answer) + "). ";
    boolean lasting = code >= 400 && code < 500 && code != 408 && code != 429;
    if (answer.getCause() != null || !lasting) {
      return DeliveryFailure.passing(told + "It is tried again.");
    }
    return DeliveryFailure.lasting(
        told
            + (code == 401 || code == 403
                ? "Check the API key's variable or file, and this machine's clock."
                : "Check the address, and the template's id and placeholders at Notify."));
  }

  private String said(NotificationClientException answer) {
    Matcher said = SAID.matcher(hidden(answer));
    return said.find() ? said.group(1) : "without a reason that can be read";
  }

  private String hidden(Throwable failure) {
    return account.apiKey().hiddenIn(String.valueOf(failure.getMessage()));
  }

  @Override
  public void close() {
    // Nothing is kept open.
  }
}
